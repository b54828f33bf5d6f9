"""Pure: when an entry may be disposed of, and which of those proposed still may."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import DAY
from kancelar_content.registers.columns import day_of
from kancelar_content.registers.columns import MOMENT
from kancelar_content.registers.rules import Row


#: Marks of a file plan: for the archive, to be destroyed, to be chosen from.
ARCHIVE, DESTROY, CHOOSE = "A", "S", "V"
MARKS = (ARCHIVE, DESTROY, CHOOSE)

#: More entries in one proposal are too many to be looked through by a person.
MOST = 200


@dataclass(frozen=True)
class Plan:
    """How long the entries of a register are kept, from which of their dates."""

    file_mark: str
    mark: str
    years: int
    trigger: str


def disposable_from(closed: date, years: int) -> date:
    """The first day on which the years, counted from the end of the year, are over."""
    return date(closed.year + years + 1, 1, 1)


def is_due(closed: date | None, years: int, *, today: date) -> bool:
    """Whether an entry of that date may be disposed of; one without it never may."""
    return closed is not None and disposable_from(closed, years) <= today


def due_rows(
    rows: Iterable[Row], place: int, years: int, *, today: date
) -> list[tuple[Row, date]]:
    """Rows that may be disposed of with their date, the oldest first."""
    dated = [(row, day_of(row.values[place])) for row in rows]
    due = [pair for pair in dated if is_due(pair[1], years, today=today)]
    return sorted(due, key=lambda pair: pair[1])


def is_trigger(columns: Sequence[Column], name: str) -> bool:
    """Whether years can be counted from the column of that name."""
    return any(
        column.name == name and column.kind in (DAY, MOMENT) for column in columns
    )


def chosen(paths: Collection[str], due: Iterable[tuple[Row, date]]) -> list:
    """Those of the due rows that somebody chose."""
    return [(row, closed) for row, closed in due if row.path in paths]
