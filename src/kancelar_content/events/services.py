"""REST service of events."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import datetime
from datetime import timedelta
from kancelar_content.events.event_calendar import IEventCalendar
from kancelar_content.events.items import EventBuilder
from kancelar_content.events.parameters import EventParameters
from kancelar_content.events.parameters import parse
from kancelar_content.events.schedule import event_query
from kancelar_content.events.schedule import schedule
from kancelar_content.events.vocabularies import kind_titles
from kancelar_content.events.vocabularies import KINDS
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.records import metadata
from kancelar_content.listing.records import ordered_records
from kancelar_content.listing.service import ListService
from kancelar_content.multilingual.versions import published_of_group
from typing import Any


#: Moments count whole seconds, and the last one still belongs to the time.
SECOND = timedelta(seconds=1)


class EventsGet(ListService):
    """Published events of the site, a language or a calendar, each of them once."""

    container = IEventCalendar

    def read(self, form: Mapping[str, Any]) -> EventParameters:
        return parse(
            form,
            kinds=KINDS,
            languages=self.languages,
            zone=self.zone,
            today=datetime.now(self.zone).date(),
        )

    def parts(self, parameters: EventParameters) -> tuple:
        # What is coming changes at midnight without a change of content.
        return (parameters.since,)

    def found(self, parameters: EventParameters) -> Sequence[int]:
        """Positions of the schedule: of each event the first term in the order."""
        language = self.language or parameters.language
        query = event_query(path=self.container_path, language=language)
        self.schedule = schedule(self.catalog, query)
        until = parameters.until and parameters.until + SECOND
        positions: Iterable[int] = self.schedule.between(parameters.since, until)
        if parameters.latest_first:
            positions = reversed(list(positions))
        allowed = self._with_words(query, parameters.text, language)
        once: dict[int, int] = {}
        for at in positions:
            record = self.schedule.records[at]
            kind = self.schedule.kinds[record] or "other"
            if parameters.kind in (None, kind) and (
                allowed is None or record in allowed
            ):
                once.setdefault(record, at)
        return list(once.values())

    def _with_words(
        self, query: dict, words: str | None, language: str | None
    ) -> frozenset[int] | None:
        """Records that have the words; None when there are none to have."""
        if not words:
            return None
        text = {"query": words, "language": language} if language else words
        return frozenset(
            ordered_records(self.catalog, {**query, "SearchableText": text})
        )

    def items(self, page: Iterable[int], fields: frozenset[str]) -> list[dict]:
        builder = EventBuilder(
            fields,
            url_of=url_of_path(),
            zone=self.zone,
            titles={"kinds": kind_titles(self.shown_language)},
            published_versions=published_of_group,
        )
        positions = list(page)
        records = [self.schedule.records[at] for at in positions]
        rows = metadata(self.catalog, records, builder.columns)
        return [
            builder.listed_item(self.schedule.times(at), *row)
            for at, row in zip(positions, rows, strict=True)
        ]
