"""An event in a list or a month, read from catalog metadata alone."""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from kancelar_content.events.rules import Term
from kancelar_content.events.schedule import Schedule
from kancelar_content.events.terms import term
from kancelar_content.events.written import written_term
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.records import metadata


COLUMNS = ("Title", "Description", "location", "event_kind", "event_span")


@dataclass(frozen=True)
class Row:
    """What a list shows of one term of an event."""

    record: int
    url: str
    title: str
    description: str
    place: str
    kind: str
    term: Term
    written: str
    repeats: bool


def rows(
    catalog,
    found: Schedule,
    positions: Iterable[int],
    *,
    language: str,
    zone,
) -> Iterator[Row]:
    """A row for each of the schedule's positions; no content object is woken."""
    url_of = url_of_path()
    for position in positions:
        record = found.records[position]
        columns = (*COLUMNS, "event_times")
        for path, *values in metadata(catalog, [record], columns):
            title, description, place, kind, span, times = values
            when = term(found.times(position), span, zone)
            yield Row(
                record=record,
                url=url_of(path),
                title=title,
                description=description or "",
                place=place if isinstance(place, str) else "",
                kind=kind,
                term=when,
                written=written_term(when, language),
                repeats=len(times) > 1,
            )
