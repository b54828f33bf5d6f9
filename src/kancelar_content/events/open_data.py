"""Events of the site as „Události“ of 2020-07-01."""

from datetime import tzinfo
from kancelar_content import _
from kancelar_content.events.rules import Term
from kancelar_content.events.schedule import event_query
from kancelar_content.events.terms import term
from kancelar_content.opendata.interfaces import IOpenDataset
from kancelar_content.opendata.moments import left_open
from kancelar_content.opendata.moments import spoken
from kancelar_content.opendata.moments import spoken_day
from kancelar_content.opendata.records import Record
from kancelar_content.opendata.rules import event_problems
from kancelar_content.opendata.things import Things
from kancelar_content.opendata.translations import language_map
from kancelar_content.opendata.translations import Row
from typing import ClassVar
from zope.interface import implementer


@implementer(IOpenDataset)
class Events(Things):
    """What the office invites to, with all its terms."""

    title = _("open_data_events_title", default="Events")
    description = _(
        "open_data_events_description",
        default=(
            "Events of the Liberec Region with time and place, in all languages of the "
            "site. The 5,000 newest, renewed whenever an event is published."
        ),
    )
    keywords = (
        _("keyword_events", default="events"),
        _("keyword_calendar", default="calendar"),
        _("keyword_region", default="region"),
    )
    theme = "EDUC"
    norm = "https://ofn.gov.cz/události"
    norm_version = "2020-07-01"
    norm_context = "https://ofn.gov.cz/události/2020-07-01/kontexty/událost.jsonld"
    norm_type = "Událost"
    portal_type = "Event"
    form_fields: ClassVar = {
        "title": "IBasic-title",
        "description": "IBasic-description",
        "place": "IEventLocation-location",
        "time": "IEventBasic-start",
    }
    columns = ("location", "event_times", "event_span")

    @staticmethod
    def query() -> dict:
        return event_query()

    @staticmethod
    def awaits(content) -> bool:
        return True

    @staticmethod
    def problems(item: Record) -> list[str]:
        return event_problems(item)

    @staticmethod
    def _told(
        versions: list[Row], base: str, publisher: Record, zone: tzinfo
    ) -> Record:
        first = versions[0]
        told: Record = {"pořadatel": [publisher]}
        place = language_map(versions, "location")
        if place:
            address = {"typ": "Adresa", "text": place}
            told["umístění"] = [{"typ": "Umístění", "adresa": address}]
        terms = [
            term(times, first["event_span"], zone)
            for times in first["event_times"] or ()
        ]
        if terms:
            told["doba_trvání"] = [_duration(when) for when in terms]
            told["relevantní_do"] = spoken_day(max(when.last_day for when in terms))
        return told


def _duration(when: Term) -> Record:
    """`Časová specifikace` of one term."""
    start, end = spoken(when.start), spoken(when.end)
    if when.whole_day:
        start, end = spoken_day(when.start.date()), spoken_day(when.last_day)
    elif when.open_end:
        end = left_open()
    return {
        "typ": "Časová specifikace",
        "časový_interval": {"typ": "Časový interval", "začátek": start, "konec": end},
    }
