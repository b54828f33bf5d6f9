"""Events as RFC 5545 has them, from catalog metadata alone."""

from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from icalendar import Calendar
from icalendar import Event
from icalendar import vRecur
from kancelar_content.events.terms import term
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.records import metadata
from typing import Any


COLUMNS = (
    "UID",
    "Title",
    "Description",
    "location",
    "modified",
    "event_times",
    "event_span",
    "event_recurrence",
)

CONTENT_TYPE = "text/calendar; charset=utf-8"


def calendar_file(catalog, records: Iterable[int], *, title: str, zone) -> bytes:
    """A calendar with one component for each record that has a time."""
    calendar = Calendar()
    calendar.add("prodid", "-//Kancelar//Events//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    calendar.add("x-wr-timezone", str(zone))
    url_of = url_of_path()
    for path, *values in metadata(catalog, records, COLUMNS):
        row = dict(zip(COLUMNS, values, strict=True))
        if row["event_times"]:
            calendar.add_component(_component(row, url_of(path), zone))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def _component(row: dict[str, Any], url: str, zone) -> Event:
    when = term(row["event_times"][0], row["event_span"], zone)
    event = Event()
    # The identity of the content: it stays when the site changes its host.
    event.add("uid", row["UID"])
    changed = datetime.fromtimestamp(row["modified"].timeTime(), zone)
    event.add("dtstamp", changed.astimezone(UTC))
    event.add("last-modified", changed.astimezone(UTC))
    event.add("summary", row["Title"])
    event.add("url", url)
    if row["Description"]:
        event.add("description", row["Description"])
    if row["location"]:
        event.add("location", row["location"])
    if when.whole_day:
        event.add("dtstart", when.start.date())
        event.add("dtend", when.last_day + timedelta(days=1))
    else:
        event.add("dtstart", when.start)
        if not when.open_end:
            event.add("dtend", when.end)
    for name, value in _recurrence(row["event_recurrence"] or "", when.start):
        event.add(name, value)
    return event


def _recurrence(rule: str, start: datetime) -> Iterator[tuple[str, Any]]:
    """Properties of the rule; its bare days get the hour of the beginning."""
    for line in rule.split():
        name, _colon, value = line.partition(":")
        name = name.partition(";")[0]
        if name == "RRULE":
            yield "rrule", vRecur.from_ical(value)
        elif name in ("RDATE", "EXDATE"):
            days = (day[:8] for day in value.split(","))
            yield (
                name.lower(),
                [
                    datetime.combine(
                        date(int(day[:4]), int(day[4:6]), int(day[6:])), start.timetz()
                    )
                    for day in days
                    if day.isdigit()
                ],
            )
