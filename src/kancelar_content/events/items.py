"""An event as JSON, made from the catalog's metadata alone."""

from datetime import tzinfo
from kancelar_content.events.rules import Term
from kancelar_content.events.terms import term as term_of
from kancelar_content.listing.items import ItemBuilder
from kancelar_content.listing.items import term
from typing import Any


#: Fields of an item and the columns they are made from.
COLUMNS = {
    "description": ("Description",),
    "kind": ("event_kind",),
    "language": ("Language",),
    "location": ("location",),
    "modified": ("modified",),
    "terms": ("event_times", "event_span"),
    "title": ("Title",),
    "translations": ("TranslationGroup",),
}


def said_term(when: Term) -> dict[str, Any]:
    """Beginning and end; those of whole days are dates, an open end is null."""
    if when.whole_day:
        start, end = when.start.date().isoformat(), when.last_day.isoformat()
    else:
        start, end = when.start.isoformat(), when.end.isoformat()
    return {
        "start": start,
        "end": None if when.open_end else end,
        "whole_day": when.whole_day,
        "open_end": when.open_end,
    }


class EventBuilder(ItemBuilder):
    """Items of events, each with the term that it is listed for."""

    portal_type = "Event"
    field_columns = COLUMNS

    def __init__(self, fields: frozenset[str], *, zone: tzinfo, **options: Any) -> None:
        super().__init__(fields & COLUMNS.keys(), zone=zone, **options)
        self.fields = fields
        self.columns = (*self.columns, "event_span")

    def listed_item(self, times: tuple[int, int], path: str, *values: Any) -> dict:
        """The item of the path, listed for one of its terms."""
        *shown, span = values
        said = said_term(term_of(times, span, self.zone))
        told = {name: value for name, value in said.items() if name in self.fields}
        return self.item(path, *shown) | told

    def _kind(self, url, token):
        return term(self.titles["kinds"], token or "other")

    def _location(self, url, value):
        return value or ""

    def _terms(self, url, times, span):
        terms = (said_term(term_of(pair, span, self.zone)) for pair in times or ())
        return [{"start": said["start"], "end": said["end"]} for said in terms]
