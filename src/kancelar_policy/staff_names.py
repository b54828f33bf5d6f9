"""The catalog keeps no log-in name of the staff: whoever may search could ask by it.

Stock Plone indexes the creator of each item and tells it in its columns, so that a
reader who guesses a log-in name finds out whether it exists. Who wrote a text for its
readers stands in its byline.
"""

from kancelar_content.interfaces import IKancelarLayer
from plone import api
from plone.browserlayer.utils import registered_layers
from plone.dexterity.interfaces import IDexterityContent
from plone.indexer.decorator import indexer


INDEX = "Creator"
#: Objects that an upgrade keeps in memory at once.
AT_ONCE = 1000


@indexer(IDexterityContent)
def creator(content) -> str:
    """:raises AttributeError: on this site, so that nothing is indexed."""
    _no_names_here()
    return content.Creator()


@indexer(IDexterityContent)
def list_creators(content) -> tuple[str, ...]:
    """:raises AttributeError: on this site, so that no column has it."""
    _no_names_here()
    return content.listCreators()


def _no_names_here() -> None:
    if IKancelarLayer in registered_layers():
        raise AttributeError


def forget_names() -> None:
    """Take out of the catalog what an older version has put there."""
    catalog = api.portal.get_tool("portal_catalog")
    for number, brain in enumerate(catalog.getAllBrains(), start=1):
        brain._unrestrictedGetObject().reindexObject(idxs=[INDEX])
        if number % AT_ONCE == 0:
            catalog._p_jar.cacheMinimize()
