"""Pure rules of terms, months and what a reader chose."""

from calendar import Calendar
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import timedelta
from kancelar_content.listing.selection import PagedSelection
from kancelar_content.listing.selection import whole_number
from typing import Any
from urllib.parse import urlencode

import re


MONTH = re.compile(r"(?P<year>[12]\d{3})-(?P<month>0[1-9]|1[0-2])")

#: Days that a term may stand on in the table of a month, each time with its title.
MOST_DAYS_IN_TABLE = 3
WHEN = ("coming", "past")


@dataclass(frozen=True, order=True)
class Month:
    """A month of a year."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> "Month":
        return cls(day.year, day.month)

    @classmethod
    def read(cls, text: str) -> "Month | None":
        """`2026-06`; None for anything else."""
        match = MONTH.fullmatch(text)
        return cls(int(match["year"]), int(match["month"])) if match else None

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def before(self) -> "Month":
        return Month.of(self.first - timedelta(days=1))

    @property
    def after(self) -> "Month":
        return Month.of(self.first + timedelta(days=31))

    def weeks(self) -> list[list[date | None]]:
        """Weeks from Monday; days of other months are None."""
        return [
            [day if day.month == self.month else None for day in week]
            for week in Calendar().monthdatescalendar(self.year, self.month)
        ]


@dataclass(frozen=True)
class Term:
    """When something takes place, on the clocks of the site."""

    start: datetime
    end: datetime
    whole_day: bool = False
    open_end: bool = False

    @property
    def last_day(self) -> date:
        """An evening that ends at midnight does not reach into the next day."""
        end = self.end
        if end > self.start and not (end.hour or end.minute or end.second):
            end -= timedelta(seconds=1)
        return max(self.start.date(), end.date())

    @property
    def one_day(self) -> bool:
        return self.start.date() == self.last_day

    @property
    def is_long(self) -> bool:
        """Whether a month tells it once instead of on each of its days."""
        return (self.last_day - self.start.date()).days >= MOST_DAYS_IN_TABLE

    def is_over(self, *, today: date) -> bool:
        """From the day after the last one: a page is true for the whole of a day."""
        return self.last_day < today

    def days(self, first: date, last: date) -> Iterable[date]:
        """The days it takes, within the bounds and including them."""
        day = max(self.start.date(), first)
        while day <= min(self.last_day, last):
            yield day
            day += timedelta(days=1)


@dataclass(frozen=True)
class Selection(PagedSelection):
    """Filters and page of a list, or the month of a table; empty ones do not filter."""

    when: str = "coming"
    kind: str = ""
    month: str = ""

    def query_string(self) -> str:
        """With its question mark; empty for the first page of all coming events."""
        pairs: list[tuple[str, Any]] = []
        if self.when != WHEN[0]:
            pairs.append(("when", self.when))
        if self.kind:
            pairs.append(("kind", self.kind))
        if self.month:
            pairs.append(("month", self.month))
        if self.page > 1:
            pairs.append(("page", self.page))
        return f"?{urlencode(pairs)}" if pairs else ""


def read_selection(
    form: Mapping[str, Any], *, kinds: Collection[str]
) -> tuple[Selection, tuple[str, ...]]:
    """The selection in a request, and the names of parameters that mean nothing."""
    when, kind = _text(form.get("when")), _text(form.get("kind"))
    month, page = _text(form.get("month")), _text(form.get("page"))
    number = whole_number(page)
    good = {
        "when": when in WHEN,
        "kind": kind in kinds,
        "month": Month.read(month) is not None,
        "page": number > 0,
    }
    given = {"when": when, "kind": kind, "month": month, "page": page}
    selection = Selection(
        when=when if good["when"] else WHEN[0],
        kind=kind if good["kind"] else "",
        month=month if good["month"] else "",
        page=number or 1,
    )
    return selection, tuple(
        name for name, value in given.items() if value and not good[name]
    )


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
