"""Values for the catalog that depend on the language of an object."""

from .languages import document_language
from .sorting import sort_key
from plone.dexterity.interfaces import IDexterityContent
from plone.indexer import indexer


@indexer(IDexterityContent)
def sortable_title(content: IDexterityContent) -> str:
    """The title's place in the alphabet of its language."""
    return sort_key(content.Title() or "", document_language(content))
