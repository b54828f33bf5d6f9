"""Pure rules of a light table: in which order, for whom, how much."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence


#: More than anybody looks through; all of a search may be many thousands.
MOST_ITEMS = 1_000
LONGEST_NAME = 120
LONGEST_NOTE = 5_000

EVERYBODY = "*"


def put(laid: Sequence[str], more: Iterable[str]) -> tuple[tuple[str, ...], int]:
    """What lies there after more is put on it, and how many found no room."""
    all_of_them = tuple(dict.fromkeys([*laid, *more]))
    return all_of_them[:MOST_ITEMS], max(len(all_of_them) - MOST_ITEMS, 0)


def reordered(laid: Sequence[str], places: Mapping[str, str]) -> tuple[str, ...]:
    """By the numbers that were written; one that is moved goes before the one there.

    What has no readable number stays where it was.
    """
    now = {uid: float(place) for place, uid in enumerate(laid, 1)}
    for uid, raw in places.items():
        if uid in now and raw.isascii() and raw.isdigit() and len(raw) < 7:
            wanted = float(raw)
            if wanted != now[uid]:
                now[uid] = wanted - 0.5 if wanted < now[uid] else wanted + 0.5
    return tuple(sorted(laid, key=now.__getitem__))


def may_open(user: str, *, owner: str, shared: Collection[str]) -> bool:
    """Whether it is the user's own, or shared with him or her, or with everybody."""
    return user == owner or EVERYBODY in shared or user in shared
