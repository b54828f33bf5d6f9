"""Pure rules of notices: when one is shown, and which when there are too many."""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any


#: A notice stands before the content of every page, also for who listens to it.
LONGEST = 160

#: More of them at once would push the content of every page down.
MOST_AT_ONCE = 2


@dataclass(frozen=True)
class Period:
    """From the first minute to the one that no longer belongs to it."""

    since: datetime
    until: datetime


def lies_ahead(period: Period, *, now: datetime) -> bool:
    """Whether the notice has not begun."""
    return now < period.since


def is_running(period: Period, *, now: datetime) -> bool:
    """Whether the notice is to be read now."""
    return period.since <= now < period.until


def is_over(period: Period, *, now: datetime) -> bool:
    """Whether the last minute of the notice has passed."""
    return now >= period.until


def shown_at_once(notices: Iterable, *, since: Callable[[Any], Any]) -> list:
    """Of the notices that are out, those that began last, the newest first."""
    return sorted(notices, key=since, reverse=True)[:MOST_AT_ONCE]
