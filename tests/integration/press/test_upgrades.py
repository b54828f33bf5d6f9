"""A site that was made before gets what the profile says since."""

from plone import api
from plone.app.textfield.value import RichTextValue
from Products.CMFCore.Expression import Expression

import pytest


PROFILE = "kancelar_content:default"


@pytest.fixture
def older_site(portal):
    """A site as version 1000 of the profile made it."""
    workflow = api.portal.get_tool("portal_workflow")["press_release_workflow"]
    guard = workflow.transitions["embargo"].guard
    guard.expr = Expression("here/@@press-release-guards/embargo_holds")
    api.portal.get_tool("portal_setup").setLastVersionForProfile(PROFILE, "1000")
    return portal


@pytest.fixture
def approved(create, publish):
    text = RichTextValue("<p>Kraj opraví silnici.</p>", "text/html", "text/html")
    return publish(create("PressRelease", text=text), "submit", "approve")


def offered(release):
    workflow = api.portal.get_tool("portal_workflow")
    return {step["id"] for step in workflow.getTransitionsFor(release)}


def test_embargo_without_an_end_is_offered(older_site, approved):
    assert "embargo" not in offered(approved)
    api.portal.get_tool("portal_setup").upgradeProfile(PROFILE)
    assert "embargo" in offered(approved)
    assert api.content.get_state(approved) == "approved"


def test_topics_from_before_can_be_saved_again(portal):
    record = "kancelar_content.press.topics"
    records = api.portal.get_tool("portal_registry").records
    before = [dict(row) for row in records[record].value]
    for row in before:
        del row["theme"]
    records._values[record] = before
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile(PROFILE, "1010")

    setup.upgradeProfile(PROFILE)

    rows = api.portal.get_registry_record(record)
    assert [{**row, "theme": None} for row in before] == rows
    api.portal.set_registry_record(record, rows)
