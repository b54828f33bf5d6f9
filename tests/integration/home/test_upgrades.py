"""A site that was made before gets what composes home pages."""

from plone import api


PROFILE = "kancelar_policy:default"


def test_older_site_can_compose_home_pages(portal):
    setup = api.portal.get_tool("portal_setup")
    types = api.portal.get_tool("portal_types")
    workflow = api.portal.get_tool("portal_workflow")
    types.manage_delObjects(["HomePage", "LeadStory"])
    workflow.manage_delObjects(["home_page_workflow"])
    setup.setLastVersionForProfile(PROFILE, "1004")
    setup.upgradeProfile(PROFILE)
    assert {"HomePage", "LeadStory"} <= set(types.objectIds())
    home = api.content.create(portal["cs"], "HomePage", title="Verze")
    api.content.create(home, "LeadStory", title="Článek")
    api.content.transition(home, "publish")
    assert setup.getLastVersionForProfile(PROFILE) >= ("1005",)
