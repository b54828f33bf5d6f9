"""Addresses of pages for readers of a language."""

from plone import api


def address_in(language: str, link: str) -> str | None:
    """Of a page of the site its translation, else itself; None if there is no page.

    :param link: what follows the address of the site, for example /cs/kontakty.
    """
    site = api.portal.get()
    catalog = api.portal.get_tool("portal_catalog")
    path = "/".join(site.getPhysicalPath()) + link.partition("?")[0].partition("#")[0]
    # Without the parameter the catalog wakes the page to ask who may see it unexpired.
    own = {"query": path.rstrip("/"), "depth": 0}
    found = catalog.searchResults(path=own, show_inactive=False)
    if not found:
        return None
    group = found[0].TranslationGroup
    versions = (
        catalog.searchResults(TranslationGroup=group, Language=language)
        if group and found[0].Language != language
        else []
    )
    return versions[0].getURL() if versions else site.absolute_url() + link
