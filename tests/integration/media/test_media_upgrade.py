"""A site that was made before photos and videos came."""

from plone import api
from plone.app.multilingual.interfaces import ITranslationManager


TYPES = ("MediaGallery", "MediaAlbum", "Photo", "Video")
HIDDEN = "plone.types_not_searched"
ADD = "kancelar_content: Add MediaAlbum"


def _as_it_was(portal) -> None:
    """Take away what the profile of version 1024 did not have."""
    for language in ("cs", "en", "de", "pl"):
        [gallery] = [
            item
            for item in portal[language].values()
            if item.portal_type == "MediaGallery"
        ]
        api.content.delete(gallery, check_linkintegrity=False)
    api.portal.get_tool("portal_types").manage_delObjects(list(TYPES))
    workflows = api.portal.get_tool("portal_workflow")
    workflows.manage_delObjects(
        [name for name in workflows.objectIds() if name.startswith(("media", "photo"))]
    )
    catalog = api.portal.get_tool("portal_catalog")
    catalog.delIndex("media_taken")
    catalog.delColumn("media_card")
    portal.manage_permission(ADD, ["Manager"], acquire=False)
    searched = api.portal.get_registry_record(HIDDEN)
    api.portal.set_registry_record(
        HIDDEN, tuple(name for name in searched if name not in TYPES)
    )


def test_older_site_gets_albums_in_every_language(portal):
    _as_it_was(portal)
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1024")
    setup.upgradeProfile("kancelar_content:default", dest="1025")
    setup.setLastVersionForProfile("kancelar_policy:default", "1020")
    setup.upgradeProfile("kancelar_policy:default", dest="1021")
    workflows = api.portal.get_tool("portal_workflow")
    assert workflows.getChainFor("Photo") == ("photo_workflow",)
    catalog = api.portal.get_tool("portal_catalog")
    assert "media_taken" in catalog.indexes()
    assert "media_card" in catalog.schema()
    allowed = portal.rolesOfPermission(ADD)
    assert "PressOfficer" in {role["name"] for role in allowed if role["selected"]}
    assert {"Photo", "Video"} <= set(api.portal.get_registry_record(HIDDEN))
    czech = portal["cs"]["fotogalerie"]
    assert api.content.get_state(czech) == "published"
    assert set(ITranslationManager(czech).get_translations()) == {
        "cs",
        "en",
        "de",
        "pl",
    }
