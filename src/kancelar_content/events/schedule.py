"""All terms of a calendar in order, read from metadata once per catalog state."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from kancelar_content.listing.active import inactive_records
from kancelar_content.listing.kept import Kept
from kancelar_content.listing.kept import query_key
from kancelar_content.listing.records import metadata
from typing import Any


KEPT_SCHEDULES = 32

_schedules = Kept(KEPT_SCHEDULES)


@dataclass(frozen=True)
class Schedule:
    """Beginning, end and record of every term, soonest first."""

    starts: array
    ends: array
    records: array
    kinds: dict[int, str]
    #: Nothing that began longer ago than this is still going on.
    longest: int

    def between(self, since: datetime | None, until: datetime | None) -> Iterator[int]:
        """Positions of the terms that touch the time; None leaves a side open."""
        first, least = 0, float("-inf")
        if since is not None:
            least = since.timestamp()
            first = bisect_left(self.starts, int(least) - self.longest)
        last = len(self.starts)
        if until is not None:
            last = bisect_left(self.starts, int(until.timestamp()))
        return (at for at in range(first, last) if self.ends[at] >= least)

    def times(self, position: int) -> tuple[int, int]:
        return self.starts[position], self.ends[position]

    def bounds(self) -> tuple[int, int] | None:
        """When the first term begins and the last one begins."""
        return (self.starts[0], self.starts[-1]) if self.starts else None


def event_query(*, path: str | None = None, language: str | None = None) -> dict:
    """Published events of a calendar, a language or the site."""
    query: dict[str, Any] = {
        "portal_type": "Event",
        "review_state": "published",
        "show_inactive": True,
    }
    if path:
        query["path"] = path
    if language:
        query["Language"] = language
    return query


def schedule(catalog, query: dict) -> Schedule:
    """The terms of all active events that match and the user may see."""
    key = query_key(catalog, query)
    return _schedules.get(catalog, key, lambda: _read(catalog, query))


def _read(catalog, query: dict) -> Schedule:
    inactive = inactive_records(catalog)
    found = (brain.getRID() for brain in catalog.searchResults(query))
    records = [record for record in found if record not in inactive]
    terms: list[tuple[int, int, int]] = []
    kinds: dict[int, str] = {}
    columns = ("event_times", "event_kind")
    read = metadata(catalog, records, columns)
    for record, (_path, times, kind) in zip(records, read, strict=True):
        # An event from before these columns has none of them.
        terms += [(start, end, record) for start, end in times or ()]
        kinds[record] = kind if isinstance(kind, str) else ""
    terms.sort()
    return Schedule(
        starts=array("q", (start for start, _, _ in terms)),
        ends=array("q", (end for _, end, _ in terms)),
        records=array("i", (record for _, _, record in terms)),
        kinds=kinds,
        longest=max((end - start for start, end, _ in terms), default=0),
    )
