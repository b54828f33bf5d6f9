"""Pure rules of a change of many items: what a field becomes, what it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from typing import Any

import re


SET, APPEND, ADD, REMOVE, CLEAR, SHIFT = (
    "set",
    "append",
    "add",
    "remove",
    "clear",
    "shift",
)

#: `+1:30`, `-0:05`, `+2`: hours, or hours and minutes.
_SHIFT = re.compile(r"([+\-−–])\s*(\d{1,4})(?::([0-5]\d))?")


@dataclass(frozen=True)
class Change:
    """What is done with one field of every item."""

    field: str
    how: str
    value: Any = None


def changed(change: Change, old: Any) -> Any:
    """The new value of the field."""
    if change.how == CLEAR:
        return None
    if change.how == APPEND:
        return _appended(old, change.value)
    if change.how == ADD:
        return tuple(dict.fromkeys([*(old or ()), *change.value]))
    if change.how == REMOVE:
        return tuple(one for one in old or () if one not in change.value)
    if change.how == SHIFT:
        return _shifted(old, change.value)
    return change.value


def same(one: Any, other: Any) -> bool:
    """Whether two values of a field mean the same; nothing is nothing in any form."""
    if not one and not other and not isinstance(one, bool):
        return True
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return list(one) == list(other)
    return one == other


def read_shift(text: str) -> timedelta | None:
    """How far a clock was wrong; None for what is no such number."""
    found = _SHIFT.fullmatch(text.strip())
    if found is None:
        return None
    sign, hours, minutes = found.groups()
    shift = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return shift if sign == "+" else -shift


def read_words(text: str) -> tuple[str, ...]:
    """Keywords between commas or on lines, each once."""
    words = (" ".join(word.split()) for word in re.split(r"[,;\n]", text))
    return tuple(dict.fromkeys(word for word in words if word))


def part(todo: Sequence, size: int) -> tuple[tuple, tuple]:
    """What is done in this request, and what is left."""
    return tuple(todo[:size]), tuple(todo[size:])


def _appended(old: str | None, more: str) -> str:
    """After what there is; once, however often it is done."""
    text = (old or "").rstrip()
    return text if text.endswith(more) else f"{text} {more}".strip()


def _shifted(old: datetime | None, shift: timedelta) -> datetime | None:
    if old is None:
        return None
    try:
        return old + shift
    except OverflowError:
        return old
