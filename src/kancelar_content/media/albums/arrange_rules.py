"""Pure rules of arranging an album."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Sequence
from hashlib import sha256


def moved_to(order: Sequence[str], chosen: Collection[str], position: int) -> list[str]:
    """The chosen ones together, the first of them at the position (1 is the first).

    They keep the order among themselves; a position beyond an end is that end.
    """
    moving = [each for each in order if each in chosen]
    rest = [each for each in order if each not in chosen]
    place = min(max(position, 1) - 1, len(rest))
    return [*rest[:place], *moving, *rest[place:]]


def stepped(order: Sequence[str], name: str, by: int) -> list[str]:
    """One place up (-1) or down (1); at the end it stays."""
    if name not in order:
        return list(order)
    return moved_to(order, {name}, list(order).index(name) + 1 + by)


def mark_of(arrangement: Iterable[str], cover: str | None) -> str:
    """What a form was opened with: another mark means that somebody saved meanwhile."""
    stored = "\n".join([*arrangement, f"cover {cover or ''}"])
    return sha256(stored.encode()).hexdigest()[:16]


def completed(
    wanted: Sequence[str], shown: Sequence[str], *, removed: Collection[str]
) -> list[str]:
    """The order that a person made of what the album shows now.

    What came meanwhile follows at the end, what is gone is left out, each stands once.
    """
    present = set(shown) - set(removed)
    known = dict.fromkeys(each for each in wanted if each in present)
    return [*known, *(each for each in shown if each in present and each not in known)]
