"""Public pages that a lost reader may have meant."""

from collections.abc import Sequence
from dataclasses import dataclass
from kancelar_content.search.folding import fold
from plone import api
from Products.ZCTextIndex.ParseTree import ParseError


MOST = 5

#: So many of the best by the text are looked at for words in their title.
CANDIDATES = 50

#: Types that are no page; their own page is where they are attached.
FILES = ("File", "Image")

#: Words that begin alike are forms of one word; shorter ones must be the same.
STEM = 5


@dataclass(frozen=True)
class Page:
    """A page to offer."""

    title: str
    url: str


def common_words(words: str, title: str) -> int:
    """How many of the words, or other forms of them, a title has."""
    told = {word[:STEM] for word in fold(title).split()}
    return len({word[:STEM] for word in fold(words).split()} & told)


def best(words: str, pages: Sequence[Page]) -> list[Page]:
    """The pages whose titles share words, most of them first, else in their order."""
    scored = [(common_words(words, page.title), page) for page in pages]
    scored.sort(key=lambda entry: -entry[0])
    return [page for score, page in scored[:MOST] if score]


def nearest_pages(words: str, language: str) -> list[Page]:
    """Pages about any of the words; only what the reader may see.

    The text index ranks them, so the cost does not grow with what else there is.
    """
    if not words:
        return []
    catalog = api.portal.get_tool("portal_catalog")
    try:
        found = catalog.searchResults(
            SearchableText=" OR ".join(f'"{word}"' for word in words.split()),
            Language=language,
            portal_type={"not": FILES},
            sort_limit=CANDIDATES,
        )
    except ParseError:  # nothing in it is a word to the index
        return []
    return best(words, [Page(b.Title, b.getURL()) for b in found[:CANDIDATES]])
