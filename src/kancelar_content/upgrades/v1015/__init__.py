"""Registers: what the catalog keeps of their entries."""

from kancelar_content.registers.registry import register_types
from plone import api


PROFILE = "kancelar_content.upgrades.v1015:profile"


def upgrade(tool) -> None:
    """:param tool: the setup tool; entries that there are get their values."""
    tool.runAllImportStepsFromProfile(PROFILE)
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(portal_type=register_types()):
        brain._unrestrictedGetObject().reindexObject(
            idxs=["SearchableText", "portal_type"]
        )
