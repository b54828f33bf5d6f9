"""The folder of registers keeps no order that two senders would both write."""

from plone import api


PROFILE = "kancelar_policy:default"


def test_folder_of_registers_of_a_new_site_keeps_no_order(portal):
    assert portal["evidence"].getOrdering().__class__.__name__ == "UnorderedOrdering"


def test_folder_of_registers_of_an_older_site_keeps_no_order(portal):
    portal["evidence"].setOrdering("")
    portal["evidence"]._ordering = ""
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile(PROFILE, "1013")
    setup.upgradeProfile(PROFILE, "1014")
    assert portal["evidence"].getOrdering().__class__.__name__ == "UnorderedOrdering"


def test_site_without_a_folder_of_registers_is_upgraded(portal):
    api.content.delete(portal["evidence"], check_linkintegrity=False)
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile(PROFILE, "1013")
    setup.upgradeProfile(PROFILE, "1014")
    assert setup.getLastVersionForProfile(PROFILE) >= ("1014",)
