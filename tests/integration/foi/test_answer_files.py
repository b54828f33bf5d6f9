"""Files of an answer are attached, examined and replaced by clean copies."""

from http_client import form_token
from kancelar_content.foi.answers.clean_copies import copy_of
from kancelar_content.foi.answers.clean_copies import make_copy
from kancelar_content.foi.answers.drafting import answers_of
from kancelar_content.foi.answers.examination import examined
from kancelar_content.foi.answers.examination import known_report
from kancelar_content.foi.answers.files import attach
from kancelar_content.foi.documents.filing import documents_of
from kancelar_content.foi.documents.filing import file_document
from PIL import Image
from plone.namedfile.file import NamedBlobFile

import io
import pytest
import transaction


def post(client, address, **data):
    page = client.get(address)
    files = data.pop("files", None)
    data["_authenticator"] = form_token(page.text)
    return client.post(address, data=data, files=files)


@pytest.fixture
def officer(colleague):
    return colleague("FOIOfficer")


def address_of(answer, view):
    return f"/cs/poskytnute-informace/{answer.getId()}/{view}"


def test_officer_makes_a_draft_in_the_assistant(settled, officer, docx):
    case = settled()
    document = file_document(case, "Smlouva", docx("Objednatel Jan Vzorový"))
    transaction.commit()
    view = f"/evidence/{case.getId()}/@@publish-answer"
    page = officer.get(view).text
    assert 'value="Oprava mostu"' in page
    answer = post(
        officer,
        view,
        **{
            "title": "Oprava mostu",
            "question": "Smlouvy",
            "answer": "V příloze",
            "item-0": "Smlouvy na opravu mostu",
            "outcome-0": "provided",
            "sections-0": "",
            "documents:list": document.getId(),
        },
    )
    transaction.begin()
    [made] = answers_of(case)
    assert answer.url.endswith(address_of(made, "@@examination"))
    assert "Jméno" in answer.text or "jméno" in answer.text
    assert "Vzorov" not in answer.text
    assert [item.getId() for item, _blob in made.attached_files()] == ["priloha-1"]
    assert made.answered and made.received == case.received


def test_nothing_typed_in_the_assistant_is_lost(settled, officer):
    case = settled()
    transaction.commit()
    view = f"/evidence/{case.getId()}/@@publish-answer"
    answer = post(
        officer, view, **{"title": "", "question": "Otázka <b>", "item-0": "Bod"}
    )
    assert answer.status_code == 422
    assert "Otázka &lt;b&gt;" in answer.text
    assert 'value="Bod"' in answer.text
    transaction.begin()
    assert answers_of(case) == []


def test_uploaded_file_is_examined_at_once(draft, officer):
    answer = draft()
    transaction.commit()
    view = address_of(answer, "@@answer-files")
    files = {"file": ("a.txt", b"Volejte 481 111 222", "text/plain")}
    page = post(officer, view, title="Seznam", files=files)
    assert page.url.endswith("@@examination")
    assert "Seznam" in page.text
    transaction.begin()
    assert [f.finding.kind for f in known_report(answer).open] == ["phone"]


def test_program_and_missing_file_are_refused_with_a_sentence(draft, officer):
    answer = draft()
    transaction.commit()
    view = address_of(answer, "@@answer-files")
    files = {"file": ("a.pdf", b"MZ\0\0", "application/pdf")}
    for refused in (post(officer, view, files=files), post(officer, view)):
        assert refused.status_code == 422
        assert 'id="file-error"' in refused.text


def test_reason_lets_a_finding_stay_and_the_second_person_reads_it(
    draft, officer, colleague, step
):
    answer = draft(answer="Volejte 481 111 222.")
    transaction.commit()
    view = address_of(answer, "@@examination")
    [found] = known_report(answer).open
    refused = post(officer, view, accept=found.key)
    assert refused.status_code == 422
    assert "is-invalid" in refused.text or "error-" in refused.text
    post(officer, view, accept=found.key, reason="Číslo školy z jejího webu.")
    transaction.begin()
    step(answer, "submit", "prvni")
    transaction.commit()
    page = colleague("HeadOfDepartment").get(
        address_of(answer, "@@answer-step?workflow_action=release")
    )
    assert "Číslo školy z jejího webu." in page.text


def test_clean_copy_replaces_the_file_and_the_case_keeps_the_original(
    draft, settled, officer, docx
):
    case = settled()
    answer = draft(case)
    attach(answer, "Smlouva", docx("Objednatel kraj", comment="Jan Vzorový"))
    assert {f.finding.kind for f in examined(answer).open} >= {"comment", "known_name"}
    transaction.commit()
    original = answer["priloha-1"].file.data
    view = address_of(answer, "@@clean-copy?file=priloha-1")
    page = post(officer, view, action="make")
    assert "Vzorov" not in page.text
    transaction.begin()
    copy = copy_of(answer, "priloha-1").data
    assert officer.get(address_of(answer, "@@copy-download?file=priloha-1")).content
    post(officer, view, action="take")
    transaction.begin()
    assert answer["priloha-1"].file.data == copy != original
    assert known_report(answer).open == ()
    assert [document.file.data for document in documents_of(case)] == [original]


def test_copy_of_an_earlier_file_is_not_offered_for_another(draft, docx):
    answer = draft()
    attach(answer, "Smlouva", docx("Objednatel kraj", comment="Ověřit"))
    examined(answer)
    make_copy(answer, "priloha-1")
    assert copy_of(answer, "priloha-1") is not None
    answer["priloha-1"].file = docx("Jiná smlouva", comment="Ověřit")
    assert copy_of(answer, "priloha-1") is None


def test_clean_copy_that_would_still_tell_the_name_is_not_made(draft, officer, docx):
    answer = draft()
    attach(answer, "Smlouva", docx("Objednatel Jan Vzorový", comment="Ověřit"))
    examined(answer)
    transaction.commit()
    view = address_of(answer, "@@clean-copy?file=priloha-1")
    page = post(officer, view, action="make")
    assert page.status_code == 422
    assert 'id="in-the-way"' in page.text
    assert "Vzorov" not in page.text
    transaction.begin()
    assert copy_of(answer, "priloha-1") is None


def test_both_pictures_are_shown_side_by_side(draft, officer):
    content = io.BytesIO()
    exif = Image.Exif()
    exif[0x013B] = "Jan Vzorový"
    Image.new("RGB", (60, 40), "red").save(content, "JPEG", exif=exif)
    answer = draft()
    file = NamedBlobFile(content.getvalue(), "image/jpeg", "foto.jpg")
    attach(answer, "Foto", file)
    assert examined(answer).open
    transaction.commit()
    view = address_of(answer, "@@clean-copy?file=priloha-1")
    page = post(officer, view, action="make").text
    for which in ("original", "copy"):
        assert f"which={which}" in page
        picture = officer.get(
            address_of(answer, f"@@compared-page?file=priloha-1&which={which}")
        )
        assert picture.status_code == 200, picture.text
        shown = Image.open(io.BytesIO(picture.content))
        assert shown.size == (60, 40)
        assert not shown.getexif()
