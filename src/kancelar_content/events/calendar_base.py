"""What the list and the months of one calendar have in common."""

from collections.abc import Callable
from collections.abc import Iterable
from datetime import date
from datetime import datetime
from datetime import time
from functools import cached_property
from kancelar_content import _
from kancelar_content.events.rows import Row
from kancelar_content.events.rows import rows
from kancelar_content.events.rules import Month
from kancelar_content.events.rules import read_selection
from kancelar_content.events.rules import Selection
from kancelar_content.events.schedule import event_query
from kancelar_content.events.schedule import Schedule
from kancelar_content.events.schedule import schedule
from kancelar_content.events.vocabularies import kind_titles
from kancelar_content.listing.facets import Choice
from kancelar_content.listing.facets import choices
from kancelar_content.listing.view import ListingView
from kancelar_content.publication.dates import written_month
from kancelar_content.publication.site_time import site_zone


PARAMETER_TITLES = {
    "when": _("event_parameter_when", default="Coming or past"),
    "kind": _("event_parameter_kind", default="Kind of event"),
    "month": _("event_parameter_month", default="Month"),
    "page": _("facet_page", default="Page"),
}


class CalendarBase(ListingView):
    """Reads the selection and the terms; the pages decide what of them they show."""

    #: What is shown, and where another selection is: each page says it.
    selection: Selection
    address: Callable[[Selection], str]

    @cached_property
    def calendar_url(self) -> str:
        return self.context.absolute_url()

    @cached_property
    def zone(self):
        return site_zone()

    @cached_property
    def today(self) -> date:
        return datetime.now(self.zone).date()

    @cached_property
    def kinds(self) -> dict[str, str]:
        return kind_titles(self.language)

    @cached_property
    def schedule(self) -> Schedule:
        path = "/".join(self.context.getPhysicalPath())
        return schedule(self.catalog, event_query(path=path, language=self.language))

    @cached_property
    def read(self) -> tuple[Selection, tuple[str, ...]]:
        return read_selection(self.request.form, kinds=self.kinds)

    def midnight(self, day: date) -> datetime:
        return datetime.combine(day, time.min, self.zone)

    def positions(self, since: date | None, until: date | None) -> Iterable[int]:
        """Positions of the terms from one day to the one before the other."""
        return self.schedule.between(
            since and self.midnight(since), until and self.midnight(until)
        )

    def rows(self, positions: Iterable[int]) -> list[Row]:
        return list(
            rows(
                self.catalog,
                self.schedule,
                positions,
                language=self.language,
                zone=self.zone,
            )
        )

    def kind_of(self, position: int) -> str:
        return self.schedule.kinds[self.schedule.records[position]]

    def kind_title(self, row: Row) -> str:
        return self.kinds.get(row.kind, "")

    def month_title(self, month: Month) -> str:
        return written_month(month.year, month.month, self.language)

    def names(self, parameters: Iterable[str]) -> list[str]:
        return [self.word(PARAMETER_TITLES[name]) for name in parameters]

    def kind_choices(self, counts: dict[str, int]) -> tuple[Choice, ...]:
        """Kinds with something to show, and the one that is chosen."""
        return choices(
            self.selection,
            "kind",
            self.kinds.items(),
            counts=counts,
            address=self.address,
        )
