"""Filters of a list and their values, as links."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from kancelar_content.listing.selection import PagedSelection
from typing import Any
from typing import TypeVar


S = TypeVar("S", bound=PagedSelection)


@dataclass(frozen=True)
class Choice:
    """A link that changes the selection by one value."""

    title: str
    url: str
    number: int = 0
    selected: bool = False


@dataclass(frozen=True)
class Facet:
    """A filter with the values that find something."""

    name: str
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Chip:
    """An active filter with the address of the list without it."""

    label: str
    title: str
    url: str


def choices(
    selection: S,
    name: str,
    values: Iterable[tuple[Any, str]],
    *,
    counts: Mapping[Any, int],
    address: Callable[[S], str],
) -> tuple[Choice, ...]:
    """Links to the values of a filter, by value and title.

    A value that finds nothing is left out unless it is chosen; the link of the chosen
    one drops it.
    """
    chosen = getattr(selection, name)
    return tuple(
        Choice(
            title,
            address(
                selection.drop(name)
                if value == chosen
                else selection.choose(name, value)
            ),
            counts.get(value, 0),
            value == chosen,
        )
        for value, title in values
        if counts.get(value) or value == chosen
    )
