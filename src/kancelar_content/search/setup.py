"""Change the text index of a site, with all that is in it."""

from .index import LanguageTextIndex
from plone import api
from Products.CMFPlone.CatalogTool import CatalogTool
from Products.GenericSetup.tool import SetupTool

import logging
import transaction


log = logging.getLogger(__name__)

INDEX = "SearchableText"

#: Objects between two lines in the log, and two chances to free memory.
BATCH = 500


def drop_stock_index(setup: SetupTool) -> None:
    """Make room for the index of `catalog.xml`, which replaces none."""
    catalog = api.portal.get_tool("portal_catalog")
    if INDEX in catalog.indexes() and not _is_ours(catalog):
        catalog.delIndex(INDEX)


def fill_index(setup: SetupTool) -> None:
    """Index what is in the site when the index is new."""
    catalog = api.portal.get_tool("portal_catalog")
    if not catalog._catalog.getIndex(INDEX).indexSize():
        reindex_texts(catalog)


def refill_index(setup: SetupTool) -> None:
    """Index everything anew, for the index that stock Plone has."""
    reindex_texts(api.portal.get_tool("portal_catalog"))


def reindex_texts(catalog: CatalogTool, *indexes: str) -> int:
    """Index the text of every object anew; how many there were.

    `indexes` names others to renew with it.
    """
    catalog._catalog.getIndex(INDEX).clear()
    paths = list(catalog._catalog.uids)
    for number, path in enumerate(paths, start=1):
        found = catalog.resolve_path(path)
        if found is None:
            log.warning("%s is in the catalog but not in the site", path)
            continue
        catalog.catalog_object(found, path, [INDEX, *indexes], update_metadata=False)
        if number % BATCH == 0:
            log.info("Indexed the text of %s of %s objects", number, len(paths))
            transaction.savepoint(optimistic=True)
            catalog._p_jar.cacheGC()
    log.info("Indexed the text of %s objects", len(paths))
    return len(paths)


def _is_ours(catalog: CatalogTool) -> bool:
    return isinstance(catalog._catalog.getIndex(INDEX), LanguageTextIndex)
