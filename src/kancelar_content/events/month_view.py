"""One month of a calendar as a table of its weeks."""

from collections import Counter
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from functools import cached_property
from kancelar_content.events.calendar_base import CalendarBase
from kancelar_content.events.rows import Row
from kancelar_content.events.rules import Month
from kancelar_content.events.rules import Selection
from kancelar_content.events.written import written_day
from kancelar_content.events.written import written_hours
from kancelar_content.listing.facets import Choice
from kancelar_content.page_head import PageHead
from kancelar_content.publication.dates import weekday_name


@dataclass(frozen=True)
class Day:
    """A cell of the table."""

    number: int
    written: str
    is_today: bool
    rows: tuple[Row, ...]


class MonthView(CalendarBase):
    """The terms of a month: a long one once, any other on all of its days."""

    @cached_property
    def selection(self) -> Selection:
        """What is shown: this month for one far from all events."""
        selection = self.read[0]
        month = Month.read(selection.month)
        if month is None or not self.first <= month <= self.last:
            month = Month.of(self.today)
        return Selection(kind=selection.kind, month=str(month))

    @cached_property
    def month(self) -> Month:
        return Month.read(self.selection.month) or Month.of(self.today)

    @cached_property
    def _ends(self) -> list[Month]:
        """This month and those of the first and the last term."""
        found = [Month.of(self.today)]
        for seconds in self.schedule.bounds() or ():
            found.append(Month.of(datetime.fromtimestamp(seconds, self.zone)))
        return found

    @property
    def first(self) -> Month:
        return min(self._ends)

    @property
    def last(self) -> Month:
        """A month beyond, so that nobody takes the end of the year for a failure."""
        return max(self._ends).after

    @cached_property
    def ignored(self) -> list[str]:
        selection, names = self.read
        moved = selection.month and selection.month != self.selection.month
        return self.names((*names, "month") if moved else names)

    @cached_property
    def in_month(self) -> list[int]:
        return list(self.positions(self.month.first, self.month.after.first))

    @cached_property
    def month_rows(self) -> list[Row]:
        kind = self.selection.kind
        return self.rows(
            at for at in self.in_month if not kind or self.kind_of(at) == kind
        )

    def weekdays(self) -> list[str]:
        return [weekday_name(date(2024, 1, day), self.language) for day in range(1, 8)]

    @cached_property
    def long_rows(self) -> list[Row]:
        """Terms that would stand on too many days."""
        return [row for row in self.month_rows if row.term.is_long]

    @cached_property
    def day_rows(self) -> list[Row]:
        """Terms for the table."""
        return [row for row in self.month_rows if not row.term.is_long]

    def weeks(self) -> list[list[Day | None]]:
        """Weeks of the month; a day of another month is None."""
        by_day: dict[date, list[Row]] = defaultdict(list)
        last = self.month.after.first
        for row in self.day_rows:
            for day in row.term.days(self.month.first, last):
                by_day[day].append(row)
        return [
            [day and self._day(day, tuple(by_day[day])) for day in week]
            for week in self.month.weeks()
        ]

    def _day(self, day: date, rows: tuple[Row, ...]) -> Day:
        return Day(day.day, written_day(day, self.language), day == self.today, rows)

    def hours(self, row: Row) -> str:
        """The hours of an event of one day; longer ones have none in a table."""
        term = row.term
        if term.one_day and not term.whole_day:
            return written_hours(term, self.language)
        return ""

    def address(self, selection: Selection) -> str:
        return f"{self.calendar_url}/month{selection.query_string()}"

    def _neighbour(self, month: Month) -> Choice | None:
        if not self.first <= month <= self.last:
            return None
        return Choice(
            self.month_title(month),
            self.address(self.selection.choose("month", str(month))),
        )

    @property
    def before(self) -> Choice | None:
        return self._neighbour(self.month.before)

    @property
    def after(self) -> Choice | None:
        return self._neighbour(self.month.after)

    @property
    def this_month_url(self) -> str:
        """Empty in this month."""
        current = str(Month.of(self.today))
        if current == self.selection.month:
            return ""
        return self.address(self.selection.choose("month", current))

    @property
    def list_url(self) -> str:
        return self.calendar_url + Selection(kind=self.selection.kind).query_string()

    def kind_facet(self) -> tuple[Choice, ...]:
        shown = {self.schedule.records[at] for at in self.in_month}
        counts = Counter(self.schedule.kinds[record] for record in shown)
        return self.kind_choices(counts)

    @cached_property
    def title(self) -> str:
        return f"{self.context.title}: {self.month_title(self.month)}"

    @cached_property
    def page_head(self) -> PageHead:
        return PageHead(
            title=self.title,
            url=self.address(self.selection),
            description=self.context.description or "",
            previous_url=self.before.url if self.before else "",
            next_url=self.after.url if self.after else "",
            for_search_engines=bool(self.month_rows) and not self.selection.kind,
        )
