"""The public list of a calendar: coming or past events, each of them once."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from kancelar_content.events.calendar_base import CalendarBase
from kancelar_content.events.rows import Row
from kancelar_content.events.rules import Month
from kancelar_content.events.rules import Selection
from kancelar_content.listing.facets import Chip
from kancelar_content.listing.facets import Choice
from kancelar_content.listing.facets import choices
from kancelar_content.listing.facets import Facet
from kancelar_content.listing.paging import Paging
from kancelar_content.page_head import PageHead
from kancelar_content.publication.dates import month_name


class EventCalendarView(CalendarBase):
    """Coming events soonest first, past ones latest first."""

    @cached_property
    def month(self) -> Month | None:
        return Month.read(self.read[0].month)

    @cached_property
    def listed(self) -> list[int]:
        """The term to show of each event that the time has, in the list's order."""
        today = self.midnight(self.today).timestamp()
        terms = self.schedule
        coming = self._once(self.positions(self.today, None))
        if self.read[0].when == "coming":
            return coming
        records = {terms.records[at] for at in coming}
        past = (
            at
            for at in reversed(range(len(terms.starts)))
            if terms.ends[at] < today and terms.records[at] not in records
        )
        return self._once(past)

    def _once(self, positions: Iterable[int]) -> list[int]:
        shown: dict[int, int] = {}
        for at in positions:
            shown.setdefault(self.schedule.records[at], at)
        return list(shown.values())

    def _month_of(self, position: int) -> str:
        start = datetime.fromtimestamp(self.schedule.starts[position], self.zone)
        return str(Month.of(start))

    def _of_kind(self, positions: Iterable[int]) -> list[int]:
        kind = self.read[0].kind
        return [at for at in positions if not kind or self.kind_of(at) == kind]

    def _of_month(self, positions: Iterable[int]) -> list[int]:
        month = self.read[0].month
        return [at for at in positions if not month or self._month_of(at) == month]

    @cached_property
    def found(self) -> list[int]:
        return self._of_kind(self._of_month(self.listed))

    @cached_property
    def paging(self) -> Paging:
        selection = self.read[0]
        return Paging(
            len(self.found),
            selection.page,
            lambda page: self.address(selection.on_page(page)),
        )

    @cached_property
    def selection(self) -> Selection:
        """What is shown: the last page for one that is not there."""
        return self.read[0].on_page(self.paging.page)

    @cached_property
    def ignored(self) -> list[str]:
        """Titles of the parameters that had no meaning."""
        beyond = ("page",) if self.paging.is_beyond else ()
        return self.names((*self.read[1], *beyond))

    def short_month(self, row: Row) -> str:
        return month_name(row.term.start.month, self.language)

    @property
    def number(self) -> int:
        return len(self.found)

    @cached_property
    def batch(self) -> list[Row]:
        return self.rows(self.paging.shown(self.found))

    def address(self, selection: Selection) -> str:
        return self.calendar_url + selection.query_string()

    def when_choices(self) -> list[Choice]:
        """The two halves of the time as links."""
        return [
            Choice(
                when,
                self.address(Selection(when=when, kind=self.selection.kind)),
                selected=when == self.selection.when,
            )
            for when in ("coming", "past")
        ]

    @property
    def months_url(self) -> str:
        selection = Selection(kind=self.selection.kind, month=self.selection.month)
        return f"{self.calendar_url}/month{selection.query_string()}"

    @cached_property
    def facets(self) -> list[Facet]:
        """Filters with at least one value to choose or to leave."""
        kinds = Counter(map(self.kind_of, self._of_month(self.listed)))
        months = Counter(map(self._month_of, self._of_kind(self.listed)))
        facets = (
            Facet("kind", self.names(["kind"])[0], self.kind_choices(kinds)),
            Facet("month", self.names(["month"])[0], self._month_choices(months)),
        )
        return [facet for facet in facets if facet.choices]

    def _month_choices(self, counts: dict[str, int]) -> tuple[Choice, ...]:
        """Months with something to show, in the order of the list."""
        named = {*counts, self.selection.month} - {""}
        found = sorted(named, reverse=self.selection.when == "past")
        return choices(
            self.selection,
            "month",
            [(text, self.month_title(Month.read(text))) for text in found],
            counts=counts,
            address=self.address,
        )

    def chips(self) -> list[Chip]:
        """Active filters, each to be removed by a link."""
        titles = {
            "kind": self.kinds.get(self.selection.kind, ""),
            "month": self.month_title(self.month) if self.month else "",
        }
        return [
            Chip(
                self.names([name])[0],
                title,
                self.address(self.selection.drop(name)),
            )
            for name, title in titles.items()
            if title
        ]

    @cached_property
    def page_head(self) -> PageHead:
        title = self.context.title
        chosen = [chip.title for chip in self.chips()]
        if chosen:
            title = f"{title}: {', '.join(chosen)}"
        if self.selection.page > 1:
            title = f"{title} ({self.names(['page'])[0]} {self.selection.page})"
        return PageHead(
            title=title,
            url=self.address(self.selection),
            description=self.context.description or "",
            previous_url=self.paging.previous_url,
            next_url=self.paging.next_url,
            for_search_engines=not chosen,
        )
