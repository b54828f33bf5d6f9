"""Pure rules of the pages of a list, and their links."""

from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import Any


BATCH = 20


@dataclass(frozen=True)
class PageLink:
    """A page of the list; a gap has no address."""

    number: int
    url: str
    current: bool


@dataclass(frozen=True)
class Paging:
    """Which page of so many items is shown, and where the others are.

    A page behind the last one is the last one; `address` gives that of a page.
    """

    number: int
    wanted: int
    address: Callable[[int], str]
    size: int = BATCH

    @cached_property
    def last(self) -> int:
        return last_page(self.number, self.size)

    @property
    def page(self) -> int:
        return min(self.wanted, self.last)

    @property
    def is_beyond(self) -> bool:
        """Whether the reader asked for a page that there is not."""
        return self.wanted > self.last

    @property
    def first_number(self) -> int:
        """The place of the first item shown among all."""
        return (self.page - 1) * self.size + 1

    def shown(self, items: Sequence) -> Any:
        """The items of the page."""
        start = self.first_number - 1
        return items[start : start + self.size]

    def links(self) -> list[PageLink]:
        """Links to pages near and far; none for a single page."""
        if self.last == 1:
            return []
        return [
            PageLink(page, self._url(page), page == self.page)
            for page in pages_around(self.page, self.last)
        ]

    @property
    def previous_url(self) -> str:
        return self._url(self.page - 1)

    @property
    def next_url(self) -> str:
        return self._url(self.page + 1)

    def _url(self, page: int) -> str:
        return self.address(page) if 1 <= page <= self.last else ""


def last_page(number: int, size: int = BATCH) -> int:
    """The last page of so many items; there is always a first one."""
    return max(1, ceil(number / size))


def pages_around(page: int, last: int, *, reach: int = 2) -> tuple[int, ...]:
    """First, last and those near the current page; 0 stands for a gap."""
    near = {1, last, *range(max(1, page - reach), min(last, page + reach) + 1)}
    shown: list[int] = []
    for number in sorted(near):
        if shown and number == shown[-1] + 2:
            shown.append(number - 1)
        elif shown and number > shown[-1] + 1:
            shown.append(0)
        shown.append(number)
    return tuple(shown)
