"""Pure: what a line of the audit says of changed fields."""

from collections.abc import Collection
from collections.abc import Mapping
from dataclasses import dataclass
from kancelar_content.registers.columns import Value


#: Characters of a value that a line keeps, and those before the first difference.
LONGEST, BEFORE = 200, 40
GAP = "…"


@dataclass(frozen=True)
class Change:
    """A field that changed: its old and new value, or None if they are personal."""

    field: str
    values: tuple[Value, Value] | None


def changed(
    before: Mapping[str, Value],
    after: Mapping[str, Value],
    personal: Collection[str] | None,
) -> tuple[Change, ...]:
    """The fields of `after` that are not as before, in their order.

    :param personal: fields whose values are not told; None if they all are.
    """
    return tuple(
        Change(
            name,
            None if personal is None or name in personal else cut(before[name], value),
        )
        for name, value in after.items()
        if before[name] != value
    )


def cut(old: Value, new: Value) -> tuple[Value, Value]:
    """Both values, long texts only around their first difference."""
    texts = [value for value in (old, new) if isinstance(value, str)]
    if all(len(text) <= LONGEST for text in texts):
        return old, new
    start = max(0, _common(*texts) - BEFORE) if len(texts) == 2 else 0
    return _part(old, start), _part(new, start)


def _part(value: Value, start: int) -> Value:
    if not isinstance(value, str):
        return value
    begin = GAP if start else ""
    end = GAP if len(value) > start + LONGEST else ""
    return f"{begin}{value[start : start + LONGEST]}{end}"


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = zip(one, other, strict=False)
    ends = (place for place, (a, b) in enumerate(pairs) if a != b)
    return next(ends, min(len(one), len(other)))
