"""What texts are made of, on a new site and on one made before."""

from kancelar_policy.text_formats import TEXTILE
from plone import api
from plone.app.textfield.value import RichTextValue

import pytest


PROFILE = "kancelar_policy:default"
FRAME = '<p>Silnice.</p><iframe src="https://example.org/"></iframe>'


@pytest.fixture
def older_site(portal):
    """A site as version 1001 of the profile made it."""
    for record, value in (
        ("plone.allowed_types", ("text/html", TEXTILE)),
        ("plone.valid_tags", ["iframe", "p"]),
        ("plone.enable_sitemap", False),
    ):
        api.portal.set_registry_record(record, value)
    api.portal.get_tool("portal_setup").setLastVersionForProfile(PROFILE, "1001")
    return portal


def upgrade():
    api.portal.get_tool("portal_setup").upgradeProfile(PROFILE)


def asks_for_format(portal):
    """Whether the form of a new release asks for the format of its text."""
    form = portal["cs"]["tiskove-zpravy"].restrictedTraverse("++add++PressRelease")
    return TEXTILE in form()


def shown(create):
    text = RichTextValue(FRAME, "text/html", "text/x-html-safe")
    return create("PressRelease", text=text).text.output


def test_new_site_asks_for_no_format(portal):
    assert not asks_for_format(portal)


def test_older_site_does_not_ask_after_its_upgrade(older_site):
    assert asks_for_format(older_site)
    upgrade()
    assert not asks_for_format(older_site)


def test_new_site_shows_no_frame(portal, create):
    assert "Silnice." in shown(create)
    assert "iframe" not in shown(create)


def test_older_site_shows_none_after_its_upgrade(older_site, create):
    assert "iframe" in shown(create)
    upgrade()
    assert "iframe" not in shown(create)


@pytest.mark.parametrize("site", ["portal", "older_site"])
def test_sitemap_that_robots_are_told_of_is_there(request, site):
    portal = request.getfixturevalue(site)
    if site == "older_site":
        upgrade()
    sitemap = api.content.get_view("sitemap.xml.gz", portal, portal.REQUEST)
    assert sitemap()
