"""What a section of the desk shows of one piece of work."""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from kancelar_content.search.folding import fold
from typing import Any


@dataclass(frozen=True)
class DeskLink:
    """A thing to do with one click; the first one of a row is the usual next step."""

    title: Any
    url: str


@dataclass(frozen=True)
class DeskRow:
    """One piece of work: what it is, where it stands and what may be done."""

    title: str
    url: str
    state: Any
    state_id: str
    language: str
    who: str
    since: datetime | None = None
    embargo: datetime | None = None
    links: tuple[DeskLink, ...] = ()


def matching(entries: Iterable, text: str, title: Callable[[Any], str]) -> list:
    """Entries in whose title all words of the text begin a word, accents aside."""
    words = fold(text).split()
    return [
        entry
        for entry in entries
        if all(
            any(word.startswith(begin) for word in fold(title(entry)).split())
            for begin in words
        )
    ]


def remaining(end: datetime, *, now: datetime) -> tuple[int, int, int]:
    """Days, hours and minutes until the end; a begun minute counts whole."""
    seconds = max((end - now).total_seconds(), 0)
    minutes = -int(-seconds // 60)
    left = timedelta(minutes=minutes)
    hours, rest = divmod(left.seconds // 60, 60)
    return left.days, hours, rest
