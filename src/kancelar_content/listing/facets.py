"""Filters of a list and their values, as links."""

from dataclasses import dataclass


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
