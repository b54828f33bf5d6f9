"""Files that nobody could examine are told with what to do, and nothing hangs."""

from io import BytesIO
from kancelar_content.foi.answers import examination
from kancelar_content.foi.answers.examination import known_report
from kancelar_content.foi.answers.files import attach
from kancelar_content.hidden_data.file_kinds import OLD_OFFICE
from pikepdf import Encryption
from pikepdf import Pdf
from Products.CMFCore.WorkflowCore import WorkflowException
from time import monotonic
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile

import pytest
import re
import transaction


MEGABYTE = 1024 * 1024


def archive(**parts):
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def locked_pdf():
    made, buffer = Pdf.new(), BytesIO()
    made.add_blank_page()
    made.save(buffer, encryption=Encryption(owner="a", user="b"))
    return buffer.getvalue()


def locked_docx():
    return OLD_OFFICE + bytes(600) + "EncryptedPackage".encode("utf-16-le")


def bomb():
    return archive(**{"word/document.xml": bytes(450 * MEGABYTE)})


def million_rows():
    row = "<row><c><v>1</v></c></row>"
    return archive(
        **{
            "xl/workbook.xml": "<workbook"
            ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
            ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
            'relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets>'
            "</workbook>",
            "xl/_rels/workbook.xml.rels": "<Relationships"
            ' xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/'
            'officeDocument/2006/relationships/worksheet"'
            ' Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": "<worksheet"
            ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            f"<sheetData>{row * 1_000_000}</sheetData></worksheet>",
        }
    )


@pytest.fixture
def officer(colleague):
    return colleague("FOIOfficer")


@pytest.fixture
def upload(draft, officer):
    """Attach a file on the page of files: `answer, page = upload(name, data)`."""

    def send(name, data):
        answer = draft()
        transaction.commit()
        address = f"/cs/poskytnute-informace/{answer.getId()}/@@answer-files"
        token = re.search(
            r'name="_authenticator" value="([^"]+)"', officer.get(address).text
        )
        typed = {"title": "Příloha spisu", "_authenticator": token.group(1)}
        page = officer.post(address, data=typed, files={"file": (name, data)})
        transaction.begin()
        return answer, page

    return send


@pytest.mark.parametrize(
    ("name", "make", "kind", "advice"),
    [
        pytest.param("a.pdf", locked_pdf, "encrypted", "heslem", id="locked PDF"),
        pytest.param("a.docx", bomb, "too_large", "Rozdělte", id="zip bomb"),
        pytest.param("a.xlsx", million_rows, "too_large", "Rozdělte", id="rows"),
        pytest.param("a.pdf", lambda: b"%PDF-1.4\n", "broken", "poškozen", id="broken"),
    ],
)
def test_file_that_cannot_be_read_is_told_and_stops_the_answer(
    upload, step, name, make, kind, advice
):
    data, begun = make(), monotonic()
    answer, page = upload(name, data)
    assert monotonic() - begun < 60
    assert page.url.endswith("@@examination")
    assert page.status_code == 200
    assert "Příloha spisu" in page.text
    assert advice in page.text
    [found] = known_report(answer).open
    assert found.finding.kind == kind
    assert not found.may_be_accepted
    assert 'name="accept"' not in page.text
    with pytest.raises(WorkflowException):
        step(answer, "submit", "prvni")


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        pytest.param("a.pdf", lambda: b"MZ\0\0" * 99, "a.pdf", id="forged"),
        pytest.param("a.docx", locked_docx, "a.docx", id="locked DOCX"),
        pytest.param("a.pdf", lambda: bytes(200 * MEGABYTE), "50", id="200 MB"),
    ],
)
def test_forged_and_huge_files_are_refused_and_the_title_stays(
    upload, name, make, words
):
    answer, page = upload(name, make())
    assert page.status_code == 422
    assert 'id="file-error"' in page.text
    assert words in page.text
    assert 'value="Příloha spisu"' in page.text
    assert not answer.objectIds()


def test_hanging_examination_ends_with_a_finding(upload, monkeypatch):
    module = "kancelar_content.hidden_data.examination"
    monkeypatch.setattr(f"{module}.SECONDS_TO_START", -119.9)
    answer, page = upload("a.txt", b"Smlouva")
    assert page.status_code == 200
    assert "příliš dlouho" in page.text
    [found] = known_report(answer).open
    assert found.finding.kind == "too_long"


def test_files_that_take_too_long_together_are_examined_by_and_by(
    draft, docx, step, monkeypatch
):
    answer = draft()
    for number in range(2):
        attach(answer, f"Smlouva {number}", docx("Text"))
    clock = iter((0, 0, 1_000))
    monkeypatch.setattr(examination, "monotonic", lambda: next(clock))
    assert examination.examined(answer).waiting == ("Smlouva 1",)
    clock = iter((0, 1_000))
    with pytest.raises(WorkflowException, match="Smlouva 1"):
        step(answer, "submit", "prvni")
    monkeypatch.undo()
    assert examination.examined(answer).waiting == ()
    assert step(answer, "submit", "prvni")
