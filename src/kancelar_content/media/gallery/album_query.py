"""Which albums the gallery of a language shows; list, feeds and REST ask here."""

from array import array
from kancelar_content.listing.kept import Kept
from kancelar_content.listing.kept import query_key
from kancelar_content.listing.records import matching_records
from kancelar_content.listing.records import metadata
from kancelar_content.multilingual.rules import HOME_LANGUAGE
from typing import Any


#: Filters in the order of the page, with the catalog index of each.
FACETS = {"year": "album_year", "topic": "album_topics"}

KEPT_QUERIES = 128

_kept = Kept(KEPT_QUERIES)


def album_query(language: str, text: str = "", **filters: Any) -> dict[str, Any]:
    """Published albums in one language; what is empty does not filter."""
    query: dict[str, Any] = {
        "portal_type": "MediaAlbum",
        "review_state": "published",
        "Language": language,
        "show_inactive": True,
    }
    query |= {FACETS[name]: value for name, value in filters.items() if value}
    if words := text.strip():
        query["SearchableText"] = {"query": words, "language": language}
    return query


def album_records(catalog, language: str, **filters: Any) -> array:
    """Ids of the albums of a language, and of Czech ones without a version in it.

    By their day, the newest first; kept until a commit changes the catalog.
    """
    asked = {"language": language, **filters}
    return _kept.get(
        catalog, query_key(catalog, asked), lambda: _ordered(catalog, **asked)
    )


def _ordered(catalog, language: str, **filters: Any) -> array:
    rows = _rows(catalog, language, **filters)
    if language != HOME_LANGUAGE:
        translated = {group for group, _day, _record in _rows(catalog, language)}
        rows += [
            row
            for row in _rows(catalog, HOME_LANGUAGE, **filters)
            if row[0] not in translated
        ]
    newest = sorted(((day, record) for _group, day, record in rows), reverse=True)
    return array("i", [record for _day, record in newest])


def _rows(catalog, language: str, **filters: Any) -> list[tuple[Any, str, int]]:
    """Translation group, day and id of each album."""
    found = list(matching_records(catalog, album_query(language, **filters)))
    columns = metadata(catalog, found, ("TranslationGroup", "album_card"))
    return [
        (group, card["day"], record)
        for record, (_path, group, card) in zip(found, columns, strict=True)
    ]
