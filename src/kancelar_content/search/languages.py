"""Which language a document is in, and a searcher means."""

from .dictionaries import dictionaries
from .dictionaries import LANGUAGES
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from plone import api
from plone.api.exc import CannotGetPortalError
from zope.globalrequest import getRequest


DEFAULT = "cs"

#: The language of the text that passes the lexicon's pipeline.
current: ContextVar[str] = ContextVar("text_language", default=DEFAULT)


@contextmanager
def reading(language: str) -> Iterator[None]:
    """Tell the pipeline the language of the text that it is given."""
    before = current.set(language)
    try:
        yield
    finally:
        current.reset(before)


def document_language(document: object) -> str:
    """The document's own language, else the site's."""
    language = getattr(document, "Language", None)
    if callable(language):
        language = language()
    return language or site_language()


def reader_language() -> str:
    """The language of the page from which somebody searches."""
    request = getRequest()
    return (request and request.get("LANGUAGE")) or site_language()


def site_language() -> str:
    try:
        return api.portal.get_default_language() or DEFAULT
    except CannotGetPortalError:
        return DEFAULT


def other_languages(language: str) -> tuple[str, ...]:
    """Languages whose lemmas are at hand without a wait."""
    return tuple(
        other
        for other in LANGUAGES
        if other != language and dictionaries.is_ready(other)
    )
