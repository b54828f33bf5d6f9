"""Pure rules of the parameters that lists take over HTTP."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping
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

PAGING = ("b_size", "b_start", "fields")


class BadParameter(ValueError):
    """A parameter that is not understood, with the values that would be."""

    def __init__(self, name: str, kind: str, allowed: list) -> None:
        super().__init__(name)
        self.name = name
        #: `unknown`, `repeated` or `value`
        self.kind = kind
        self.allowed = allowed


def single_values(form: Mapping[str, Any], known: Iterable[str]) -> dict[str, str]:
    """All parameters but `fields`, which may be repeated.

    :raises BadParameter: for the first one that is unknown or repeated.
    """
    allowed = set(known)
    for name in form:
        if name not in allowed:
            raise BadParameter(name, "unknown", sorted(allowed))
    return {
        name: _single(name, value) for name, value in form.items() if name != "fields"
    }


def page(values: Mapping[str, str]) -> tuple[int, int]:
    """Number of items, and from which on.

    :raises BadParameter: for a number that is none or not allowed.
    """
    size = number("b_size", values.get("b_size"), 1, MAX_SIZE)
    start = number("b_start", values.get("b_start"), 0, None)
    return DEFAULT_SIZE if size is None else size, start or 0


def period(
    values: Mapping[str, str], zone: tzinfo
) -> tuple[datetime | None, datetime | None]:
    """Moments of `since` and `until`; a date stands for its whole day.

    :raises BadParameter: for what is no moment, or an end before the beginning.
    """
    since = _moment("since", values.get("since"), zone, time.min)
    until = _moment("until", values.get("until"), zone, time.max)
    if since and until and until < since:
        raise BadParameter("until", "value", [f">= {values['since']}"])
    return since, until


def _single(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise BadParameter(name, "repeated", [])
    return value.strip()


def token(name: str, value: str | None, allowed: Collection[str]) -> str | None:
    """One of the allowed values, or nothing.

    :raises BadParameter: for any other.
    """
    if not value:
        return None
    if value not in allowed:
        raise BadParameter(name, "value", sorted(allowed))
    return value


def number(name: str, value: str | None, least: int, most: int | None) -> int | None:
    """A whole number within its bounds, or nothing.

    :raises BadParameter: for any other.
    """
    if not value:
        return None
    allowed = [f">= {least}"] if most is None else [f"{least}–{most}"]
    if not (value.isascii() and value.isdigit() and len(value) <= 9):
        raise BadParameter(name, "value", allowed)
    found = int(value)
    if found < least or (most is not None and found > most):
        raise BadParameter(name, "value", allowed)
    return found


def text(value: str | None) -> str | None:
    """Words to search for.

    :raises BadParameter: for more than anybody would write.
    """
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


def fields(
    value: Any, known: Collection[str], default: frozenset[str]
) -> frozenset[str]:
    """Names separated by commas, or repeated; without any of them the default.

    :raises BadParameter: for a name that is not known.
    """
    given = value if isinstance(value, list) else [value or ""]
    if not all(isinstance(part, str) for part in given):
        raise BadParameter("fields", "value", list(known))
    names = frozenset(
        name.strip() for part in given for name in part.split(",") if name.strip()
    )
    if names - set(known):
        raise BadParameter("fields", "value", list(known))
    return names or default
