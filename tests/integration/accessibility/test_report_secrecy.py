"""The public and other colleagues see no part of a report, by any way."""

from plone import api
from plone.app.testing import logout

import logging
import pytest
import transaction


SECRET = "Xylofonkraj"
EMAIL = f"{SECRET}@example.org"

PAGES = (
    "/evidence",
    "/evidence/folder_contents",
    "/evidence/RSS",
    "/evidence/atom.xml",
    "{report}",
    "{report}/view",
    "{report}/barrier_report",
    "{report}/edit",
    "{report}/Title",
    "{report}/what",
    "{report}/email",
    "{report}/answer",
    "{report}/@@historyview",
    "{report}/version_diff",
    "{report}/@@full_view_item",
    "{report}/@@barrier-report-guards/has_answer",
    "{report}/content_status_modify?workflow_action=close",
    "/cs/@@registers/barrier-reports",
    "/cs/@@registers/barrier-reports/csv",
    "/cs/@@search?SearchableText={word}",
    "/cs/@@search?SearchableText={number}",
    "/cs/@@search-suggestions?text={word}",
    "/cs/@@search-suggestions?SearchableText=bar",
    "/@@ajax-search?SearchableText={word}",
    "/cs/livesearch_reply?q={word}",
    "/cs/feed.atom",
    "/cs/feed.json",
    "/cs/tiskove-zpravy/feed.atom",
    "/cs/sitemap",
    "/sitemap",
    "/sitemap.xml",
    "/sitemap.xml.gz",
    "/opendata",
    "/cs",
)

REST = (
    "/evidence",
    "/evidence?fullobjects=1",
    "{report}",
    "{report}/@history",
    "{report}/@workflow",
    "{report}/@actions",
    "{report}/@breadcrumbs",
    "/@search?SearchableText={word}",
    "/@search?SearchableText={number}",
    "/@search?portal_type=BarrierReport&fullobjects=1",
    "/@search?portal_type=BarrierReport&metadata_fields=_all",
    "/@search?review_state=received&metadata_fields=_all",
    "/@search?barrier_kept_since=2031-01-01",
    "/@querystring-search?query=%7B%22query%22%3A%5B%5D%7D",
    "/@navigation?expand.navigation.depth=4",
)


@pytest.fixture
def report(live_portal, reported):
    """A closed report with secrets in every text."""
    report = reported(
        what=f"{SECRET} nejde.", aid=SECRET, page=f"/{SECRET}", email=EMAIL
    )
    report.answer = f"{SECRET} opraven."
    report.note = f"{SECRET} uvnitř."
    api.content.transition(report, "answer")
    api.content.transition(report, "close")
    report.reindexObject()
    transaction.commit()
    return report


def address(pattern, report):
    return pattern.format(
        report=f"/evidence/{report.getId()}", number=report.number, word=SECRET
    )


def tells(answer, report, asked):
    """Whether an answer tells more of a report than the address that was asked for."""
    text = answer.text.replace(asked, "").lower()
    told = (EMAIL, f"{SECRET} nejde", f"{SECRET} opraven", f"{SECRET} uvnitř")
    found = [word for word in told if word.lower() in text]
    if report.number not in asked and report.getId() not in asked:
        found += [word for word in (report.getId(),) if word in text]
    return found


def test_who_answers_sees_what_the_others_are_asked_for(colleague, report):
    asked = address("{report}", report)
    assert len(tells(colleague("PressOfficer").get(asked), report, asked)) == 4


@pytest.mark.parametrize("pattern", PAGES)
def test_reader_sees_nothing_of_a_report(reader, report, pattern):
    asked = address(pattern, report)
    assert tells(reader.get(asked), report, asked) == []


@pytest.mark.parametrize("pattern", REST)
@pytest.mark.parametrize("role", [None, "DepartmentEditor"])
def test_rest_tells_nothing_of_a_report(
    reader, colleague, functional, report, pattern, role
):
    client = colleague(role) if role else reader
    asked = address(pattern, report)
    answer = client.get(asked, headers={"Accept": "application/json"})
    assert tells(answer, report, asked) == []
    assert '"BarrierReport"' not in answer.text.replace(asked, "")


@pytest.mark.parametrize("pattern", PAGES)
def test_colleague_without_this_work_sees_nothing_of_a_report(
    colleague, report, pattern
):
    asked = address(pattern, report)
    assert tells(colleague("DepartmentEditor").get(asked), report, asked) == []


def test_catalog_keeps_nothing_that_the_reader_wrote(portal, reported):
    report = reported(what=SECRET, aid=SECRET, page=f"/{SECRET}", email=EMAIL)
    report.answer = report.note = SECRET
    report.reindexObject()
    catalog = api.portal.get_tool("portal_catalog")
    [brain] = catalog.unrestrictedSearchResults(portal_type="BarrierReport")
    rid = brain.getRID()
    kept = f"{catalog.getMetadataForRID(rid)}{catalog.getIndexDataForRID(rid)}"
    assert report.number in kept
    assert SECRET.lower() not in kept.lower()
    lexicon = catalog.kancelar_lexicon
    assert not [word for word in lexicon.words() if SECRET.lower() in word.lower()]


def test_logged_out_search_finds_no_report(portal, reported):
    reported()
    logout()
    catalog = api.portal.get_tool("portal_catalog")
    assert not catalog(portal_type="BarrierReport")


def test_report_keeps_no_versions(portal, reported):
    repository = api.portal.get_tool("portal_repository")
    assert not repository.isVersionable(reported())


def test_nothing_that_was_sent_is_logged(reader, caplog):
    caplog.set_level(logging.DEBUG)
    reader.post(
        "/cs/@@report-barrier",
        data={"what": SECRET, "aid": SECRET, "email": EMAIL, "page": SECRET},
    )
    reader.post("/cs/@@report-barrier", data={"what": "", "email": f"{SECRET}@@"})
    assert not [r for r in caplog.records if SECRET in r.getMessage()]


def test_who_reports_from_the_same_browser_sees_no_other_report(reader, report):
    text = reader.get("/cs/@@report-barrier").text
    assert tells(reader.get("/cs/@@report-barrier"), report, "") == []
    assert SECRET not in text
