"""What a reader chose on the search page, as it stands in the address."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from kancelar_content.listing.selection import PagedSelection
from kancelar_content.listing.selection import whole_number
from kancelar_content.search.wanted import clean_text
from kancelar_content.search.wanted import LONGEST_TEXT
from typing import Any
from urllib.parse import urlencode


#: The name that Plone's own search box has.
TEXT = "SearchableText"

#: Filters in the order of the page.
FACETS = ("type", "topic", "year")

ALL_LANGUAGES = "all"
BY_DATE = "date"


@dataclass(frozen=True)
class Selection(PagedSelection):
    """Words, filters, order and page; empty values are the usual case."""

    text: str = ""
    type: str = ""
    topic: str = ""
    year: int = 0
    language: str = ""
    order: str = ""

    def filters(self) -> Iterator[tuple[str, Any]]:
        """Names and values of the filters in use."""
        for name in FACETS:
            if value := getattr(self, name):
                yield name, value

    def without_filters(self) -> "Selection":
        """The first page of all that has the words."""
        return self.drop(*FACETS)

    def pairs(self) -> list[tuple[str, Any]]:
        """Names and values as the address has them."""
        pairs = [(TEXT, self.text)] if self.text else []
        pairs += self.filters()
        pairs += [
            (name, value)
            for name in ("language", "order")
            if (value := getattr(self, name))
        ]
        return pairs + ([("page", self.page)] if self.page > 1 else [])

    def query_string(self) -> str:
        """With its question mark; empty for the empty page."""
        pairs = self.pairs()
        return f"?{urlencode(pairs)}" if pairs else ""


def read_selection(
    form: Mapping[str, Any], allowed: Mapping[str, Collection]
) -> tuple[Selection, tuple[str, ...]]:
    """The selection in a request, and the names of parameters that mean nothing."""
    values: dict[str, Any] = {}
    ignored = []
    for name, choices in (
        *((name, allowed[name]) for name in FACETS),
        ("language", (ALL_LANGUAGES,)),
        ("order", (BY_DATE,)),
    ):
        raw = clean_text(_shown(form.get(name)))
        value: Any = whole_number(raw) if name == "year" else raw
        if value and value in choices:
            values[name] = value
        elif raw:
            ignored.append(name)
    raw = clean_text(_shown(form.get("page")))
    page = whole_number(raw)
    if raw and not page:
        ignored.append("page")
    text = clean_text(form.get(TEXT))
    if is_too_long(form.get(TEXT)):
        ignored.append("text")
    return Selection(text=text, page=page or 1, **values), tuple(ignored)


def is_too_long(raw: Any) -> bool:
    """Whether only the beginning of the words is looked for."""
    return isinstance(raw, str) and len(raw.strip()) > LONGEST_TEXT


def _shown(raw: Any) -> str:
    """A repeated or typed parameter is none of ours: it is told as not understood."""
    return raw if isinstance(raw, str) else str(raw or "")
