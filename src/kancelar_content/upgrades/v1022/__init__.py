"""Annual reports: types, workflow, permissions, settings; the years of the cases."""

from plone import api


def index_years(tool) -> None:
    """Let the cases be found by the years in which something happened in them.

    :param tool: the setup tool that runs the upgrade.
    """
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(portal_type="InfoRequest"):
        brain._unrestrictedGetObject().reindexObject(idxs=["request_years"])
