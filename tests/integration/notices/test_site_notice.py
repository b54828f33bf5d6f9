"""A notice from the press officer's form to every page, and off it again."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from http_client import session
from kancelar_content.notices.notice_task import NoticeTask
from kancelar_content.notices.site_notice import ISiteNotice
from kancelar_content.notices.strip import notices_for
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.testing import logout
from Products.CMFCore.WorkflowCore import WorkflowException
from zope.interface import Invalid

import pytest
import transaction


NOW = datetime.now(UTC).replace(second=0, microsecond=0)
HOUR = timedelta(hours=1)


@pytest.fixture
def notice(request, create, as_user):
    """Make a notice: `notice("Text", since=-HOUR, until=HOUR, show="show")`."""
    site = request.getfixturevalue(
        "live_portal" if "live_portal" in request.fixturenames else "portal"
    )

    def make(text, *, since=-HOUR, until=HOUR, step="show", **fields):
        with as_user("PressOfficer"):
            made = create(
                "SiteNotice",
                site["upozorneni"],
                title=text,
                since=NOW + since,
                until=NOW + until,
                **fields,
            )
            if step:
                api.content.transition(made, step)
        return made

    return make


def texts(language="cs"):
    logout()
    return [shown.text for shown in notices_for(language)]


def test_reader_sees_what_a_press_officer_shows(notice):
    notice("Pokladna bude zavřená")
    assert texts() == ["Pokladna bude zavřená"]


def test_notice_is_shown_only_in_the_languages_it_is_written_in(notice):
    notice("Pokladna bude zavřená", text_de="Die Kasse ist geschlossen")
    assert texts("de") == ["Die Kasse ist geschlossen"]
    assert texts("en") == []


@pytest.mark.parametrize("state", ["draft", "scheduled"])
def test_nobody_sees_a_notice_that_is_not_out(notice, state):
    step = "schedule" if state == "scheduled" else None
    notice("Pokladna bude zavřená", since=HOUR, until=2 * HOUR, step=step)
    assert texts() == []


def test_only_the_two_that_began_last_are_shown(notice):
    for text, hours in (("první", 3), ("druhé", 2), ("třetí", 1)):
        notice(text, since=-hours * HOUR)
    assert texts() == ["třetí", "druhé"]


def test_notice_that_has_not_begun_cannot_be_shown_now(notice):
    with pytest.raises(api.exc.InvalidParameterError):
        notice("Pokladna bude zavřená", since=HOUR, until=2 * HOUR)


def test_department_editor_cannot_show_a_notice(notice, as_user):
    made = notice("Pokladna bude zavřená", step=None)
    with as_user("DepartmentEditor"), pytest.raises(Exception) as refused:
        api.portal.get_tool("portal_workflow").doActionFor(made, "show")
    assert refused.type is WorkflowException


def test_tick_shows_and_ends_it_at_its_minutes(portal, notice):
    made = notice("Pokladna", since=HOUR, until=2 * HOUR, step="schedule")
    told = []
    for begun in (-60, 0, 0, 3599, 3600, 7200):
        made.since = datetime.now(UTC) - timedelta(seconds=begun)
        made.until = made.since + HOUR
        done = NoticeTask().run(portal, datetime.now(UTC))
        told.append((done, api.content.get_state(made)))
    assert told == [
        (0, "scheduled"),
        (1, "published"),
        (0, "published"),
        (0, "published"),
        (1, "ended"),
        (0, "ended"),
    ]


def test_notice_whose_time_passed_while_nothing_ticked_goes_back(portal, notice):
    made = notice("Pokladna", since=HOUR, until=2 * HOUR, step="schedule")
    NoticeTask().run(portal, NOW + 3 * HOUR)
    assert api.content.get_state(made) == "draft"


def test_link_leads_to_the_translation(portal, notice, create):
    pages = {
        language: create("Document", language=language, id="kasa", title="Kasa")
        for language in ("cs", "de")
    }
    ITranslationManager(pages["cs"]).register_translation("de", pages["de"])
    for page in pages.values():
        api.content.transition(page, "publish")
    notice("Pokladna", text_de="Kasse", text_en="Cash desk", link="/cs/kasa")
    logout()
    assert notices_for("de")[0].link == pages["de"].absolute_url()
    assert notices_for("en")[0].link == pages["cs"].absolute_url()


def test_end_before_the_beginning_is_refused():
    class Data:
        since, until = NOW, NOW - HOUR

    with pytest.raises(Invalid) as refused:
        ISiteNotice.validateInvariants(Data())
    assert "error_notice_period" in str(refused.value)


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="text/html")


def test_page_from_the_cache_loses_the_notice_when_it_ends(live_portal, notice, reader):
    notice("Pokladna <b>zavřená</b>", link="https://kraj.example/")
    transaction.commit()
    page = reader.get("/cs")
    assert "Pokladna &lt;b&gt;zavřená" in page.text
    tag = page.headers["ETag"]
    assert reader.get("/cs", headers={"If-None-Match": tag}).status_code == 304
    NoticeTask().run(live_portal, NOW + 2 * HOUR)
    transaction.commit()
    page = reader.get("/cs", headers={"If-None-Match": tag})
    assert page.status_code == 200
    assert "Pokladna" not in page.text


def test_strip_is_not_among_the_results_of_a_search(live_portal, notice, reader):
    notice("Xylofonkraj")
    transaction.commit()
    found = reader.get("/cs/@@search?SearchableText=Xylofonkraj").text
    assert found.count("/upozorneni/") == 0


def test_board_is_for_the_staff(live_portal, reader):
    assert "/login" in reader.get("/upozorneni").url


def test_board_tells_what_is_crowded_out(portal, notice, as_user):
    for text, hours in (("první", 3), ("druhé", 2), ("třetí", 1)):
        notice(text, since=-hours * HOUR)
    with as_user("PressOfficer"):
        view = api.content.get_view("notice_board", portal["upozorneni"])
        rows = view.groups()[0]["rows"]
    assert [(row["title"], row["crowded_out_of"]) for row in rows] == [
        ("třetí", []),
        ("druhé", []),
        ("první", ["Čeština"]),
    ]
