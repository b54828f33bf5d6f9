"""What a reader chose in a list: how it changes, and how its numbers are read."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import fields
from dataclasses import replace
from typing import Any
from typing import Self
from urllib.parse import urlencode


#: Words are cut to so many letters.
LONGEST_TEXT = 200


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


@dataclass(frozen=True, kw_only=True)
class FilteredSelection(PagedSelection):
    """Filters in the order of the page and of the address; one of them is `text`.

    Those whose default is a number are read as numbers.
    """

    def chosen(self) -> Iterator[tuple[str, Any]]:
        """Names and values of the filters in use; the words are one of them."""
        for field in fields(self):
            if field.name != "page" and (value := getattr(self, field.name)):
                yield field.name, value

    def query_string(self) -> str:
        """With its question mark; empty for the unfiltered first page."""
        pairs = list(self.chosen())
        if self.page > 1:
            pairs.append(("page", self.page))
        return f"?{urlencode(pairs)}" if pairs else ""

    @classmethod
    def read(
        cls, form: Mapping[str, Any], allowed: Mapping[str, Collection]
    ) -> tuple[Self, tuple[str, ...]]:
        """The selection in a request, and the names of parameters that mean nothing.

        :param allowed: the values of each filter but the words.
        """
        values: dict[str, Any] = {}
        ignored = []
        for field in fields(cls):
            if field.name in ("page", "text"):
                continue
            raw = _one_line(form.get(field.name))
            value: Any = whole_number(raw) if isinstance(field.default, int) else raw
            if value and value in allowed[field.name]:
                values[field.name] = value
            elif raw:
                ignored.append(field.name)
        values["text"] = _one_line(form.get("text"))[:LONGEST_TEXT]
        raw = _one_line(form.get("page"))
        page = whole_number(raw)
        if raw and not page:
            ignored.append("page")
        return cls(**values, page=page or 1), tuple(ignored)


def whole_number(text: str) -> int:
    """The number that the text is; 0 for one that is none, or too long for any use."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _one_line(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
