from kancelar_content.interfaces import IKancelarLayer
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.base.utils import get_installer
from plone.browserlayer.utils import registered_layers

import pytest


VERSIONS = {"kancelar_content": "1025", "kancelar_policy": "1021"}


@pytest.mark.parametrize("package", VERSIONS)
def test_package_is_installed_in_its_version(portal, package):
    setup = api.portal.get_tool("portal_setup")
    assert setup.getLastVersionForProfile(f"{package}:default") == (VERSIONS[package],)


@pytest.mark.parametrize("language", ["cs", "en", "de", "pl"])
def test_every_language_has_its_press_room(portal, language):
    types = {item.portal_type for item in portal[language].values()}
    assert "PressRoom" in types


def test_press_rooms_are_translations_of_each_other(portal):
    rooms = ITranslationManager(portal["cs"]["tiskove-zpravy"]).get_translations()
    assert {language: room.getId() for language, room in rooms.items()} == {
        "cs": "tiskove-zpravy",
        "en": "press-releases",
        "de": "pressemitteilungen",
        "pl": "komunikaty-prasowe",
    }


def test_registers_are_not_for_the_public(portal):
    evidence = portal["evidence"]
    roles = {r["name"] for r in evidence.rolesOfPermission("View") if r["selected"]}
    assert "Anonymous" not in roles


def test_every_group_of_the_department_has_its_role(portal):
    roles = {
        role
        for group in api.group.get_groups()
        for role in api.group.get_roles(groupname=group.getId())
    }
    assert {
        "DepartmentEditor",
        "PressOfficer",
        "HeadOfDepartment",
        "FOIOfficer",
        "RelationsOfficer",
        "ProtocolOfficer",
        "Translator",
        "CouncilMember",
    } <= roles


def test_site_without_demo_content_has_no_demo_account(portal):
    assert api.user.get(username="mluvci") is None


def test_uninstalled_site_has_no_type_layer_or_records_left(portal):
    installer = get_installer(portal)
    assert installer.uninstall_product("kancelar_policy")
    assert installer.uninstall_product("kancelar_content")
    types = api.portal.get_tool("portal_types")
    assert "PressRelease" not in types.objectIds()
    assert "HomePage" not in types.objectIds()
    repository = api.portal.get_tool("portal_repository")
    assert "PressRelease" not in repository.getVersionableContentTypes()
    assert IKancelarLayer not in registered_layers()
    registry = api.portal.get_tool("portal_registry")
    assert not [name for name in registry.records if name.startswith("kancelar_")]
    catalog = api.portal.get_tool("portal_catalog")
    assert not [
        name for name in catalog.indexes() if name.startswith(("release_", "event_"))
    ]
    assert not [name for name in catalog.schema() if name.startswith("home_")]
