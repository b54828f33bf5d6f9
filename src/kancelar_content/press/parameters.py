"""Pure rules of the parameters that the list of releases takes over HTTP."""

from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from datetime import tzinfo
from kancelar_content.listing.parameters import fields
from kancelar_content.listing.parameters import FIRST_YEAR
from kancelar_content.listing.parameters import LAST_YEAR
from kancelar_content.listing.parameters import number
from kancelar_content.listing.parameters import page
from kancelar_content.listing.parameters import PAGING
from kancelar_content.listing.parameters import period
from kancelar_content.listing.parameters import single_values
from kancelar_content.listing.parameters import text
from kancelar_content.listing.parameters import token
from typing import Any


#: All that an item can show; `translations` costs a query and must be asked for.
FIELDS = (
    "attachments",
    "byline",
    "corrections",
    "date",
    "department",
    "description",
    "genre",
    "image",
    "language",
    "modified",
    "number",
    "place",
    "portfolios",
    "source",
    "title",
    "topics",
    "translations",
)
DEFAULT_FIELDS = frozenset(FIELDS) - {"translations"}

FILTERS = ("topic", "genre", "year", "source", "text", "since", "until")


@dataclass(frozen=True)
class Vocabularies:
    """The tokens a filter may name on this site."""

    topics: Collection[str]
    genres: Collection[str]
    sources: Collection[str]
    languages: Collection[str]


@dataclass(frozen=True)
class ListParameters:
    """What to list: filters as `release_query` takes them, moments, page and fields."""

    filters: dict[str, Any]
    since: datetime | None
    until: datetime | None
    size: int
    start: int
    fields: frozenset[str]


def parse(
    form: Mapping[str, Any], *, vocabularies: Vocabularies, zone: tzinfo
) -> ListParameters:
    """Read a query string; an empty value filters nothing.

    :raises BadParameter: for the first one that is not understood.
    """
    known = {*FILTERS, *PAGING}
    if vocabularies.languages:
        known.add("language")
    values = single_values(form, known)
    tokens = {
        "topic": vocabularies.topics,
        "genre": vocabularies.genres,
        "source": vocabularies.sources,
        "language": vocabularies.languages,
    }
    filters: dict[str, Any] = {
        name: token(name, values.get(name), allowed) for name, allowed in tokens.items()
    }
    filters["year"] = number("year", values.get("year"), FIRST_YEAR, LAST_YEAR)
    filters["text"] = text(values.get("text"))
    since, until = period(values, zone)
    size, start = page(values)
    return ListParameters(
        filters={name: value for name, value in filters.items() if value is not None},
        since=since,
        until=until,
        size=size,
        start=start,
        fields=fields(form.get("fields"), FIELDS, DEFAULT_FIELDS),
    )
