from dataclasses import replace
from datetime import date
from docx import Document
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from io import BytesIO
from kancelar_content.hidden_data import examination
from kancelar_content.hidden_data.examination import clean
from kancelar_content.hidden_data.examination import examine
from kancelar_content.hidden_data.examination import examine_text
from kancelar_content.hidden_data.examination import NotClean
from kancelar_content.hidden_data.file_kinds import kind_of
from kancelar_content.hidden_data.finding import Finding
from kancelar_content.hidden_data.finding import place
from kancelar_content.hidden_data.formats import examine_file
from kancelar_content.hidden_data.known_person import KnownPerson
from kancelar_content.hidden_data.limits import Limits
from kancelar_content.hidden_data.messages import KINDS
from kancelar_content.hidden_data.request import Answer
from kancelar_content.hidden_data.request import Request
from kancelar_content.hidden_data.texts import Wanted
from kancelar_content.hidden_data.unreadable import Unreadable
from openpyxl import Workbook
from PIL import Image
from reportlab.pdfgen import canvas
from subprocess import TimeoutExpired
from time import monotonic
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile

import os
import pytest
import re
import resource


NOVAK = KnownPerson(name="Jan Novák", birth_date=date(1985, 3, 12))
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100


def docx(text="Odpověď na žádost."):
    made = Document()
    made.core_properties.author = ""
    made.core_properties.comments = ""
    made.add_paragraph(text)
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def archive(**parts):
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def picture():
    buffer = BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "PNG")
    return buffer.getvalue()


def kinds(data, name, **limits):
    return [each.kind for each in examine(data, name, NOVAK, limits=Limits(**limits))]


def test_text_of_a_field_is_searched():
    (finding,) = examine_text("podal Jan Novák", NOVAK)
    assert (finding.kind, finding.offset) == ("known_name", 6)
    assert examine_text("info@kraj.example", own=["@kraj.example"]) == ()


def test_file_is_examined_in_a_process_of_its_own():
    assert "known_name" in kinds(docx("Žádost podal Jan Novák."), "odpoved.docx")


def test_name_of_the_file_is_read():
    (finding,) = examine(b"nic", "zadost_novak_1.txt", NOVAK)
    assert (finding.kind, finding.place.kind) == ("known_name", "file_name")


def test_clean_copy_passes_the_examination():
    copy = clean(docx(), "odpoved.docx", NOVAK)
    assert examine(copy, "odpoved.docx", NOVAK) == ()
    assert Document(BytesIO(copy)).paragraphs[0].text == "Odpověď na žádost."


def test_no_copy_hides_what_everybody_can_read():
    with pytest.raises(NotClean) as refused:
        clean(docx("Žádost podal Jan Novák."), "odpoved.docx", NOVAK)
    (finding,) = refused.value.findings
    assert finding.kind == "known_name"
    assert "Novák" not in repr(refused.value) + str(refused.value)


def test_finding_that_a_person_accepted_does_not_stand_in_the_way():
    data = docx("Volejte 602 123 456.")
    (phone,) = [e for e in examine(data, "a.docx") if e.kind == "phone"]
    assert examine(clean(data, "a.docx", accepted=[phone]), "a.docx") == (phone,)


def test_kind_without_a_copy_says_so():
    data = archive(
        mimetype="application/vnd.oasis.opendocument.text",
        **{"content.xml": "<office/>"},
    )
    with pytest.raises(NotClean) as refused:
        clean(data, "a.odt")
    assert [each.kind for each in refused.value.findings] == ["no_copy"]


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        pytest.param(picture(), "odpoved.pdf", "forged_type", id="picture as PDF"),
        pytest.param(docx(), "obrazek.png", "forged_type", id="DOCX as picture"),
        pytest.param(b"MZ\x90\0\x03", "odpoved.docx", "forged_type", id="program"),
        pytest.param(b"prosty text", "odpoved.docx", "forged_type", id="text as DOCX"),
        pytest.param(archive(a="b"), "soubory.zip", "archive", id="archive"),
        pytest.param(
            b"7z\xbc\xaf\x27\x1c", "soubory.7z", "archive", id="other archive"
        ),
        pytest.param(OLD_OFFICE, "stary.doc", "old_format", id="old Word"),
        pytest.param(
            OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"),
            "tajny.docx",
            "encrypted",
            id="encrypted DOCX",
        ),
        pytest.param(b"{\\rtf1 x}", "stary.rtf", "old_format", id="RTF"),
        pytest.param(b"PK\x03\x04" + b"x" * 99, "a.docx", "broken", id="half a DOCX"),
        pytest.param(b"\x01\x02\x03\x04", "data.bin", "unknown_format", id="unknown"),
        pytest.param(
            archive(**{"xl/workbook.xml": b"\0" * 60_000_000}),
            "bomba.xlsx",
            "too_large",
            id="zip bomb",
        ),
    ],
)
def test_file_that_cannot_be_examined_has_one_finding_that_says_what_to_do(
    data, name, reason
):
    found = examine(data, name, NOVAK)
    assert [(each.kind, each.place) for each in found] == [(reason, place("file"))]
    assert found[0].message.default.count(".") >= 1


def test_file_of_200_megabytes_is_refused_at_once():
    began = monotonic()
    assert kinds(bytes(200 * 1024 * 1024), "velky.pdf") == ["too_large"]
    assert monotonic() - began < 2


def test_workbook_with_a_million_rows_is_refused_soon():
    rows = "".join(
        f'<row r="{at}"><c r="A{at}"><v>1</v></c></row>' for at in range(1000)
    )
    buffer = BytesIO()
    Workbook().save(buffer)
    large = BytesIO()
    with ZipFile(buffer) as old, ZipFile(large, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data = f"<sheetData>{rows * 1000}</sheetData>".encode()
                content = re.sub(rb"<sheetData.*(/>|/sheetData>)", data, content)
                assert data in content
            new.writestr(name, content)
    began = monotonic()
    assert kinds(large.getvalue(), "radky.xlsx") == ["too_large"]
    assert monotonic() - began < 20


def test_examination_that_takes_too_long_is_ended(monkeypatch):
    monkeypatch.setattr(examination, "SECONDS_TO_START", 0)
    assert kinds(b"text", "a.txt", seconds=0) == ["too_long"]


def test_examination_that_reckons_too_long_is_ended():
    data = b"slovo dalsi " * 3_000_000
    assert kinds(data, "a.txt", seconds=1) == ["too_long"]


def test_hanging_library_ends_its_process_only(monkeypatch):
    started = []
    original = examination.subprocess.Popen

    class Hanging(original):
        def communicate(self, *arguments):
            started.append(self)
            raise TimeoutExpired("worker", 1)

    monkeypatch.setattr(examination.subprocess, "Popen", Hanging)
    assert kinds(b"text", "a.txt") == ["too_long"]
    assert started[0].returncode


def test_memory_of_an_examination_is_bounded():
    picture = BytesIO()
    Image.new("RGB", (8000, 8000)).save(picture, "PNG")
    assert kinds(picture.getvalue(), "a.png", memory=300 * 1024 * 1024) == ["too_large"]
    assert kinds(picture.getvalue(), "a.png") == []


def test_data_of_the_person_are_in_no_argument_and_no_variable(monkeypatch):
    seen = []
    original = examination.subprocess.Popen

    def watched(arguments, **options):
        seen.append(f"{arguments} {options['env']}")
        return original(arguments, **options)

    monkeypatch.setattr(examination.subprocess, "Popen", watched)
    examine(b"nic", "zadost.txt", NOVAK)
    assert "Novák" not in seen[0] and "zadost" not in seen[0]


def test_no_more_is_listed_than_a_person_reads():
    text = "\n".join(f"clovek{at}@posta.example" for at in range(50))
    found = examine(text.encode(), "a.txt", limits=Limits(findings=10))
    assert len(found) == 11
    assert found[-1].kind == "too_many"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("podal Jan Novák".encode(), "UTF-8"),
        ("podal Jan Novák".encode("cp1250"), "Windows"),
        ("podal Jan Novák".encode("utf-16"), "UTF-16"),
        ("podal Jan Novák".encode("utf-8-sig"), "mark of UTF-8"),
        (b"<p>podal Jan Nov&aacute;k</p>", "HTML"),
        ("jméno;věk\nJan Novák;40\n".encode(), "CSV"),
    ],
)
def test_plain_text_is_read_in_its_encoding(data, text):
    found = examine_file(data, "a", Wanted(NOVAK), Limits())
    assert [each.kind for each in found] == ["known_name"], text


@given(st.binary(max_size=300))
@settings(max_examples=300)
def test_any_bytes_have_a_kind_or_a_reason(data):
    try:
        assert kind_of(data, "a")
    except Unreadable as refusal:
        assert refusal.reason in KINDS


@pytest.mark.parametrize("name", ["a.docx", "a.png", "a"])
@given(data=st.data())
@settings(max_examples=20)
def test_damaged_file_has_findings_and_no_failure(name, data):
    whole = {"a.docx": docx(), "a.png": picture()}.get(name, docx())
    at = data.draw(st.integers(0, len(whole) - 1))
    broken = whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + 3 :]
    found = examine_file(broken, name, Wanted(), Limits())
    assert all(each.kind in KINDS for each in found)


def test_request_and_answer_come_through_whole():
    finding = Finding("known_name", place("cell", sheet="A", cell="B2"), "Ja•", 1, 3)
    person = replace(NOVAK, emails=("jan@posta.example",), phones=("602 123 456",))
    wanted = Wanted(person, frozenset({"@kraj.example"}))
    request = Request("clean", "a\nb.pdf", wanted, Limits(pages=3), (finding,))
    assert Request.from_line(request.as_line()) == request
    answer = Answer((finding,), b"copy\nwith lines")
    assert Answer.from_bytes(answer.as_bytes()) == answer


def test_process_of_an_examination_may_write_no_file():
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_oublock
    page = BytesIO()
    canvas.Canvas(page).save()
    examine(page.getvalue(), "a.pdf")
    assert os.path.exists(examination.__file__)
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_oublock - before < 100
