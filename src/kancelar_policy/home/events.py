"""Coming events of a language, read from the catalog's metadata."""

from dataclasses import dataclass
from DateTime import DateTime
from datetime import date
from datetime import datetime
from datetime import time
from kancelar_content.events.rules import Term
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_zone
from plone import api
from plone.event.utils import pydt
from typing import Any


@dataclass(frozen=True)
class ComingEvent:
    """One event of the list."""

    url: str
    title: str
    day: date
    written_day: str
    hour: str
    last_day: date
    #: Empty for an event of one day.
    written_last_day: str
    place: str


def coming_events(
    folder, language: str, *, now: datetime, number: int
) -> list[ComingEvent]:
    """Published events in the folder that have not ended, the next one first."""
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.searchResults(
        portal_type="Event",
        effectiveRange=DateTime(),
        review_state="published",
        path="/".join(folder.getPhysicalPath()),
        end={"query": now, "range": "min"},
        sort_on="start",
        sort_limit=number,
        show_inactive=True,
    )
    return [_event(brain, language) for brain in found[:number]]


def _event(brain, language: str) -> ComingEvent:
    start: Any = pydt(brain.start).astimezone(site_zone())
    term = Term(start, pydt(brain.end).astimezone(site_zone()))
    hour = "" if start.time() == time(0) else f"{start.hour}:{start.minute:02}"
    place = brain.location if isinstance(brain.location, str) else ""
    return ComingEvent(
        brain.getURL(),
        brain.Title,
        start.date(),
        written_date(start.date(), language),
        hour,
        term.last_day,
        "" if term.one_day else written_date(term.last_day, language),
        place,
    )
