"""Pure rules of a table: which rows a selection leaves, their order, their counts."""

from calendar import monthrange
from collections import Counter
from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import day_of
from kancelar_content.registers.columns import TEXT
from kancelar_content.registers.columns import token
from kancelar_content.registers.columns import Value
from kancelar_content.registers.selection import LATE
from kancelar_content.registers.selection import Selection


#: More months are counted by year.
MOST_PERIODS = 36
MONTH = timedelta(days=31)


@dataclass(frozen=True)
class Row:
    """One entry: its record and path in the catalog, its values column by column."""

    record: int
    path: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Clock:
    """Where a deadline stands in a row, in which states it runs, and what day it is."""

    due: int
    state: int
    open_states: Collection[str]
    day: date

    def is_late(self, row: Row) -> bool:
        """Whether the deadline is over and the work is not done."""
        due = self.running(row)
        return due is not None and due < self.day

    def is_today(self, row: Row) -> bool:
        """Whether the deadline ends today and the work is not done."""
        return self.running(row) == self.day

    def is_open(self, row: Row) -> bool:
        """Whether the work is not done, whatever its deadline."""
        return row.values[self.state] in self.open_states

    def running(self, row: Row) -> date | None:
        """The day of the deadline, if it has one and the work is not done."""
        if not self.is_open(row):
            return None
        return day_of(row.values[self.due])


def select(
    rows: Iterable[Row],
    columns: Sequence[Column],
    selection: Selection,
    clock: Clock | None,
) -> list[Row]:
    """Rows that all filters leave; the words are the catalog's to look for."""
    places = {column.name: place for place, column in enumerate(columns)}
    tests: list[Callable[[Row], bool]] = []
    for name, values in selection.tokens:
        tests.append(_has_token(places[name], frozenset(values)))
    for name, low, high in selection.ranges:
        tests.append(_in_range(places[name], low, high))
    if selection.due and clock:
        tests.append(clock.is_late if selection.due == LATE else clock.is_today)
    chosen = list(rows)
    for test in tests:
        chosen = list(filter(test, chosen))
    return chosen


def ordered(
    rows: Iterable[Row],
    columns: Sequence[Column],
    sort: str,
    *,
    text_key: Callable[[str], str],
) -> list[Row]:
    """Rows by a column (`-name`: the last first); empty values last, ties as they were.

    :param text_key: by what texts sort in the reader's alphabet.
    """
    name = sort.removeprefix("-")
    place = next(place for place, column in enumerate(columns) if column.name == name)
    as_text = columns[place].kind == TEXT
    rows = list(rows)
    filled = [row for row in rows if row.values[place] not in (None, "")]
    empty = [row for row in rows if row.values[place] in (None, "")]

    def key(row: Row) -> Value:
        value = row.values[place]
        return text_key(value) if as_text else value

    return sorted(filled, key=key, reverse=sort.startswith("-")) + empty


def counts(rows: Iterable[Row], place: int) -> Counter[str]:
    """How many rows have each token of a column; those without one are not counted."""
    found = Counter(token(row.values[place]) for row in rows)
    del found[""]
    return found


@dataclass(frozen=True)
class Period:
    """A month or a year, from its first to its last day."""

    first: date
    last: date

    @property
    def is_year(self) -> bool:
        return self.last - self.first > MONTH

    @property
    def token(self) -> str:
        """`2026-10` or `2026`."""
        return f"{self.first:%Y}" if self.is_year else f"{self.first:%Y-%m}"


def periods(rows: Iterable[Row], place: int) -> list[tuple[Period, int]]:
    """How many rows have a day of each month between the first and the last of them.

    What goes on for longer than `MOST_PERIODS` is counted by year, and what a wrong
    day makes endless by the years that occur.
    """
    days = [day for row in rows if (day := day_of(row.values[place])) is not None]
    if not days:
        return []
    first, last = min(days), max(days)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months > MOST_PERIODS:
        by_year = Counter(day.year for day in days)
        years: Collection[int] = range(first.year, last.year + 1)
        if len(years) > MOST_PERIODS:
            years = sorted(by_year)
        return [
            (Period(date(year, 1, 1), date(year, 12, 31)), by_year[year])
            for year in years
        ]
    by_month = Counter((day.year, day.month) for day in days)
    start = first.year * 12 + first.month - 1
    found = []
    for number in range(start, start + months):
        year, month = number // 12, number % 12 + 1
        end = date(year, month, monthrange(year, month)[1])
        found.append((Period(date(year, month, 1), end), by_month[year, month]))
    return found


def _has_token(place: int, tokens: frozenset[str]) -> Callable[[Row], bool]:
    return lambda row: token(row.values[place]) in tokens


def _in_range(place: int, low, high) -> Callable[[Row], bool]:
    def test(row: Row) -> bool:
        value = day_of(row.values[place])
        if value is None:
            return False
        return (low is None or low <= value) and (high is None or value <= high)

    return test
