"""Pure: what is counted of the requests of a year, from the values of the register."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median


#: Outcomes that refuse, in whole or in part.
REFUSED = ("refused", "partly-refused")


@dataclass(frozen=True)
class Handled:
    """What the register knows of a request."""

    received: date
    #: The last day on which the office has to act; None if it has nothing to do.
    due: date | None = None
    settled: date | None = None
    on_time: bool | None = None
    #: From its delivery to its end, without the days that the applicant took.
    days: int | None = None
    outcome: str = ""
    sections: tuple[str, ...] = ()
    department: str = ""

    @property
    def refuses(self) -> bool:
        """Whether something of it is refused, whatever became of the rest."""
        return self.outcome in REFUSED or bool(self.sections)


@dataclass(frozen=True)
class Summary:
    """Requests, those settled in time and late, and those that nobody has settled."""

    received: int
    on_time: int
    late: int
    #: Not settled, and of these those whose time is over.
    unsettled: int
    overdue: int
    median_days: float | None
    longest_days: int | None

    @property
    def settled(self) -> int:
        return self.on_time + self.late

    @property
    def on_time_percent(self) -> float | None:
        """Of those that are settled; None if none is. 100 only if all are in time."""
        if not self.settled:
            return None
        percent = round(100 * self.on_time / self.settled, 1)
        return min(percent, 99.9) if self.late else percent


def of_year(requests: Iterable[Handled], year: int) -> list[Handled]:
    """Those delivered in the year."""
    return [one for one in requests if one.received.year == year]


def summary(requests: Sequence[Handled], *, today: date) -> Summary:
    """The numbers of all these requests."""
    days = [one.days for one in requests if one.days is not None]
    unsettled = [one for one in requests if one.settled is None]
    return Summary(
        received=len(requests),
        on_time=sum(one.on_time is True for one in requests),
        late=sum(one.on_time is False for one in requests),
        unsettled=len(unsettled),
        overdue=sum(one.due is not None and one.due < today for one in unsettled),
        median_days=median(days) if days else None,
        longest_days=max(days, default=None),
    )


def by_month(
    requests: Iterable[Handled], year: int, *, today: date
) -> list[tuple[date, Summary]]:
    """Each month of the year up to this one, by its first day."""
    requests = of_year(requests, year)
    last = 12 if year < today.year else today.month if year == today.year else 0
    return [
        (
            date(year, month, 1),
            summary(
                [one for one in requests if one.received.month == month], today=today
            ),
        )
        for month in range(1, last + 1)
    ]


def by_department(
    requests: Iterable[Handled], *, today: date
) -> list[tuple[str, Summary]]:
    """Departments with their requests, that with the most first; an empty name last."""
    groups: dict[str, list[Handled]] = {}
    for one in requests:
        groups.setdefault(one.department, []).append(one)
    found = [(name, summary(group, today=today)) for name, group in groups.items()]
    return sorted(found, key=lambda pair: (not pair[0], -pair[1].received, pair[0]))


def by_outcome(requests: Iterable[Handled]) -> Counter[str]:
    """How many requests have each outcome."""
    return Counter(one.outcome for one in requests if one.outcome)


def by_section(requests: Iterable[Handled]) -> list[tuple[str, int]]:
    """How many requests refuse something on each section, the most used first.

    A request counts for each of its sections.
    """
    found = Counter(section for one in requests for section in one.sections)
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def years(requests: Iterable[Handled], *, today: date) -> list[int]:
    """Years with requests and this one, the newest first; wrong days are left out."""
    found = {one.received.year for one in requests if one.received <= today}
    return sorted({*found, today.year}, reverse=True)
