"""A site that was made before gets what composes home pages."""

from kancelar_policy.home.settings import PREFIX
from kancelar_policy.upgrades.v1012 import upgrade
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


def test_version_that_waited_before_stands_on_the_desk(portal, as_user):
    catalog = api.portal.get_tool("portal_catalog")
    catalog.delColumn("home_authors")
    catalog.delColumn("home_handed_in")
    bundle = "plone.bundles/kancelar-editor.jscompilation"
    api.portal.set_registry_record(bundle, "")
    api.portal.set_registry_record(f"{PREFIX}.four_eyes", True)
    with as_user("PressOfficer", username="autor"):
        home = api.content.create(portal["cs"], "HomePage", title="Verze")
        api.content.transition(home, "submit")
    upgrade(api.portal.get_tool("portal_setup"))
    (brain,) = api.content.find(portal_type="HomePage")
    assert brain.home_authors == ("autor",)
    assert brain.home_handed_in[0] == "autor"
    assert api.portal.get_registry_record(bundle).endswith("/editor.js")
