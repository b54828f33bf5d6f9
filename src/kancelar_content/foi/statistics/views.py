"""The statistics of a year for those who see requests."""

from datetime import date
from functools import cached_property
from kancelar_content import _
from kancelar_content.charts.drawing import drawn
from kancelar_content.foi.statistics import charts
from kancelar_content.foi.statistics.requests import REGISTER
from kancelar_content.foi.statistics.selected_year import SelectedYear
from kancelar_content.foi.statistics.selected_year import YEAR
from kancelar_content.listing.view import ListingView
from kancelar_content.page_head import PageHead
from kancelar_content.publication.numbers import written_number
from kancelar_content.staff_page import open_staff_page
from typing import Any
from zope.i18nmessageid import Message


RECEIVED = _("statistic_received", default="Received")
SHARE = _("statistic_share", default="Settled in time, of those settled")
MEDIAN = _("statistic_median", default="Days to settle, median")
LONGEST = _("statistic_longest", default="Days to settle, longest")
OVERDUE = _("statistic_overdue", default="Not settled, time over")
TITLE = _("statistic_title", default="Statistics of requests in ${year}")


class RequestStatistics(ListingView):
    """`@@request-statistics`: numbers and charts of a year, narrowed by filters."""

    def __call__(self) -> str:
        open_staff_page(self.request)
        return self.index()

    @cached_property
    def selected(self) -> SelectedYear:
        return SelectedYear(self.request)

    @property
    def url(self) -> str:
        return f"{self.context.absolute_url()}/@@request-statistics"

    @property
    def title(self) -> Message:
        return Message(TITLE, mapping={"year": str(self.selected.year)})

    @property
    def page_head(self) -> PageHead:
        title = self.word(self.title)
        return PageHead(title=title, url=self.url, for_search_engines=False)

    @property
    def ignored(self) -> list[str]:
        """Names of parameters that had no meaning."""
        return [] if self.selected.is_understood else [YEAR]

    def filters(self) -> list[dict[str, Any]]:
        """Choices of the register, each with the one that was chosen."""
        found = []
        for column in self.selected.filters:
            chosen = self.selected.table.selection.tokens_of(column.name)
            options = [
                {"token": token, "title": title, "chosen": token in chosen}
                for token, title in self.selected.table.tokens(column)
            ]
            found.append(
                {"name": column.name, "title": column.title, "options": options}
            )
        return found

    def facts(self) -> list[dict[str, Any]]:
        """The numbers of the year; a dash for what cannot be counted."""
        found = self.selected.summary
        facts = (
            (RECEIVED, found.received, ""),
            (charts.ON_TIME, found.on_time, ""),
            (charts.LATE, found.late, ""),
            (SHARE, found.on_time_percent, "%"),
            (MEDIAN, found.median_days, ""),
            (LONGEST, found.longest_days, ""),
            (charts.UNSETTLED, found.unsettled, ""),
            (OVERDUE, found.overdue, ""),
        )
        return [
            {"title": title, "value": self._written(value, unit)}
            for title, value, unit in facts
        ]

    def charts(self) -> list[str]:
        """By month, outcome, section and department; none that shows nothing."""
        selected = self.selected
        if not selected.requests:
            return []
        outcomes = [(self.word(charts.REQUESTS), selected.outcomes)]
        found = [
            charts.month_chart(selected.months, self.word, self.language),
            charts.outcome_chart(outcomes, self.word),
            charts.section_chart(selected.sections, self.word),
        ]
        if any(name for name, _summary in selected.departments):
            found.append(charts.department_chart(selected.departments, self.word))
        return [
            drawn(self.context, self.request, chart, self.language)
            for chart in found
            if chart.categories
        ]

    def register_url(self) -> str:
        """The same requests as a table."""
        year = self.selected.year
        shown = self.selected.table.selection.within(
            "received", date(year, 1, 1), date(year, 12, 31)
        )
        base = f"{self.context.absolute_url()}/@@registers/{REGISTER}"
        return base + shown.query_string()

    def _written(self, value: float | None, unit: str) -> str:
        if value is None:
            return "–"
        decimals = 0 if value == int(value) else 1
        number = written_number(value, self.language, decimals)
        return f"{number}\N{NO-BREAK SPACE}{unit}" if unit else number
