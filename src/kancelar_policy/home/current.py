"""Versions of a language's home page, found by the catalog."""

from kancelar_policy.home.home_page import HomePage
from plone import api


def versions_of(folder) -> list:
    """Catalog records of all versions that the user may see, last changed first."""
    catalog = api.portal.get_tool("portal_catalog")
    return list(
        catalog.searchResults(
            portal_type="HomePage",
            path={"query": "/".join(folder.getPhysicalPath()), "depth": 1},
            sort_on="modified",
            sort_order="reverse",
            show_inactive=True,
        )
    )


def published_home(folder) -> HomePage | None:
    """The version that readers see, if there is one."""
    for brain in versions_of(folder):
        if brain.review_state == "published":
            return brain._unrestrictedGetObject()
    return None
