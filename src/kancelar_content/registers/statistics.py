"""What a register counts of the shown entries: by tokens, or by months of a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from kancelar_content import _
from kancelar_content.charts.chart import Category
from kancelar_content.charts.chart import Chart
from kancelar_content.charts.chart import LYING
from kancelar_content.charts.chart import Series
from kancelar_content.charts.chart import STANDING
from kancelar_content.publication.dates import written_month
from kancelar_content.registers.columns import Column
from kancelar_content.registers.rules import Period
from kancelar_content.registers.rules import periods
from kancelar_content.registers.table import Table
from zope.i18nmessageid import Message


BY_PERIOD = _("statistic_by_period", default="${column}: by time")
PERIOD = _("statistic_period", default="Time")
NUMBER = _("statistic_number", default="Entries")


@dataclass(frozen=True)
class Count:
    """How many entries have a token, or a day of a month or year (`2026-10`, `2026`).

    The category leads to them if the column has a filter.
    """

    token: str
    category: Category
    number: int


def statistics(table: Table, url: str) -> list[tuple[Column, list[Count]]]:
    """The columns that the register counts by, with what is counted.

    :param url: the page of the register, to show what was counted.
    """
    columns = [table.columns[table.places[name]] for name in table.register.statistics]
    found = []
    for column in columns:
        count = _by_tokens if column.by_tokens else _by_periods
        if counts := list(count(table, column, url)):
            found.append((column, counts))
    return found


def statistic_title(table: Table, column: Column) -> str:
    """What is counted by the column, in words."""
    title = table.word(column.title)
    if column.by_tokens:
        return title
    return table.word(Message(BY_PERIOD, mapping={"column": title}))


def chart_of(table: Table, column: Column, counts: list[Count]) -> Chart:
    """The counts as a chart."""
    return Chart(
        name=column.name.replace("_", "-"),
        title=statistic_title(table, column),
        head=table.word(column.title if column.by_tokens else PERIOD),
        categories=[count.category for count in counts],
        series=[Series(table.word(NUMBER), [count.number for count in counts])],
        lies=LYING if column.by_tokens else STANDING,
    )


def written_period(period: Period, language: str) -> Category:
    """A month with its number and year for the picture, or a year."""
    year = f"{period.first:%Y}"
    if period.is_year:
        return Category(year)
    title = written_month(period.first.year, period.first.month, language)
    return Category(title, short=str(period.first.month), group=year)


def _by_tokens(table: Table, column: Column, url: str) -> Iterator[Count]:
    numbers = table.numbers(column)
    for token, title in table.tokens(column):
        if token in numbers:
            shown = table.selection.with_token(column.name, token)
            address = url + shown.query_string() if column.filtered else ""
            yield Count(token, Category(title, url=address), numbers[token])


def _by_periods(table: Table, column: Column, url: str) -> Iterator[Count]:
    for period, number in periods(table.rows, table.places[column.name]):
        shown = table.selection.within(column.name, period.first, period.last)
        address = url + shown.query_string() if column.filtered else ""
        category = replace(written_period(period, table.language), url=address)
        yield Count(period.token, category, number)
