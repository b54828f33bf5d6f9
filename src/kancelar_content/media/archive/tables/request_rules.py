"""Pure rules of what a program may say of a light table."""

from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence
from kancelar_content.media.archive.tables.table_rules import EVERYBODY
from kancelar_content.media.archive.tables.table_rules import LONGEST_NAME
from kancelar_content.media.archive.tables.table_rules import LONGEST_NOTE
from kancelar_content.media.archive.tables.table_rules import MOST_ITEMS
from typing import Any


#: Values that only the owner may change.
OWNERS = ("name", "shared")
KNOWN = (*OWNERS, "note", "items")


class BadValue(ValueError):
    """A value that means nothing: its name and what it may be."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name)
        self.name = name
        self.reason = reason


def read_values(
    sent: Mapping[str, Any], *, colleagues: Collection[str]
) -> dict[str, Any]:
    """What was sent, as it is kept.

    :raises BadValue: for the first value that means nothing.
    """
    values: dict[str, Any] = {}
    for name, value in sent.items():
        if name not in KNOWN:
            raise BadValue(str(name), "unknown")
        values[name] = _read(name, value, colleagues)
    return values


def _read(name: str, value: Any, colleagues: Collection[str]) -> Any:
    if name == "name":
        text = " ".join(value.split()) if isinstance(value, str) else ""
        if not 0 < len(text) <= LONGEST_NAME:
            raise BadValue(name, "name")
        return text
    if name == "note":
        if not isinstance(value, str) or len(value) > LONGEST_NOTE:
            raise BadValue(name, "note")
        return value.strip()
    words = _words(name, value)
    if name == "items":
        if len(words) > MOST_ITEMS:
            raise BadValue(name, "items")
        return words
    if words != (EVERYBODY,) and not set(words) <= set(colleagues):
        raise BadValue(name, "shared")
    return words


def _words(name: str, value: Any) -> tuple[str, ...]:
    is_list = isinstance(value, Sequence) and not isinstance(value, str)
    if not is_list or not all(isinstance(one, str) and one for one in value):
        raise BadValue(name, name)
    return tuple(dict.fromkeys(value))
