"""Dated pages come and go at their minute in every list of a reader."""

from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from http_client import session
from kancelar_content.listing.renewal import ListingRenewalTask
from lxml import html
from plone import api
from Products.CMFCore.indexing import processQueue
from ZODB.Connection import Connection

import pytest
import time_machine
import transaction


TITLE = "Krokodýlárium"
PAGE = "/krokodylarium"
MINUTE = timedelta(minutes=1)
EDGE = (datetime.now(UTC) + timedelta(days=1)).replace(second=0, microsecond=0)
PLACES = ("navigation", "search", "sitemap", "suggestions")


@pytest.fixture
def dated(create):
    def make(**dates):
        page = create("Document", title=TITLE)
        for name, moment in dates.items():
            setattr(page, f"{name}_date", DateTime(moment))
        api.content.transition(page, "publish")
        page.reindexObject()
        return page

    return make


@pytest.fixture
def counter(portal):
    def read():
        processQueue()
        return api.portal.get_tool("portal_catalog").getCounter()

    return read


@pytest.fixture
def places(live_portal, functional):
    """Where an anonymous reader is led to the page."""
    reader = session(live_portal, functional, accept="text/html")

    def listed():
        home = html.fromstring(reader.get("/cs").content)
        words = {"SearchableText": TITLE}
        found = html.fromstring(reader.get("/cs/@@search", params=words).content)
        beginning = {"text": "krokod"}
        answer = reader.get("/cs/@@search-suggestions", params=beginning).json()
        told = {
            "navigation": home.cssselect(f".k-nav a[href$='{PAGE}']"),
            "search": found.cssselect(f"main a[href$='{PAGE}']"),
            "sitemap": PAGE in reader.get("/cs/sitemap.xml").text,
            "suggestions": answer["suggestions"],
        }
        return tuple(place for place in PLACES if told[place])

    return listed


def tick(portal, now):
    transaction.commit()
    done = ListingRenewalTask().run(portal, now)
    transaction.commit()
    return done


def test_page_comes_at_its_minute_whatever_caches_have(live_portal, dated, places):
    dated(effective=EDGE)
    tick(live_portal, datetime.now(UTC))
    with time_machine.travel(EDGE - MINUTE):
        assert tick(live_portal, EDGE - MINUTE) == 0
        assert places() == ()
    with time_machine.travel(EDGE):
        assert tick(live_portal, EDGE) == 1
        assert places() == PLACES


def test_page_goes_after_its_last_minute_whatever_caches_have(
    live_portal, dated, places
):
    dated(expiration=EDGE)
    tick(live_portal, datetime.now(UTC))
    with time_machine.travel(EDGE):
        assert tick(live_portal, EDGE) == 0
        assert places() == PLACES
    with time_machine.travel(EDGE + MINUTE):
        assert tick(live_portal, EDGE + MINUTE) == 1
        assert places() == ()


def test_nothing_is_written_without_an_edge(portal, dated, counter):
    dated(effective=EDGE, expiration=EDGE + 5 * MINUTE)
    task = ListingRenewalTask()
    assert task.run(portal, EDGE - MINUTE) == 1
    before = counter()
    assert task.run(portal, EDGE - MINUTE) == 0
    assert counter() == before
    assert task.run(portal, EDGE) == 1
    assert counter() == before + 1
    assert task.run(portal, EDGE + 5 * MINUTE) == 0
    assert task.run(portal, EDGE + 6 * MINUTE) == 1
    assert task.run(portal, EDGE + 7 * MINUTE) == 0


def test_edges_of_a_long_pause_are_one_change(portal, dated, counter):
    dated(effective=EDGE)
    dated(expiration=EDGE + MINUTE)
    task = ListingRenewalTask()
    task.run(portal, EDGE - MINUTE)
    before = counter()
    assert task.run(portal, EDGE + timedelta(days=3)) == 1
    assert counter() == before + 1


def test_tick_wakes_no_content(live_portal, dated, monkeypatch):
    for _number in range(5):
        dated(effective=EDGE)
    transaction.commit()
    woken = []
    load = Connection.setstate

    def recording(connection, found):
        woken.append(type(found).__name__)
        load(connection, found)

    live_portal._p_jar.cacheMinimize()
    monkeypatch.setattr(Connection, "setstate", recording)
    assert ListingRenewalTask().run(live_portal, EDGE) == 1
    assert woken
    assert "Document" not in woken
