"""A site that was made before there were notices."""

from plone import api

import pytest


@pytest.fixture
def older_site(portal):
    """A site as version 1001 of the content and 1002 of the site made it."""
    api.content.delete(portal["upozorneni"], check_linkintegrity=False)
    types = api.portal.get_tool("portal_types")
    types.manage_delObjects(["NoticeBoard", "SiteNotice"])
    workflows = api.portal.get_tool("portal_workflow")
    workflows.manage_delObjects(["notice_board_workflow", "site_notice_workflow"])
    catalog = api.portal.get_tool("portal_catalog")
    for name in ("notice_texts", "notice_link", "notice_since", "notice_until"):
        catalog.delColumn(name)
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1001")
    setup.setLastVersionForProfile("kancelar_policy:default", "1002")
    return portal


def test_older_site_gets_a_board_and_what_it_needs(older_site):
    setup = api.portal.get_tool("portal_setup")
    setup.upgradeProfile("kancelar_content:default")
    setup.upgradeProfile("kancelar_policy:default")
    board = older_site["upozorneni"]
    assert board.portal_type == "NoticeBoard"
    assert api.content.get_state(board) == "internal"
    workflows = api.portal.get_tool("portal_workflow")
    assert workflows.getChainForPortalType("SiteNotice") == ("site_notice_workflow",)
    assert "notice_texts" in api.portal.get_tool("portal_catalog").schema()
    hidden = api.portal.get_registry_record("plone.types_not_searched")
    assert {"NoticeBoard", "SiteNotice"} <= set(hidden)


def test_profile_of_an_upgrade_is_no_add_on(portal):
    installer = api.content.get_view("installer", portal, portal.REQUEST)
    assert not installer.is_product_installable("kancelar_content.upgrades.v1002")
