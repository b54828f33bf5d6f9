"""Addresses of what the catalog has paths of."""

from collections.abc import Callable
from plone import api
from urllib.parse import quote


def url_of_path() -> Callable[[str], str]:
    """The address of any path of this site, in this request's virtual host."""
    site = api.portal.get()
    start, url = "/".join(site.getPhysicalPath()), site.absolute_url()
    return lambda path: url + quote(path.removeprefix(start))
