"""The public list of a calendar: coming or past events, each of them once."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from kancelar_content.events.calendar_base import CalendarBase
from kancelar_content.events.calendar_base import Choice
from kancelar_content.events.rows import Row
from kancelar_content.events.rules import BATCH
from kancelar_content.events.rules import last_page
from kancelar_content.events.rules import Month
from kancelar_content.events.rules import pages_around
from kancelar_content.events.rules import Selection
from kancelar_content.page_head import PageHead
from kancelar_content.publication.dates import month_name
from typing import Any


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
    def last_page(self) -> int:
        return last_page(len(self.found))

    @cached_property
    def selection(self) -> Selection:
        """What is shown: the last page for one that is not there."""
        selection = self.read[0]
        return selection.with_(page=min(selection.page, self.last_page))

    @cached_property
    def ignored(self) -> list[str]:
        """Titles of the parameters that had no meaning."""
        selection, names = self.read
        beyond = ("page",) if selection.page > self.last_page else ()
        return self.names((*names, *beyond))

    def short_month(self, row: Row) -> str:
        return month_name(row.term.start.month, self.language)

    @property
    def number(self) -> int:
        return len(self.found)

    @cached_property
    def batch(self) -> list[Row]:
        start = (self.selection.page - 1) * BATCH
        return self.rows(self.found[start : start + BATCH])

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

    def kind_facet(self) -> list[Choice]:
        counts = Counter(map(self.kind_of, self._of_month(self.listed)))
        return self.kind_choices(
            counts,
            self.selection.kind,
            lambda kind: self.address(self.selection.with_(kind=kind)),
        )

    def month_facet(self) -> list[Choice]:
        """Months with something to show, in the order of the list."""
        counts = Counter(map(self._month_of, self._of_kind(self.listed)))
        chosen = self.selection.month
        if chosen:
            counts.setdefault(chosen, 0)
        found = sorted(counts, reverse=self.selection.when == "past")
        return [
            Choice(
                self.month_title(month),
                self.address(
                    self.selection.with_(month="" if value == chosen else value)
                ),
                counts[value],
                value == chosen,
            )
            for value in found
            if (month := Month.read(value))
        ]

    def chips(self) -> list[Choice]:
        """Active filters, each to be removed by a link."""
        chips = []
        if self.selection.kind:
            title = self.kinds[self.selection.kind]
            chips.append(Choice(title, self.address(self.selection.with_(kind=""))))
        if self.month:
            title = self.month_title(self.month)
            chips.append(Choice(title, self.address(self.selection.with_(month=""))))
        return chips

    def pages(self) -> list[dict[str, Any]]:
        """Page links; a gap has no address. Nothing for a single page."""
        if self.last_page == 1:
            return []
        return [
            {
                "number": page,
                "url": self._page_url(page) if page else "",
                "current": page == self.selection.page,
            }
            for page in pages_around(self.selection.page, self.last_page)
        ]

    def previous_url(self) -> str:
        return self._page_url(self.selection.page - 1)

    def next_url(self) -> str:
        return self._page_url(self.selection.page + 1)

    def _page_url(self, page: int) -> str:
        if not 1 <= page <= self.last_page:
            return ""
        return self.address(self.selection.with_(page=page))

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
            previous_url=self.previous_url(),
            next_url=self.next_url(),
            for_search_engines=not chosen,
        )
