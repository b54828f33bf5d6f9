"""Addresses of content from its path in the catalog."""

from plone import api
from urllib.parse import quote


def address_of(path: str, base: str) -> str:
    """The address under which everybody reads what has the path."""
    site_path = "/".join(api.portal.get().getPhysicalPath())
    return base + quote(path.removeprefix(site_path))
