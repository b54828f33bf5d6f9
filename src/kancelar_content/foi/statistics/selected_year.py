"""The requests of a year that the filters of the register leave."""

from collections import Counter
from functools import cached_property
from kancelar_content.foi.statistics.requests import handled
from kancelar_content.foi.statistics.requests import REGISTER
from kancelar_content.foi.statistics.rules import by_department
from kancelar_content.foi.statistics.rules import by_month
from kancelar_content.foi.statistics.rules import by_outcome
from kancelar_content.foi.statistics.rules import by_section
from kancelar_content.foi.statistics.rules import Handled
from kancelar_content.foi.statistics.rules import of_year
from kancelar_content.foi.statistics.rules import Summary
from kancelar_content.foi.statistics.rules import summary
from kancelar_content.foi.statistics.rules import years
from kancelar_content.registers.columns import Column
from kancelar_content.registers.registry import find_register
from kancelar_content.registers.table import Table


YEAR = "year"
#: What narrows the statistics, by the names of the register's columns.
FILTERS = ("way", "competence")


class SelectedYear:
    """Numbers for the user of the request, who sees these requests."""

    def __init__(self, request) -> None:
        self.table = Table(request, find_register(REGISTER))
        self.today = self.table.today
        self.asked = request.form.get(YEAR)

    @property
    def filters(self) -> list[Column]:
        return [self.table.columns[self.table.places[name]] for name in FILTERS]

    @cached_property
    def years(self) -> list[int]:
        """Years that can be asked for, whatever the filters."""
        rows = handled(self.table.all_rows, self.table.columns)
        return years(rows, today=self.today)

    @property
    def is_understood(self) -> bool:
        """Whether the year that was asked for is one of them, or none was."""
        return not self.asked or self.asked in map(str, self.years)

    @property
    def year(self) -> int:
        """The year asked for; this one if it means nothing."""
        return int(self.asked) if self.asked and self.is_understood else self.today.year

    @cached_property
    def requests(self) -> list[Handled]:
        return of_year(handled(self.table.rows, self.table.columns), self.year)

    @property
    def summary(self) -> Summary:
        return summary(self.requests, today=self.today)

    @property
    def months(self) -> list:
        return by_month(self.requests, self.year, today=self.today)

    @property
    def departments(self) -> list[tuple[str, Summary]]:
        return by_department(self.requests, today=self.today)

    @property
    def sections(self) -> list[tuple[str, int]]:
        return by_section(self.requests)

    @property
    def outcomes(self) -> Counter[str]:
        return by_outcome(self.requests)
