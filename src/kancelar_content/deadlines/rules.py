"""Pure counting of time limits by Act 500/2004, section 40(1).

The day of the event is not counted (letter a); an end on a Saturday, a Sunday or a
public holiday moves to the next working day (letter c). Public holidays are those of
Act 245/2000, as the library `holidays` knows them for each year.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from dateutil.relativedelta import relativedelta
from functools import cache
from holidays import country_holidays


DAYS, WORKING_DAYS, MONTHS = "days", "working-days", "months"
UNITS = (DAYS, WORKING_DAYS, MONTHS)

SATURDAY, SUNDAY, HOLIDAY = "saturday", "sunday", "holiday"

#: What a day of a time limit is: the event itself, one that is counted, one that is
#: not because the clock stands or nobody works, the end, and one that the end skips.
EVENT, COUNTED, STOPPED, FREE, END, SKIPPED = (
    "event",
    "counted",
    "stopped",
    "free",
    "end",
    "skipped",
)

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Length:
    """How long a time limit is, and whether its end moves away from a free day."""

    count: int
    unit: str = DAYS
    moves: bool = True


@dataclass(frozen=True)
class Pause:
    """Days on which the clock stands, both inclusive."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class TimeLimit:
    """A counted limit: `reckoned` is its end before it moves, `due` after."""

    event: date
    length: Length
    pauses: tuple[Pause, ...]
    reckoned: date
    due: date

    def days(self) -> Iterator[tuple[date, str, int]]:
        """Each day from the event to the end, what it is and how many are counted."""
        counted = 0
        yield self.event, EVENT, counted
        for day in _between(self.event, self.due):
            if day > self.reckoned:
                kind = SKIPPED
            elif _stands(day, self.pauses):
                kind = STOPPED
            elif self.length.unit == WORKING_DAYS and free(day):
                kind = FREE
            else:
                kind, counted = COUNTED, counted + 1
            yield day, END if day == self.due else kind, counted


def free(day: date) -> str:
    """Why nobody works on the day: a holiday, Saturday or Sunday; empty if one does."""
    if day in _holidays():
        return HOLIDAY
    return {5: SATURDAY, 6: SUNDAY}.get(day.weekday(), "")


def holiday_name(day: date, language: str) -> str:
    """The name of the public holiday in Czech or English; empty for other days."""
    return _holidays("cs" if language == "cs" else "en_US").get(day, "")


def next_working_day(day: date) -> date:
    """The day itself or, if it is free, the first later one that is not."""
    while free(day):
        day += DAY
    return day


def time_limit(event: date, length: Length, pauses: Iterable[Pause] = ()) -> TimeLimit:
    """Count the limit from the day of the event, which is not counted itself.

    :param pauses: days that are not counted; what lies before the event is ignored.
        Each stops a limit of days by as many days as it covers.
    :raises ValueError: on a negative count or a unit that is none.
    """
    if length.count < 0 or length.unit not in UNITS:
        raise ValueError(f"no time limit: {length}")
    pauses = tuple(pauses)
    reckoned = _reckoned(event, length, pauses)
    due = next_working_day(reckoned) if length.moves else reckoned
    return TimeLimit(event, length, pauses, reckoned, due)


def working_days_left(due: date, *, today: date) -> int:
    """Working days after today up to the due day; negative for those since, if late."""
    early, late = sorted((due, today))
    days = sum(1 for day in _between(early, late) if not free(day))
    return days if due >= today else -days


def _reckoned(event: date, length: Length, pauses: tuple[Pause, ...]) -> date:
    if length.unit != MONTHS:
        return _end(event, length.count, length.unit, pauses)
    # By months a limit ends on the day of the same number or on the last of the month.
    end = event + relativedelta(months=length.count)
    stopped = sum(1 for day in _between(event, end) if _stands(day, pauses))
    return _end(end, stopped, DAYS, pauses)


def _end(day: date, count: int, unit: str, pauses: tuple[Pause, ...]) -> date:
    """The day on which so many days after the given one have been counted."""
    while count:
        day += DAY
        if not (_stands(day, pauses) or (unit == WORKING_DAYS and free(day))):
            count -= 1
    return day


def _between(early: date, late: date) -> Iterator[date]:
    """Days after the early one, the late one with them."""
    for number in range(1, (late - early).days + 1):
        yield early + number * DAY


def _stands(day: date, pauses: tuple[Pause, ...]) -> bool:
    return any(day in pause for pause in pauses)


@cache
def _holidays(language: str = "cs"):
    return country_holidays("CZ", language=language)
