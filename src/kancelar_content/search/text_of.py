"""The text of a found page, for its snippet."""

from .folding import plain_spaces
from kancelar_content.listing.last_used import LastUsed
from plone.indexer.interfaces import IIndexer
from zope.component import queryMultiAdapter


#: Letters of a text in which a snippet is looked for.
LONGEST = 6_000

#: With the longest texts 12 MB.
KEPT_TEXTS = 2_000

#: Before the body stand title, description and number; further behind none of them.
HEAD = 1_000

_texts = LastUsed(KEPT_TEXTS)


def body_text(catalog, brain, *, head: tuple[str, ...]) -> str:
    """What the index reads of the page, without the words of its head.

    Only the pages that are shown are woken, each once after it has changed: a column
    of the catalog with the text of all pages would make every list read it.
    """
    key = (catalog.getPhysicalPath(), brain.getPath(), str(brain.modified))
    text = _texts.get(key)
    if text is None:
        text = _read(catalog, brain, head)
        _texts.put(key, text)
    return text


def _read(catalog, brain, head: tuple[str, ...]) -> str:
    page = brain._unrestrictedGetObject()
    indexer = queryMultiAdapter((page, catalog), IIndexer, name="SearchableText")
    if indexer is None:
        return ""
    try:
        text = plain_spaces(indexer())
    except AttributeError:
        # An indexer's way to say that the page has no text.
        return ""
    for part in filter(None, map(plain_spaces, head)):
        before, found, after = text.partition(part)
        if found and len(before) < HEAD:
            text = after.lstrip(" .")
    return text[:LONGEST]
