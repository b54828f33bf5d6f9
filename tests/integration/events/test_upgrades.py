"""A site that was made before gets calendars, and its events the workflow."""

from kancelar_content.upgrades.v1003 import upgrade as upgrade_content
from kancelar_policy.upgrades.v1009 import upgrade as upgrade_policy
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager

import pytest


@pytest.fixture
def older_site(portal):
    """A site as it was before version 1003 of content and 1009 of policy."""
    for language in ("cs", "en", "de", "pl"):
        for item in list(portal[language].values()):
            if item.portal_type == "EventCalendar":
                api.content.delete(item)
    types = api.portal.get_tool("portal_types")
    types.manage_delObjects(["EventCalendar"])
    types["Event"].manage_changeProperties(
        klass="plone.app.contenttypes.content.Event", global_allow=True
    )
    workflow = api.portal.get_tool("portal_workflow")
    workflow.setChainForPortalTypes(["Event"], "(Default)")
    workflow.manage_delObjects(["event_workflow"])
    catalog = api.portal.get_tool("portal_catalog")
    catalog.delIndex("event_kind")
    for column in ("event_kind", "event_times", "event_span", "event_recurrence"):
        catalog.delColumn(column)
    shown = api.portal.get_registry_record("plone.displayed_types")
    api.portal.set_registry_record(
        "plone.displayed_types",
        tuple(name for name in shown if name != "EventCalendar"),
    )
    return portal


def test_site_from_before_gets_its_calendars(older_site):
    setup = api.portal.get_tool("portal_setup")
    upgrade_content(setup)
    upgrade_policy(setup)
    calendars = ITranslationManager(older_site["cs"]["kalendar-akci"])
    assert {
        language: calendar.getId()
        for language, calendar in calendars.get_translations().items()
    } == {
        "cs": "kalendar-akci",
        "en": "events",
        "de": "veranstaltungen",
        "pl": "wydarzenia",
    }
    assert "EventCalendar" in api.portal.get_registry_record("plone.displayed_types")
    assert "event_kind" in api.portal.get_tool("portal_catalog").indexes()
    operations = api.portal.get_registry_record(
        "plone.caching.interfaces.ICacheSettings.operationMapping"
    )
    assert operations["kancelar.calendar"] == "plone.app.caching.weakCaching"
    assert operations["plone.content.folderView"] == "plone.app.caching.weakCaching"


def test_event_from_before_stays_published(older_site, day):
    event = api.content.create(
        older_site["cs"], "Event", title="Starší", start=day(1), end=day(1, hour=12)
    )
    api.content.transition(event, "publish")
    upgrade_content(api.portal.get_tool("portal_setup"))
    assert api.content.get_state(event) == "published"
    assert event.rolesOfPermission("View")
    (brain,) = api.content.find(portal_type="Event")
    assert brain.event_times
    assert brain.event_kind == "other"
