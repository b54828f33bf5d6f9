"""A site that was made before is given the theme, the settings and light pages."""

from kancelar_policy.identity.settings import PREFIX
from plone import api
from plone.app.theming.utils import getCurrentTheme
from plone.base.utils import get_installer
from plone.formwidget.namedfile.converter import b64encode_file

import pytest


PROFILE = "kancelar_policy:default"
BUNDLE = "plone.bundles/plone.expression"


@pytest.fixture
def older_site(portal):
    """A site as version 1002 of the profile made it."""
    setup = api.portal.get_tool("portal_setup")
    registry = api.portal.get_tool("portal_registry")
    for name in [name for name in registry.records if name.startswith(PREFIX)]:
        del registry.records[name]
    setup.runImportStepFromProfile(
        "profile-plonetheme.barceloneta:default", "plone.app.theming"
    )
    api.portal.set_registry_record(BUNDLE, "")
    registry.records["plone.site_favicon"].value = None
    api.portal.get_tool("portal_controlpanel").unregisterConfiglet("identity-settings")
    setup.setLastVersionForProfile(PROFILE, "1002")
    return portal


def test_older_site_looks_as_a_new_one_after_its_upgrade(older_site):
    assert getCurrentTheme() == "barceloneta"
    setup = api.portal.get_tool("portal_setup")
    setup.upgradeProfile(PROFILE, "1003")
    assert getCurrentTheme() == "kancelar"
    assert api.portal.get_registry_record(f"{PREFIX}.data_box") == "c5kbvkw"
    assert api.portal.get_registry_record(BUNDLE)
    assert api.portal.get_registry_record("plone.site_favicon")
    panels = api.portal.get_tool("portal_controlpanel").listActions()
    assert "identity-settings" in {panel.id for panel in panels}


def test_chosen_favicon_is_kept(older_site):
    chosen = b64encode_file("chosen.png", b"chosen")
    api.portal.set_registry_record("plone.site_favicon", chosen)
    api.portal.get_tool("portal_setup").upgradeProfile(PROFILE, "1003")
    assert api.portal.get_registry_record("plone.site_favicon") == chosen


def test_uninstalled_site_looks_as_plone_does(portal):
    get_installer(portal).uninstall_product("kancelar_policy")
    assert getCurrentTheme() == "barceloneta"
    assert not api.portal.get_registry_record(BUNDLE)
    panels = api.portal.get_tool("portal_controlpanel").listActions()
    assert "identity-settings" not in {panel.id for panel in panels}


def test_profile_of_the_upgrade_is_no_add_on(portal):
    assert not get_installer(portal).is_product_installable(
        "kancelar_policy.upgrades.v1003"
    )


def test_older_site_can_have_a_sign_with_the_name(portal):
    registry = api.portal.get_tool("portal_registry")
    del registry.records[f"{PREFIX}.logo_has_name"]
    api.portal.set_registry_record(f"{PREFIX}.phone", "485 226 111")
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile(PROFILE, "1012")
    setup.upgradeProfile(PROFILE, "1013")
    assert api.portal.get_registry_record(f"{PREFIX}.logo_has_name") is False
    assert api.portal.get_registry_record(f"{PREFIX}.phone") == "485 226 111"
