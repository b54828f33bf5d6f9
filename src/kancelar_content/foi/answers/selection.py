"""Pure: what a reader chose in the list of answers, as it stands in the address."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from kancelar_content.foi.answers.queries import FACETS
from kancelar_content.listing.selection import PagedSelection
from kancelar_content.listing.selection import whole_number
from typing import Any
from urllib.parse import urlencode


LONGEST_TEXT = 200


@dataclass(frozen=True)
class Selection(PagedSelection):
    """Filters, words and page; empty values do not filter."""

    topic: str = ""
    outcome: str = ""
    section: str = ""
    year: int = 0
    text: str = ""

    def chosen(self) -> Iterator[tuple[str, Any]]:
        """Names and values of the filters in use; the words are one of them."""
        for name in (*FACETS, "text"):
            if value := getattr(self, name):
                yield name, value

    def query_string(self) -> str:
        """With its question mark; empty for the unfiltered first page."""
        pairs = list(self.chosen())
        if self.page > 1:
            pairs.append(("page", self.page))
        return f"?{urlencode(pairs)}" if pairs else ""


def read_selection(
    form: Mapping[str, Any], allowed: Mapping[str, Collection]
) -> tuple[Selection, tuple[str, ...]]:
    """The selection in a request, and the names of parameters that mean nothing."""
    values: dict[str, Any] = {}
    ignored = []
    for name in FACETS:
        raw = _text(form.get(name))
        value: Any = whole_number(raw) if name == "year" else raw
        if value and value in allowed[name]:
            values[name] = value
        elif raw:
            ignored.append(name)
    values["text"] = _text(form.get("text"))[:LONGEST_TEXT]
    raw = _text(form.get("page"))
    page = whole_number(raw)
    if raw and not page:
        ignored.append("page")
    return Selection(**values, page=page or 1), tuple(ignored)


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
