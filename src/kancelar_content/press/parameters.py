"""Pure rules of the parameters that the list of releases takes over HTTP."""

from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import time
from datetime import tzinfo
from typing import Any


DEFAULT_SIZE = 25
MAX_SIZE = 100
FIRST_YEAR = 1990
LAST_YEAR = 2999
MAX_TEXT = 200
DATE = f"YYYY-MM-DD, YYYY-MM-DDThh:mm:ss+hh:mm, {FIRST_YEAR}–{LAST_YEAR}"

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

PAGING = ("b_size", "b_start", "fields")
FILTERS = ("topic", "genre", "year", "source", "text", "since", "until")


class BadParameter(ValueError):
    """A parameter that is not understood, with the values that would be."""

    def __init__(self, name: str, kind: str, allowed: list) -> None:
        super().__init__(name)
        self.name = name
        #: `unknown`, `repeated` or `value`
        self.kind = kind
        self.allowed = allowed


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
    for name in form:
        if name not in known:
            raise BadParameter(name, "unknown", sorted(known))
    single = {
        name: _single(name, value) for name, value in form.items() if name != "fields"
    }
    tokens = {
        "topic": vocabularies.topics,
        "genre": vocabularies.genres,
        "source": vocabularies.sources,
        "language": vocabularies.languages,
    }
    filters: dict[str, Any] = {
        name: _token(name, single.get(name), allowed)
        for name, allowed in tokens.items()
    }
    filters["year"] = _number("year", single.get("year"), FIRST_YEAR, LAST_YEAR)
    filters["text"] = _text(single.get("text"))
    since = _moment("since", single.get("since"), zone, time.min)
    until = _moment("until", single.get("until"), zone, time.max)
    if since and until and until < since:
        raise BadParameter("until", "value", [f">= {single['since']}"])
    size = _number("b_size", single.get("b_size"), 1, MAX_SIZE)
    start = _number("b_start", single.get("b_start"), 0, None)
    return ListParameters(
        filters={name: value for name, value in filters.items() if value is not None},
        since=since,
        until=until,
        size=DEFAULT_SIZE if size is None else size,
        start=start or 0,
        fields=_fields(form.get("fields")),
    )


def _single(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise BadParameter(name, "repeated", [])
    return value.strip()


def _token(name: str, value: str | None, allowed: Collection[str]) -> str | None:
    if not value:
        return None
    if value not in allowed:
        raise BadParameter(name, "value", sorted(allowed))
    return value


def _number(name: str, value: str | None, least: int, most: int | None) -> int | None:
    if not value:
        return None
    allowed = [f">= {least}"] if most is None else [f"{least}–{most}"]
    if not (value.isascii() and value.isdigit() and len(value) <= 9):
        raise BadParameter(name, "value", allowed)
    number = int(value)
    if number < least or (most is not None and number > most):
        raise BadParameter(name, "value", allowed)
    return number


def _text(value: str | None) -> str | None:
    if value and len(value) > MAX_TEXT:
        raise BadParameter("text", "value", [f"<= {MAX_TEXT}"])
    return value or None


def _moment(
    name: str, value: str | None, zone: tzinfo, time_of_date: time
) -> datetime | None:
    """A date stands for its whole day, a time without a zone for the site's."""
    if not value:
        return None
    try:
        if len(value) == len("2026-06-05"):
            day = date.fromisoformat(value)
            moment = datetime.combine(day, time_of_date)
        else:
            # An unquoted "+" of the zone arrives as a space.
            moment = datetime.fromisoformat(value.replace(" ", "+", 1))
    except ValueError:
        raise BadParameter(name, "value", [DATE]) from None
    # No zone moves a moment out of the calendar within these years.
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise BadParameter(name, "value", [DATE])
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _fields(value: Any) -> frozenset[str]:
    given = value if isinstance(value, list) else [value or ""]
    if not all(isinstance(part, str) for part in given):
        raise BadParameter("fields", "value", list(FIELDS))
    names = frozenset(
        name.strip() for part in given for name in part.split(",") if name.strip()
    )
    if names - set(FIELDS):
        raise BadParameter("fields", "value", list(FIELDS))
    return names or DEFAULT_FIELDS
