"""Editors write formatted text, on a new site and on one made before."""

from kancelar_policy.text_formats import RECORD
from plone import api

import pytest


PROFILE = "kancelar_policy:default"


@pytest.fixture
def older_site(portal):
    """A site as version 1001 of the profile made it."""
    api.portal.set_registry_record(RECORD, ("text/html", "text/x-web-textile"))
    api.portal.get_tool("portal_setup").setLastVersionForProfile(PROFILE, "1001")
    return portal


def asks_for_format(portal):
    """Whether the form of a new release asks for the format of its text."""
    form = portal["cs"]["tiskove-zpravy"].restrictedTraverse("++add++PressRelease")
    return "text/x-web-textile" in form()


def test_new_site_asks_for_no_format(portal):
    assert not asks_for_format(portal)


def test_older_site_does_not_ask_after_its_upgrade(older_site):
    assert asks_for_format(older_site)
    api.portal.get_tool("portal_setup").upgradeProfile(PROFILE)
    assert not asks_for_format(older_site)
