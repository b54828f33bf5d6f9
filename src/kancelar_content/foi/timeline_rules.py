"""Pure: where the parts of the picture of a case stand, in units of its width."""

from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.clock_rules import Term


WIDTH, LEFT, RIGHT = 960, 20, 20
#: Heights: the head with the months, a row of steps, a lane of a limit.
HEAD, ROW, LANE = 34, 26, 40
#: Marks that are nearer than this stand in rows below each other.
NEAR = 24

#: So many days before and after what happened are shown.
MARGIN = timedelta(days=4)
#: A longer case has a name at every third month only.
LONG = timedelta(days=400)


@dataclass(frozen=True)
class Mark:
    """A step, by its number in the table."""

    number: int
    x: float
    y: float


@dataclass(frozen=True)
class Lane:
    """A time limit: from its event to its end, and where it ended at first."""

    term: Term
    x: float
    y: float
    width: float
    original_x: float | None


@dataclass(frozen=True)
class Timeline:
    """The picture; `months` are first days with their places."""

    width: int
    height: int
    months: tuple[tuple[date, float], ...]
    marks: tuple[Mark, ...]
    lanes: tuple[Lane, ...]
    today_x: float | None


def timeline(
    steps: Sequence[tuple[int, Step]], terms: Sequence[Term], *, today: date
) -> Timeline:
    """The picture of numbered steps and of time limits.

    :param steps: at least the delivery of the request.
    """
    days = [step.day for _number, step in steps]
    days += [day for term in terms for day in (term.current.event, term.current.due)]
    if terms and not all(term.ended for term in terms):
        days.append(min(today, max(days) + 10 * MARGIN))
    first, last = min(days) - MARGIN, max(days) + MARGIN

    def place(day: date) -> float:
        share = (day - first) / (last - first)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    marks = _marks(steps, place)
    top = max(mark.y for mark in marks) + ROW
    lanes = tuple(
        Lane(
            term,
            x=place(term.current.event),
            y=top + number * LANE,
            width=round(place(term.current.due) - place(term.current.event), 1),
            original_x=(
                place(term.original.due) if term.original != term.current else None
            ),
        )
        for number, term in enumerate(terms)
    )
    return Timeline(
        width=WIDTH,
        height=round(top + len(lanes) * LANE + ROW / 2),
        months=tuple((day, place(day)) for day in _months(first, last)),
        marks=marks,
        lanes=lanes,
        today_x=place(today) if first <= today <= last else None,
    )


def _marks(
    steps: Sequence[tuple[int, Step]], place: Callable[[date], float]
) -> tuple[Mark, ...]:
    """Each mark in the first row where it does not touch the one before it."""
    ends: list[float] = []
    marks = []
    for number, step in sorted(steps, key=lambda pair: pair[1].day):
        x = place(step.day)
        row = next((n for n, end in enumerate(ends) if x - end >= NEAR), len(ends))
        ends[row : row + 1] = [x]
        marks.append(Mark(number, x, HEAD + ROW / 2 + row * ROW))
    return tuple(marks)


def _months(first: date, last: date) -> list[date]:
    """First days of the months between, of every third one in a long case."""
    apart = 3 if last - first > LONG else 1
    months = []
    year, month = first.year, first.month
    while (day := date(year, month, 1)) <= last:
        if day >= first and (month - 1) % apart == 0:
            months.append(day)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return months
