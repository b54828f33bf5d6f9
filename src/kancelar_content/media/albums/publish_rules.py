"""Pure rules of what goes out, and comes back, with an album."""

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


INTERNAL, PUBLISHED, BLOCKED = "internal", "published", "blocked"


@dataclass(frozen=True)
class Standing:
    """An item of an album before the album goes out."""

    item: Any
    state: str
    stays: bool
    problems: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Sorted:
    """What becomes of each item when the album goes out, in the order of the album."""

    ready: tuple[Standing, ...]
    unready: tuple[Standing, ...]
    public: tuple[Standing, ...]
    staying: tuple[Standing, ...]
    blocked: tuple[Standing, ...]

    @property
    def shown(self) -> int:
        """How many items readers will see."""
        return len(self.ready) + len(self.public)


def sort_out(items: Iterable[Standing]) -> Sorted:
    """Each item to one heap.

    What readers see already is unready too if something stands against it: a
    translation may lack a text that the Czech album has.
    """
    heaps: dict[str, list[Standing]] = {
        name: [] for name in ("ready", "unready", "public", "staying", "blocked")
    }
    for each in items:
        heaps[_heap(each)].append(each)
    return Sorted(**{name: tuple(heap) for name, heap in heaps.items()})


def _heap(each: Standing) -> str:
    if each.state == BLOCKED:
        return "blocked"
    if each.stays and each.state != PUBLISHED:
        return "staying"
    if each.problems:
        return "unready"
    return "public" if each.state == PUBLISHED else "ready"


def may_go(heaps: Sorted, *, leave: bool) -> bool:
    """Whether the album may go out.

    :param leave: what is not ready stays behind; what readers see already cannot.
    """
    if not heaps.shown:
        return False
    if not heaps.unready:
        return True
    return leave and all(each.state != PUBLISHED for each in heaps.unready)


def to_take_back(
    items: Sequence[str], *, shown_by: Callable[[str], Collection[str]], album: str
) -> list[str]:
    """Published items that no other published album shows, in order.

    :param shown_by: the published albums that show an item.
    :param album: the one that is taken back.
    """
    return [item for item in items if not set(shown_by(item)) - {album}]
