"""The annual report of section 18: counted, approved by another person, frozen."""

from datetime import date
from docx import Document
from hashlib import sha256
from http_client import page_token
from http_client import session
from io import BytesIO
from kancelar_content.foi.annual_report import pdf_file
from kancelar_content.foi.annual_report.archived_report import is_document
from kancelar_content.foi.annual_report.desk import AnnualReportSection
from kancelar_content.foi.annual_report.settings import IAnnualReportSettings
from kancelar_content.foi.annual_report.shipped_headings import default_headings
from kancelar_content.foi.annual_report.versions import versions_of
from lxml.html import fromstring
from plone import api
from plone.dexterity.utils import createContentInContainer
from plone.namedfile.file import NamedBlobFile
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.CMFPlone.utils import get_installer
from pypdfium2 import PdfDocument
from types import SimpleNamespace
from zope.event import notify
from zope.interface import Invalid
from zope.lifecycleevent import ObjectModifiedEvent

import csv
import json
import pikepdf
import pytest
import time_machine
import transaction


LAST_YEAR = 2025


def add_report(place):
    """Add a report as the form does."""
    made = createContentInContainer(place, "AnnualReport", year=LAST_YEAR)
    return place[made.getId()]


@pytest.fixture
def place(site):
    """Where reports are, open to everybody."""
    return site["cs"]["vyrocni-zpravy-106"]


@pytest.fixture
def report(request, site, place, case, recorded, as_user):
    """A draft of an officer on two requests, of which one was refused."""
    asked = case(received=date(2025, 3, 3))
    recorded(asked, "provided", date(2025, 3, 14), items=("x",), outcome="provided")
    refused = case(received=date(2025, 12, 1), title="Platy")
    [item] = refused.objectIds()
    recorded(refused, "refused", date(2025, 12, 12), items=(item,), outcome="refused")
    case(received=date(2026, 1, 2), title="Jiný rok")
    with as_user("FOIOfficer", username="author"):
        made = add_report(place)
    if "live_portal" in request.fixturenames:
        transaction.commit()
    return made


@pytest.fixture
def step(as_user):
    """Take a step: `step(report, "approve")`, as another than the author."""

    def take(report, name, by="approver", comment=""):
        role = "HeadOfDepartment" if by == "approver" else "FOIOfficer"
        with as_user(role, username=by):
            tool = api.portal.get_tool("portal_workflow")
            tool.doActionFor(report, name, comment=comment)

    return take


def numbers(version):
    return {
        number["name"]: number["value"]
        for part in version.report["parts"]
        for number in part["numbers"]
    }


def test_report_is_named_by_its_year(report):
    assert report.getId() == "2025"
    assert "2025" in report.title


def test_author_cannot_approve_the_own_report(report, step):
    with pytest.raises(WorkflowException):
        step(report, "approve", by="author")
    assert api.content.get_state(report) == "draft"


def test_editor_of_the_draft_cannot_approve_it_either(report, step, as_user):
    with as_user("HeadOfDepartment", username="approver"):
        notify(ObjectModifiedEvent(report))
    with pytest.raises(WorkflowException):
        step(report, "approve")


def test_approval_freezes_numbers_texts_and_headings(report, step, case, recorded):
    report.text_other = "Sazebník úhrad se nezměnil."
    step(report, "approve")
    [version] = versions_of(report)
    assert numbers(version)["requests"] == 2
    assert numbers(version)["refused_whole"] == 1
    assert version.report["parts"][-1]["text"] == ["Sazebník úhrad se nezměnil."]
    case(received=date(2025, 5, 5))
    report.text_other = "Jinak."
    [version] = versions_of(report)
    assert numbers(version)["requests"] == 2
    assert version.report["parts"][-1]["text"] == ["Sazebník úhrad se nezměnil."]


def test_returned_report_has_no_version(report, step):
    step(report, "approve")
    step(report, "return", comment="Chybí rozsudek.")
    assert versions_of(report) == []
    assert api.content.get_state(report) == "draft"


def test_return_needs_its_reason(report, step):
    step(report, "approve")
    with pytest.raises(WorkflowException):
        step(report, "return")


def test_text_with_a_person_is_not_approved(report, step):
    report.text_other = "Rodné číslo žadatele je 800517/0008."
    with pytest.raises(WorkflowException):
        step(report, "approve")
    assert versions_of(report) == []


def test_name_of_who_complained_is_not_approved(report, step, case, recorded):
    complained = case(received=date(2025, 4, 1), applicant_name="Hynek Smyšlenka")
    recorded(complained, "complaint", date(2025, 5, 2), reason="b")
    report.text_complaints = "Stížnost pana Smyšlenky byla vyřízena."
    with pytest.raises(WorkflowException):
        step(report, "approve")
    report.text_complaints = "Stížnost žadatele byla vyřízena."
    step(report, "approve")


def test_second_report_of_a_year_is_not_approved(report, place, step, as_user):
    with as_user("FOIOfficer", username="author"):
        second = add_report(place)
    with pytest.raises(WorkflowException):
        step(second, "approve")


def test_report_of_a_year_that_is_not_over_is_not_approved(report, step):
    with (
        time_machine.travel("2025-12-31 12:00"),
        pytest.raises(WorkflowException, match="neskončil"),
    ):
        step(report, "approve")
    with time_machine.travel("2026-01-01 12:00"):
        step(report, "approve")


def test_correction_is_a_new_version_and_keeps_the_old_one(
    report, step, case, recorded
):
    step(report, "approve")
    step(report, "publish")
    case(received=date(2025, 5, 5))
    with pytest.raises(WorkflowException):
        step(report, "correct", by="author")
    step(report, "correct", by="author", comment="Doplněna žádost z\u00a0května.")
    assert len(versions_of(report)) == 1
    step(report, "approve_correction")
    old, new = versions_of(report)
    assert (numbers(old)["requests"], numbers(new)["requests"]) == (2, 3)
    assert new.report["note"] == "Doplněna žádost z\u00a0května."
    assert old.published and new.published


def test_pdf_that_is_not_made_stops_the_approval(report, step, monkeypatch):
    monkeypatch.setattr(pdf_file, "SECONDS", 0)
    with pytest.raises(WorkflowException):
        step(report, "approve")
    assert versions_of(report) == []


def test_pdf_is_tagged_and_czech(report, step):
    step(report, "approve")
    [version] = versions_of(report)
    with pikepdf.open(BytesIO(version.files["pdf"].data)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.Root.Lang).startswith("cs")
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert "2025" in str(pdf.docinfo.Title)
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
        fonts = [
            font
            for page in pdf.pages
            for font in page.Resources.get("/Font", {}).values()
        ]
        assert fonts
        assert all(_is_embedded(font) for font in fonts)


def _is_embedded(font):
    [inner] = font.DescendantFonts
    return any(name.startswith("/FontFile") for name in inner.FontDescriptor)


def test_word_document_has_headings_and_title(report, step):
    step(report, "approve")
    [version] = versions_of(report)
    document = Document(BytesIO(version.files["docx"].data))
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles.count("Heading 1") == 1
    assert styles.count("Heading 2") == 8
    assert document.core_properties.language == "cs-CZ"
    assert "2025" in document.core_properties.title


def test_draft_is_for_the_office_alone(
    live_portal, report, colleague, functional, reader
):
    rest = session(live_portal, functional, accept="application/json")
    for name in ("", "/@annual-report"):
        answer = rest.get(f"{report.absolute_url()}{name}")
        assert answer.status_code == 401, name
    for name in ("", "/report.pdf", "/report.json"):
        answer = reader.get(f"{report.absolute_url()}{name}", allow_redirects=False)
        assert answer.status_code in (302, 401), name
    officer = colleague("FOIOfficer")
    page = officer.get(report.absolute_url())
    assert page.status_code == 200
    assert "private" in page.headers["Cache-Control"]
    for kind in ("pdf", "docx", "csv", "json"):
        file = officer.get(f"{report.absolute_url()}/report.{kind}")
        assert file.headers["Cache-Control"] == "private, no-store", kind
    pdf = PdfDocument(officer.get(f"{report.absolute_url()}/report.pdf").content)
    words = pdf[0].get_textpage().get_text_range()
    assert "Koncept: nikdo jej neschválil" in words
    assert "SHA-256" not in words


def test_number_opens_its_cases_for_the_staff(live_portal, report, colleague, reader):
    url = f"{report.absolute_url()}/@@report-cases?number=refused_whole"
    page = colleague("FOIOfficer").get(url)
    assert "Platy" in page.text
    assert "Oprava mostu" not in page.text
    assert reader.get(url, allow_redirects=False).status_code in (302, 401)
    answer = colleague("FOIOfficer").get(f"{url}x")
    assert answer.status_code == 404


def test_published_report_is_read_by_everybody(live_portal, report, step, reader):
    report.text_other = "Text konceptu"
    step(report, "approve")
    step(report, "publish")
    transaction.commit()
    url = report.absolute_url()
    page = reader.get(url)
    [version] = versions_of(report)
    assert page.status_code == 200
    assert version.sha256 in page.text
    data = reader.get(f"{url}/report.json")
    assert sha256(data.content).hexdigest() == version.sha256
    table = reader.get(f"{url}/report.csv")
    assert table.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(table.content.decode("utf-8-sig").splitlines()))
    assert [row["value"] for row in rows if row["name"] == "requests"] == ["2"]
    assert rows[-1]["value"] == version.sha256
    assert reader.get(f"{url}/report.pdf").content.startswith(b"%PDF")
    assert reader.get(f"{url}/report.docx").content.startswith(b"PK")
    assert reader.get(f"{url}?version=7").status_code == 404


def test_reader_of_a_report_being_corrected_sees_the_published_one(
    live_portal, report, step, functional, reader
):
    step(report, "approve")
    step(report, "publish")
    step(report, "correct", by="author", comment="Oprava")
    report.text_other = "Nový text"
    transaction.commit()
    assert "Nový text" not in reader.get(report.absolute_url()).text
    rest = session(live_portal, functional, accept="application/json")
    for name in ("", "/@annual-report"):
        answer = rest.get(f"{report.absolute_url()}{name}")
        assert answer.status_code == 200
        assert "Nový text" not in json.dumps(answer.json(), ensure_ascii=False)
        assert "KH-106" not in answer.text


def test_list_has_public_reports_and_old_documents(live_portal, place, report, reader):
    old = api.content.create(
        place,
        "ArchivedReport",
        title="Výroční zpráva za rok 2012",
        year=2012,
        file=NamedBlobFile(b"%PDF-1.4", "application/pdf", "zprava.pdf"),
    )
    api.content.transition(old, "publish")
    transaction.commit()
    page = reader.get(place.absolute_url()).text
    assert "za rok 2012" in page
    assert "2025" not in page
    assert "zprava.pdf" not in reader.get(old.absolute_url()).text
    assert "@@download/file" in reader.get(old.absolute_url()).text


@pytest.mark.parametrize("role", ["FOIOfficer", "HeadOfDepartment"])
def test_officer_publishes_a_document_of_an_older_year(place, as_user, role):
    with as_user(role):
        old = api.content.create(
            place,
            "ArchivedReport",
            title="Výroční zpráva za rok 2012",
            year=2012,
            file=NamedBlobFile(b"%PDF-1.4", "application/pdf", "zprava.pdf"),
        )
        api.content.transition(old, "publish")
        assert api.content.get_state(old) == "published"


@pytest.mark.parametrize("name", ["zprava.exe", "zprava", "zprava.pdf.html"])
def test_older_report_is_a_document_that_readers_can_open(name):
    with pytest.raises(Invalid):
        is_document(NamedBlobFile(b"x", "application/pdf", name))


def test_officer_and_head_bring_a_report_out_by_the_page(
    live_portal, report, colleague, recorded, case
):
    complained = case(received=date(2025, 4, 1))
    recorded(complained, "complaint", date(2025, 5, 2), reason="b")
    url = f"{report.absolute_url()}/@@prepare-report"
    head = colleague("HeadOfDepartment")
    officer = colleague("FOIOfficer")
    page = officer.get(url)
    assert complained.number in page.text
    data = {"_authenticator": page_token(page.text), "take_over": "text_complaints"}
    assert officer.post(url, data=data).status_code == 200
    page = head.get(url)
    for step in ("approve", "publish"):
        data = {"_authenticator": page_token(page.text), "step": step}
        page = head.post(url, data=data)
        assert page.status_code == 200, page.text
    page = officer.get(url)
    data = {"_authenticator": page_token(page.text), "step": "correct", "comment": ""}
    answer = officer.post(url, data=data)
    assert answer.status_code == 422
    transaction.begin()
    assert api.content.get_state(report) == "published"


def test_page_says_when_the_register_would_give_other_numbers(
    live_portal, report, step, case, colleague
):
    step(report, "approve")
    case(received=date(2025, 5, 5))
    transaction.commit()
    page = colleague("FOIOfficer").get(f"{report.absolute_url()}/@@prepare-report")
    assert 'id="differences"' in page.text


def test_older_site_gets_annual_reports(portal, case):
    made = case(received=date(2025, 3, 3))
    types = api.portal.get_tool("portal_types")
    types.manage_delObjects(["AnnualReports", "AnnualReport", "ArchivedReport"])
    workflows = api.portal.get_tool("portal_workflow")
    workflows.manage_delObjects(["annual_report_workflow"])
    catalog = api.portal.get_tool("portal_catalog")
    catalog.delIndex("request_years")
    catalog.delColumn("report_year")
    registry = api.portal.get_tool("portal_registry")
    del registry.records["kancelar_content.annual_report.headings"]
    panel = api.portal.get_tool("portal_controlpanel")
    panel.unregisterConfiglet("annual-report-settings")
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1021")
    setup.upgradeProfile("kancelar_content:default", dest="1022")
    assert workflows.getChainForPortalType("AnnualReport") == (
        "annual_report_workflow",
    )
    found = catalog.unrestrictedSearchResults(request_years=[2025])
    assert [brain.UID for brain in found] == [made.UID()]
    assert "report_year" in catalog.schema()
    assert registry["kancelar_content.annual_report.headings"] == []
    roles = portal.rolesOfPermission("kancelar_content: Approve AnnualReport")
    assert {"FOIOfficer", "HeadOfDepartment", "Manager"} == {
        role["name"] for role in roles if role["selected"]
    }


def test_older_site_gets_one_place_of_annual_reports(portal):
    portal["cs"].manage_delObjects(["vyrocni-zpravy-106"])
    setup = api.portal.get_tool("portal_setup")
    for _run in range(2):
        setup.setLastVersionForProfile("kancelar_policy:default", "1019")
        setup.upgradeProfile("kancelar_policy:default", dest="1020")
        [place] = api.content.find(portal_type="AnnualReports")
        assert place.review_state == "published"


def test_uninstalled_site_knows_no_annual_reports(portal):
    get_installer(portal).uninstall_product("kancelar_content")
    assert "AnnualReport" not in api.portal.get_tool("portal_types").objectIds()
    catalog = api.portal.get_tool("portal_catalog")
    assert "request_years" not in catalog.indexes()
    assert "report_year" not in catalog.schema()


def test_desk_reminds_of_the_report_of_the_last_year(portal, place, as_user):
    with time_machine.travel("2026-01-05", tick=False), as_user("FOIOfficer"):
        [due] = AnnualReportSection(portal["cs"], portal.REQUEST).entries()
        row = AnnualReportSection(portal["cs"], portal.REQUEST).row(due)
        assert (due.year, row.state_id) == (2025, "soon")
    with time_machine.travel("2026-03-02", tick=False), as_user("FOIOfficer"):
        section = AnnualReportSection(portal["cs"], portal.REQUEST)
        assert section.row(section.entries()[0]).state_id == "late"


def test_desk_does_not_ask_for_a_report_kept_as_a_document(portal, place, as_user):
    old = api.content.create(
        place,
        "ArchivedReport",
        title="Zpráva za rok 2025",
        year=2025,
        file=NamedBlobFile(b"%PDF-1.7", "application/pdf", "zprava.pdf"),
    )
    api.content.transition(old, "publish")
    with time_machine.travel("2026-01-05", tick=False), as_user("FOIOfficer"):
        assert AnnualReportSection(portal["cs"], portal.REQUEST).entries() == []


def test_heading_table_with_two_rows_for_a_year_is_refused():
    rows = [*default_headings(), default_headings()[-1]]
    with pytest.raises(Invalid):
        IAnnualReportSettings.validateInvariants(SimpleNamespace(headings=rows))
    IAnnualReportSettings.validateInvariants(
        SimpleNamespace(headings=list(default_headings()))
    )


def test_headings_are_cards_that_say_what_is_not_verified(live_portal, colleague):
    page = fromstring(colleague("FOIOfficer").get("/@@annual-report-settings").content)
    cards = page.xpath("//table[contains(@class, 'k-rules')]//summary")
    texts = [" ".join(card.text_content().split()) for card in cards]
    [first] = [text for text in texts if text.startswith("a) ") and "2017" in text]
    assert "2012–2017" in first
    assert "Neověřeno" in first
