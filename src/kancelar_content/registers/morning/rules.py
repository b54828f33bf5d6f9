"""Pure: when the morning mail leaves, and what it counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from kancelar_content.deadlines.rules import free
from kancelar_content.deadlines.rules import working_days_left
from kancelar_content.registers.rules import Clock
from kancelar_content.registers.rules import Row


@dataclass(frozen=True)
class Ahead:
    """How many entries are due in so many working days, from the first to the last."""

    days: int
    number: int
    first: date
    last: date


@dataclass(frozen=True)
class Numbers:
    """How many entries of a register are late, due today or soon, and wait at all."""

    late: int
    due_today: int
    waiting: int
    ahead: tuple[Ahead, ...] = ()

    def __bool__(self) -> bool:
        return any((self.late, self.due_today, self.waiting, self.ahead))

    def pressing(self) -> "Numbers":
        """What those are told who do not handle the entries themselves."""
        return Numbers(self.late, self.due_today, 0)


def leaves(local: datetime, *, hour: int, last: date | None) -> bool:
    """Whether the mail of the day is to be sent: once, from the hour on, on workdays.

    :param local: what the clocks at the site show.
    :param last: the day of the last mail.
    """
    day = local.date()
    return local.hour >= hour and not free(day) and (last is None or last < day)


def count(rows: Iterable[Row], clock: Clock, days: Iterable[int] = ()) -> Numbers:
    """What waits among the rows of a register.

    :param days: working days before the deadline on which entries are told apart.
    """
    rows = list(rows)
    running = [due for row in rows if (due := clock.running(row))]
    dues = [due for due in running if due > clock.day]
    ahead = []
    for number in sorted(set(days) - {0}):
        found = [
            due for due in dues if working_days_left(due, today=clock.day) == number
        ]
        if found:
            ahead.append(Ahead(number, len(found), min(found), max(found)))
    return Numbers(
        late=sum(map(clock.is_late, rows)),
        due_today=sum(map(clock.is_today, rows)),
        waiting=sum(map(clock.is_open, rows)),
        ahead=tuple(ahead),
    )


def days_in(typed: str) -> tuple[int, ...] | None:
    """Numbers of days as they are typed, `5, 2, 1`; None if they cannot be read."""
    parts = [part.strip() for part in typed.split(",") if part.strip()]
    if not all(part.isascii() and part.isdigit() and len(part) < 3 for part in parts):
        return None
    return tuple(sorted({int(part) for part in parts}, reverse=True))
