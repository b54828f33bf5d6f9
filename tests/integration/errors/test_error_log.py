"""The logs of errors keep failures of ours, whatever others ask for."""

from http_client import session
from kancelar_policy.errors.error_log import leave_out_refusals
from plone import api
from Products.SiteErrorLog.SiteErrorLog import IPubFailureSubscriber
from Products.SiteErrorLog.SiteErrorLog import SiteErrorLog
from Products.SiteErrorLog.SiteErrorLog import temp_logs
from xml.etree.ElementTree import ParseError
from zope.component import getGlobalSiteManager
from zope.component import provideAdapter
from zope.interface import Interface
from ZPublisher.interfaces import IPubFailure

import logging
import pytest
import transaction


@pytest.fixture
def logs(live_portal):
    """The logs of the site and of a root as Zope makes it at its start."""
    root = live_portal.getPhysicalRoot()
    root._setObject("error_log", SiteErrorLog())
    leave_out_refusals()
    transaction.commit()
    components = getGlobalSiteManager()
    components.registerHandler(IPubFailureSubscriber, (IPubFailure,))
    temp_logs.clear()
    yield lambda: [
        entry["type"]
        for log in (live_portal.error_log, root.error_log)
        for entry in log.getLogEntries()
    ]
    components.unregisterHandler(IPubFailureSubscriber, (IPubFailure,))


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="text/html")


@pytest.mark.parametrize(
    "address",
    [
        "/cs?page:int=x",
        "/cs/@@search?SearchableText=most&since:date=x",
        "/cs/nic",
        "/cs/@@sendto_form?x:json=}",
    ],
)
def test_flood_of_mistakes_leaves_the_logs_empty(logs, reader, caplog, address):
    with caplog.at_level(logging.ERROR):
        for _number in range(30):
            reader.get(address)
    assert logs() == []
    assert "Incident" not in caplog.text


@pytest.mark.parametrize("name", ["what:int", "what:date", "page:list:int"])
def test_flood_of_mistaken_forms_leaves_the_logs_empty(logs, reader, caplog, name):
    with caplog.at_level(logging.ERROR):
        for _number in range(30):
            reader.post("/cs/@@report-barrier", data={name: "Mapa"})
            reader.post("/cs/@@report-barrier", files={name: "Mapa"})
    assert logs() == []
    assert "Incident" not in caplog.text


def test_refused_program_leaves_the_logs_empty(logs, reader):
    answer = reader.post(
        "/cs/@querystring-search",
        data=b"{",
        headers={"Accept": "application/json", "Content-Type": "application/json"},
    )
    assert answer.status_code == 400
    assert logs() == []


def test_failure_of_ours_is_in_the_log(logs, reader):
    def fail(context, request):
        raise ValueError("ours")

    provideAdapter(fail, (Interface, Interface), Interface, name="broken")
    assert reader.get("/cs/@@broken").status_code == 500
    assert logs() == ["ValueError"]


def test_failure_that_is_named_like_a_refusal_is_in_the_log_of_the_server(
    logs, reader, caplog
):
    def fail(context, request):
        raise ParseError("of ElementTree")

    provideAdapter(fail, (Interface, Interface), Interface, name="broken")
    with caplog.at_level(logging.ERROR):
        assert reader.get("/cs/@@broken").status_code == 500
    assert "Incident" in caplog.text
    assert "of ElementTree" in caplog.text


def test_older_site_notes_no_refusals_after_its_upgrade(portal):
    log = portal.error_log
    log.setProperties(5, ignored_exceptions=("NotFound", "OwnChoice"))
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_policy:default", "1012")
    setup.upgradeProfile("kancelar_policy:default", "1013")
    chosen = log.getProperties()
    assert chosen["keep_entries"] == 5
    assert chosen["ignored_exceptions"][:2] == ("NotFound", "OwnChoice")
    assert "BadRequest" in chosen["ignored_exceptions"]
