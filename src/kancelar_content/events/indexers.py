"""What calendars, lists and calendar files read of an event without waking it."""

from kancelar_content.events.event import IEvent
from kancelar_content.events.terms import span_of
from kancelar_content.events.terms import times_of
from plone.event.interfaces import IEventAccessor
from plone.indexer.decorator import indexer


@indexer(IEvent)
def event_kind(event) -> str:
    """Token of the kind."""
    return event.kind or "other"


@indexer(IEvent)
def event_times(event) -> tuple[tuple[int, int], ...]:
    """Seconds of beginning and end of every term, soonest first."""
    return times_of(event)


@indexer(IEvent)
def event_span(event) -> str:
    """`whole_day`, `open_end` or empty."""
    return span_of(event)


@indexer(IEvent)
def event_recurrence(event) -> str:
    """The rule of repetition as RFC 5545 writes it, or empty."""
    return IEventAccessor(event).recurrence or ""
