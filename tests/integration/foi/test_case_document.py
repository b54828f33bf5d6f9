"""Documents of a case are kept as they came, and read by those who handle it."""

from hashlib import sha256
from http_client import page_token
from kancelar_content.foi.documents.filing import documents_of
from kancelar_content.foi.documents.filing import file_document
from plone import api
from plone.namedfile.file import NamedBlobFile

import base64
import pytest
import transaction


CONTENT = "Žádost o smlouvy.".encode()
OTHERS = ("Manager", "Site Administrator", "DepartmentEditor", "PressOfficer")


@pytest.fixture
def filed(case):
    """A case with one document."""
    made = case()
    file_document(
        made, "Žádost", NamedBlobFile(CONTENT, "text/plain", "žádost.txt"), way="e-mail"
    )
    transaction.commit()
    return made


def test_document_is_known_by_its_content_and_in_no_catalog(case):
    made = case()
    file = NamedBlobFile(CONTENT, "text/plain", "žádost.txt")
    document = file_document(made, "Žádost", file)
    assert document.sha256 == sha256(CONTENT).hexdigest()
    assert documents_of(made) == [document]
    catalog = api.portal.get_tool("portal_catalog")
    assert not catalog.unrestrictedSearchResults(portal_type="CaseDocument")


@pytest.mark.parametrize("role", ["FOIOfficer", "HeadOfDepartment"])
def test_who_handles_requests_reads_documents(filed, colleague, role):
    client = colleague(role)
    page = client.get("/evidence/" + filed.getId()).text
    assert "Žádost</a>" in page
    [document] = documents_of(filed)
    address = f"/evidence/{filed.getId()}/{document.getId()}"
    assert sha256(CONTENT).hexdigest() in client.get(address).text
    assert client.get(f"{address}/@@download/file").content == CONTENT


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_else_reads_a_document(filed, colleague, role):
    client = colleague(role)
    [document] = documents_of(filed)
    address = f"/evidence/{filed.getId()}/{document.getId()}"
    for way in ("", "/@@download/file", "/@@display-file/file", "/case_document"):
        answer = client.get(address + way, allow_redirects=False)
        assert answer.status_code in (302, 401, 404), way
        assert CONTENT not in answer.content
        assert sha256(CONTENT).hexdigest() not in answer.text


def test_page_of_a_case_says_that_there_are_documents(filed, colleague):
    page = colleague("Site Administrator").get("/evidence/" + filed.getId()).text
    assert "žádost.txt" not in page
    assert "Dokumenty, které nesmíte číst: 1" in " ".join(page.split())


def test_officer_files_a_document_in_the_form(case, colleague):
    made = case()
    officer = colleague("FOIOfficer")
    address = f"/evidence/{made.getId()}/++add++CaseDocument"
    answer = officer.post(
        address,
        data={
            "form.widgets.title": "Dopis",
            "form.widgets.direction:list": "incoming",
            "form.buttons.save": "Save",
            "_authenticator": page_token(officer.get(address).text),
        },
        files={"form.widgets.file": ("dopis.txt", CONTENT, "text/plain")},
    )
    assert answer.status_code == 200, answer.text
    transaction.begin()
    [document] = documents_of(made)
    assert document.sha256 == sha256(CONTENT).hexdigest()


def test_file_never_changes(filed, colleague):
    client = colleague("FOIOfficer", accept="application/json")
    [document] = documents_of(filed)
    address = f"/evidence/{filed.getId()}/{document.getId()}"
    data = base64.b64encode(b"other").decode()
    file = {"data": data, "encoding": "base64", "filename": "x.txt"}
    client.patch(address, json={"file": file, "note": "Došlo s obálkou."})
    transaction.begin()
    assert document.file.data == CONTENT
    assert document.note == "Došlo s obálkou."
    form = colleague("FOIOfficer").get(f"{address}/edit").text
    assert "form.widgets.note" in form
    assert "form.widgets.file" not in form


def test_settled_case_takes_documents_and_no_items(case, recorded, colleague, today):
    made = case()
    items = tuple(made.objectIds())
    recorded(made, "provided", today, items=items, outcome="provided")
    officer = colleague("FOIOfficer")
    page = officer.get(f"/evidence/{made.getId()}").text
    assert "++add++CaseDocument" in page
    assert "++add++RequestItem" not in page


def test_older_site_gets_documents(portal, case):
    made = case()
    made.manage_permission("kancelar_content: Add RequestItem", [], acquire=1)
    types = api.portal.get_tool("portal_types")
    types.manage_delObjects(["CaseDocument"])
    types["InfoRequest"].allowed_content_types = ("RequestItem",)
    workflows = api.portal.get_tool("portal_workflow")
    workflows.manage_delObjects(["case_document_workflow"])
    portal.manage_permission("kancelar_content: File documents", [], acquire=1)
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1016")
    setup.upgradeProfile("kancelar_content:default", dest="1017")
    assert types["InfoRequest"].allowed_content_types == ("RequestItem", "CaseDocument")
    assert types["RequestItem"].add_permission == "kancelar_content.AddRequestItem"
    file = NamedBlobFile(CONTENT, "text/plain", "žádost.txt")
    document = file_document(made, "Žádost", file)
    assert workflows.getChainFor(document) == ("case_document_workflow",)
    roles = made.rolesOfPermission("kancelar_content: Add RequestItem")
    assert {"FOIOfficer", "Manager"} == {r["name"] for r in roles if r["selected"]}
    roles = document.rolesOfPermission("View")
    assert {"FOIOfficer", "HeadOfDepartment"} == {
        role["name"] for role in roles if role["selected"]
    }
