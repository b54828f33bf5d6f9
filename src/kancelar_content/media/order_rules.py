"""Pure rule of the order in which an album shows its items."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from typing import Any


def in_order(
    items: Iterable, arrangement: Sequence[str], *, uid: Callable[[Any], str]
) -> list:
    """First what somebody arranged, then the others as they come."""
    places = {name: place for place, name in enumerate(arrangement)}
    return sorted(items, key=lambda item: places.get(uid(item), len(places)))
