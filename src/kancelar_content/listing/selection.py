"""What a reader chose in a list: how it changes, and how its numbers are read."""

from dataclasses import dataclass
from dataclasses import fields
from dataclasses import replace
from typing import Any
from typing import Self


@dataclass(frozen=True, kw_only=True)
class PagedSelection:
    """A page of a list; fields of subclasses are filters whose defaults do nothing."""

    page: int = 1

    def choose(self, name: str, value: Any) -> Self:
        """The first page with one more filter, or another value of it."""
        return replace(self, **{name: value, "page": 1})

    def drop(self, *names: str) -> Self:
        """The first page without these filters."""
        plain = {
            field.name: field.default for field in fields(self) if field.name in names
        }
        return replace(self, **{**plain, "page": 1})

    def on_page(self, page: int) -> Self:
        """The same, another page."""
        return replace(self, page=page)


def whole_number(text: str) -> int:
    """The number that the text is; 0 for one that is none, or too long for any use."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
