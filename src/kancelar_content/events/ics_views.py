"""Calendar files of one event and of a whole calendar."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from functools import cached_property
from kancelar_content.events.calendar_base import CalendarBase
from kancelar_content.events.calendar_file import calendar_file
from kancelar_content.events.calendar_file import CONTENT_TYPE
from kancelar_content.listing.answer import conditional_answer
from Products.CMFCore.indexing import processQueue


#: Programs forget what a file no longer has; nobody looks for older ones.
KEPT = timedelta(days=90)

#: A calendar program fetches the file every few hours.
MOST_EVENTS = 500


class CalendarIcs(CalendarBase):
    """Coming events and those of the last three months."""

    filename = "events.ics"

    def __call__(self) -> bytes:
        response = self.request.response
        response.setHeader("Content-Type", CONTENT_TYPE)
        response.setHeader(
            "Content-Disposition", f'attachment; filename="{self.filename}"'
        )
        selection, _ignored = self.read
        return conditional_answer(
            self.request,
            vary=("Accept",),
            parts=(self.request["ACTUAL_URL"], selection.kind, self.since),
            make=self._make,
        )

    @cached_property
    def since(self) -> date:
        return datetime.now(self.zone).date() - KEPT

    def records(self) -> list[int]:
        kind = self.read[0].kind
        found = dict.fromkeys(
            self.schedule.records[at]
            for at in self.positions(self.since, None)
            if not kind or self.kind_of(at) == kind
        )
        return list(found)[:MOST_EVENTS]

    def _make(self) -> bytes:
        return calendar_file(
            self.catalog,
            self.records(),
            title=self.context.title,
            zone=self.zone,
        )


class EventIcs(CalendarIcs):
    """One event with all its repetitions."""

    filename = "event.ics"

    def records(self) -> list[int]:
        processQueue()
        record = self.catalog.getrid("/".join(self.context.getPhysicalPath()))
        return [] if record is None else [record]
