"""Pure rules of the home page: what is shown when, in which order, and where to."""

from collections.abc import Iterable
from datetime import datetime


def standing(
    *, hidden: bool, begins: datetime | None, ends: datetime | None, now: datetime
) -> str:
    """`hidden`, `waiting`, `ended` or `shown`; the end is the first moment without."""
    if hidden:
        return "hidden"
    if ends is not None and ends <= now:
        return "ended"
    if begins is not None and now < begins:
        return "waiting"
    return "shown"


def moved(order: Iterable[str], name: str, step: int) -> list[str]:
    """The order with one name moved by `step` places, as far as there are places."""
    names = list(order)
    place = names.index(name)
    names.pop(place)
    names.insert(max(0, place + step), name)
    return names


def edge_between(
    edges: Iterable[datetime], *, after: datetime | None, until: datetime
) -> bool:
    """Whether a section began or ended since `after`, up to and with `until`."""
    return any((after is None or after < edge) and edge <= until for edge in edges)


def target_url(target: str, site_url: str) -> str:
    """The whole address of a path of this site; another address as it is."""
    return site_url + target if target.startswith("/") else target
