"""Statistics of requests: what the register counts, and a page that shows it."""

from plone import api


def count_again(tool) -> None:
    """Let the catalog keep what is counted of each request.

    :param tool: the setup tool that runs the upgrade.
    """
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(portal_type="InfoRequest"):
        brain._unrestrictedGetObject().reindexObject(
            idxs=["SearchableText", "portal_type"]
        )
