"""The terms of an event, those of its repetitions too, in the site's zone."""

from collections.abc import Iterator
from datetime import datetime
from datetime import time
from datetime import timedelta
from itertools import islice
from kancelar_content.events.rules import Term
from kancelar_content.publication.site_time import site_zone
from plone.event.interfaces import IEventAccessor
from plone.event.recurrence import recurrence_sequence_ical

import pytz


#: A daily event of a year; what repeats for longer is entered anew.
MOST_TERMS = 400

WHOLE_DAY, OPEN_END = "whole_day", "open_end"


def span_of(event) -> str:
    """`whole_day`, `open_end`, or empty for hours from and to."""
    times = IEventAccessor(event)
    if times.whole_day:
        return WHOLE_DAY
    return OPEN_END if times.open_end else ""


def times_of(event) -> tuple[tuple[int, int], ...]:
    """Seconds of beginning and end of every term, soonest first."""
    times = IEventAccessor(event)
    start, end = times.start, times.end
    if times.whole_day:
        start, end = _whole_days(start, end)
    starts: Iterator[datetime] = iter((start,))
    if times.recurrence:
        starts = recurrence_sequence_ical(start, recrule=times.recurrence)
    length = max(timedelta(), end - start)
    found = {
        (int(moment.timestamp()), int((moment + length).timestamp()))
        for moment in islice(starts, MOST_TERMS)
    }
    return tuple(sorted(found))


def _whole_days(start: datetime, end: datetime) -> tuple[datetime, datetime]:
    """The same dates on the clocks of the site, whatever zone the event was given."""
    # plone.event repeats only what has a zone of pytz.
    zone = pytz.timezone(str(site_zone()))
    return (
        zone.localize(datetime.combine(start.date(), time.min)),
        zone.localize(datetime.combine(end.date(), time(23, 59, 59))),
    )


def term(times: tuple[int, int], span: str, zone) -> Term:
    """The term as the site's clocks show it."""
    start, end = (datetime.fromtimestamp(seconds, zone) for seconds in times)
    return Term(start, end, span == WHOLE_DAY, span == OPEN_END)
