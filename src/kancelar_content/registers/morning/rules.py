"""Pure: when the morning mail leaves, and what it counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from kancelar_content.deadlines.rules import free
from kancelar_content.registers.rules import Clock
from kancelar_content.registers.rules import Row


@dataclass(frozen=True)
class Numbers:
    """How many entries of a register are late, due today, and wait at all."""

    late: int
    due_today: int
    waiting: int

    def __bool__(self) -> bool:
        return any((self.late, self.due_today, self.waiting))


def leaves(local: datetime, *, hour: int, last: date | None) -> bool:
    """Whether the mail of the day is to be sent: once, from the hour on, on workdays.

    :param local: what the clocks at the site show.
    :param last: the day of the last mail.
    """
    day = local.date()
    return local.hour >= hour and not free(day) and (last is None or last < day)


def count(rows: Iterable[Row], clock: Clock) -> Numbers:
    """What waits among the rows of a register."""
    rows = list(rows)
    return Numbers(
        late=sum(map(clock.is_late, rows)),
        due_today=sum(map(clock.is_today, rows)),
        waiting=sum(map(clock.is_open, rows)),
    )
