"""Pure rules of the parameters that the list of events takes over HTTP."""

from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import time
from datetime import tzinfo
from kancelar_content.listing.parameters import fields
from kancelar_content.listing.parameters import page
from kancelar_content.listing.parameters import PAGING
from kancelar_content.listing.parameters import period
from kancelar_content.listing.parameters import single_values
from kancelar_content.listing.parameters import text
from kancelar_content.listing.parameters import token
from typing import Any


#: All that an item can show.
FIELDS = (
    "description",
    "end",
    "kind",
    "language",
    "location",
    "modified",
    "open_end",
    "start",
    "terms",
    "title",
    "translations",
    "whole_day",
)
#: `translations` costs a query and `terms` may be hundreds: they must be asked for.
DEFAULT_FIELDS = frozenset(FIELDS) - {"terms", "translations"}

FILTERS = ("kind", "text", "since", "until", "order")
ORDERS = ("soonest", "latest")


@dataclass(frozen=True)
class EventParameters:
    """What to list: filters, the time that terms must touch, order, page and fields."""

    kind: str | None
    text: str | None
    language: str | None
    since: datetime | None
    until: datetime | None
    latest_first: bool
    size: int
    start: int
    fields: frozenset[str]


def parse(
    form: Mapping[str, Any],
    *,
    kinds: Collection[str],
    languages: Collection[str],
    zone: tzinfo,
    today: date,
) -> EventParameters:
    """Read a query string; without a time it is from today on.

    :raises BadParameter: for the first one that is not understood.
    """
    known = {*FILTERS, *PAGING}
    if languages:
        known.add("language")
    values = single_values(form, known)
    since, until = period(values, zone)
    if since is None and until is None:
        since = datetime.combine(today, time.min, zone)
    size, start = page(values)
    return EventParameters(
        kind=token("kind", values.get("kind"), kinds),
        text=text(values.get("text")),
        language=token("language", values.get("language"), languages),
        since=since,
        until=until,
        latest_first=token("order", values.get("order"), ORDERS) == "latest",
        size=size,
        start=start,
        fields=fields(form.get("fields"), FIELDS, DEFAULT_FIELDS),
    )
