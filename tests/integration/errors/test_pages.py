"""Error pages as a browser gets them, in the language of the address."""

from http_client import session
from kancelar_policy.errors.nearest import nearest_pages
from plone import api
from plone.app.testing import logout
from zope.component import provideAdapter
from zope.interface import Interface

import logging
import pytest
import transaction


@pytest.fixture
def browser(live_portal, functional):
    """`browser()` reads as anybody, `browser("name")` as that member."""
    return lambda name=None: session(
        live_portal, functional, username=name, accept="text/html"
    )


def test_missing_page_offers_pages_that_share_its_words(portal, create):
    for title in ("Most přes Nisu se otevře", "Škola má nový pavilon"):
        api.content.transition(create("Document", title=title), "publish")
    logout()
    found = nearest_pages("most pres nisu", "cs")
    assert [page.title for page in found] == ["Most přes Nisu se otevře"]


def test_missing_page_offers_nothing_that_is_not_public(portal, create):
    create("Document", title="Most přes Nisu se otevře")
    assert nearest_pages("most pres nisu", "cs")
    logout()
    assert nearest_pages("most pres nisu", "cs") == []


@pytest.mark.parametrize("words", ["", "AND OR NOT", '"', "* ( )", "a" * 100])
def test_words_of_an_address_are_no_query(portal, words):
    assert nearest_pages(words, "cs") == []


def test_page_of_nothing_is_kept_by_no_cache(browser):
    answer = browser().get("/cs/nic")
    assert (answer.status_code, answer.headers["Cache-Control"]) == (404, "no-store")


def test_reader_of_something_closed_is_asked_to_log_in(browser, create):
    create("Folder", id="tajne", title="Xylofonkraj")
    transaction.commit()
    answer = browser().get("/cs/tajne")
    assert "/login" in answer.url
    assert "xylofonkraj" not in answer.text.lower()


def test_member_is_told_whom_to_ask_and_no_title(browser, create, as_user):
    create("Folder", id="tajne", title="Xylofonkraj")
    with as_user("CouncilMember"):
        transaction.commit()
    answer = browser("test-councilmember").get("/cs/tajne")
    assert answer.status_code in (401, 403)
    page = browser("test-councilmember").get("/cs/insufficient-privileges")
    assert page.status_code == 403
    assert "test-councilmember" in page.text
    assert "Xylofonkraj" not in answer.text + page.text


@pytest.fixture
def broken_page(live_portal):
    """A page of the site, `@@broken`, that fails."""

    def fail(context, request):
        raise RuntimeError("the password is 1234")

    provideAdapter(fail, (Interface, Interface), Interface, name="broken")


@pytest.mark.usefixtures("broken_page")
def test_failure_tells_its_id_and_the_log_the_reason(browser, caplog):
    with caplog.at_level(logging.ERROR):
        answer = browser().get("/de/@@broken?name=Novakova")
    incident = next(r.args[0] for r in caplog.records if "Incident" in r.msg)
    assert answer.status_code == 500
    assert 'lang="de"' in answer.text
    assert incident in answer.text
    assert "1234" not in answer.text
    assert "1234" in caplog.text
    assert "Novakova" not in caplog.text


@pytest.mark.usefixtures("broken_page")
def test_failure_tells_a_program_no_reason(live_portal, functional):
    for accepted in ("*/*", "application/json"):
        client = session(live_portal, functional, accept=accepted)
        answer = client.get("/cs/@@broken")
        assert answer.status_code == 500
        assert set(answer.json()) == {"status", "incident"}


def test_page_from_the_cache_is_no_incident(browser, caplog):
    with caplog.at_level(logging.ERROR):
        tag = browser().get("/cs").headers["ETag"]
        assert browser().get("/cs").status_code == 200
        again = browser().get("/cs", headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert not [record for record in caplog.records if "Incident" in record.msg]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/cs/++add++Document", 403),
        ("/cs/tiskove-zpravy/++add++Event", 403),
        ("/cs/++add++Nothing", 404),
    ],
)
def test_form_of_what_nobody_makes_here_is_no_incident(
    browser, as_user, caplog, address, status
):
    with as_user("PressOfficer"):
        transaction.commit()
    with caplog.at_level(logging.ERROR):
        answer = browser("test-pressofficer").get(address)
    assert answer.status_code == status
    assert 'lang="cs"' in answer.text
    assert "Incident" not in caplog.text


def test_program_is_refused_what_nobody_makes_here(
    live_portal, functional, as_user, caplog
):
    with as_user("PressOfficer"):
        transaction.commit()
    program = session(live_portal, functional, username="test-pressofficer")
    with caplog.at_level(logging.ERROR):
        for kind in ("Document", "Nothing"):
            answer = program.post("/cs", json={"@type": kind, "title": "Most"})
            assert answer.status_code == 403
    assert "Incident" not in caplog.text
