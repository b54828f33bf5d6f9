"""Pure rules of what somebody looks for in the archive, as it stands in an address."""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import fields
from datetime import date
from kancelar_content.listing.selection import LONGEST_TEXT
from kancelar_content.listing.selection import PagedSelection
from kancelar_content.listing.selection import whole_number
from kancelar_content.media.imaging.colour_rules import NAMES
from typing import Any
from typing import Self
from urllib.parse import urlencode


GRID, LIST = "grid", "list"
VIEWS = (GRID, LIST)

NEWEST, OLDEST, RELEVANT, BY_NAME, UPLOADED = (
    "newest",
    "oldest",
    "relevance",
    "name",
    "uploaded",
)
SORTS = (NEWEST, OLDEST, RELEVANT, BY_NAME, UPLOADED)

KINDS = ("Photo", "Video")
STATES = ("internal", "published", "blocked")
ORIENTATIONS = ("landscape", "portrait", "square", "panorama")
LACKS = ("alt", "credit", "licence", "people", "captions")

VALID, ENDING, ENDED, NONE = "valid", "ending", "ended", "none"
RIGHTS = (VALID, ENDING, ENDED, NONE)

#: Filters with few values that are known beforehand.
KNOWN: Mapping[str, tuple[str, ...]] = {
    "kind": KINDS,
    "state": STATES,
    "orientation": ORIENTATIONS,
    "colour": tuple(NAMES),
    "lacks": LACKS,
    "rights": RIGHTS,
    "sort": SORTS,
    "view": VIEWS,
}
DAYS = ("taken_from", "taken_to", "uploaded_from", "uploaded_to")
LONGEST_VALUE = 300


@dataclass(frozen=True, kw_only=True)
class ArchiveSelection(PagedSelection):
    """Filters in the order of the page and of the address, then how it is shown."""

    text: str = ""
    similar: str = ""
    kind: str = ""
    state: str = ""
    lacks: str = ""
    topic: str = ""
    album: str = ""
    photographer: str = ""
    place: str = ""
    person: str = ""
    licence: str = ""
    rights: str = ""
    orientation: str = ""
    colour: str = ""
    taken_from: date | None = None
    taken_to: date | None = None
    uploaded_from: date | None = None
    uploaded_to: date | None = None
    sort: str = ""
    view: str = ""

    def filters(self) -> Iterator[tuple[str, Any]]:
        """Names and values of what narrows the archive; the words are one of them."""
        for name, value in self.chosen():
            if name not in ("sort", "view"):
                yield name, value

    def chosen(self) -> Iterator[tuple[str, Any]]:
        """The same with sort and view, as far as they are not the usual ones."""
        for field in fields(self):
            if field.name != "page" and (value := getattr(self, field.name)):
                yield field.name, value

    @property
    def order(self) -> str:
        """How it is sorted; words and likeness bring an order of their own."""
        return self.sort or (RELEVANT if self.text or self.similar else NEWEST)

    def shown_as(self, view: str) -> Self:
        """The same page as a grid or a list."""
        page = self.page
        chosen = self.choose("view", "" if view == GRID else view)
        return chosen.on_page(page)

    def query_string(self) -> str:
        """With its question mark; empty for the whole archive."""
        pairs = [(name, str(value)) for name, value in self.chosen()]
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        return f"?{urlencode(pairs)}" if pairs else ""

    @classmethod
    def read(cls, form: Mapping[str, Any]) -> tuple[Self, tuple[str, ...]]:
        """The selection in a request, and names of parameters that mean nothing.

        Values of open filters, as a place, are taken as they are: what is unknown finds
        nothing, and its chip says so.
        """
        values: dict[str, Any] = {}
        ignored = []
        for field in fields(cls):
            raw = _one_line(form.get(field.name))
            if not raw:
                continue
            value = _read(field.name, raw)
            if value is None:
                ignored.append(field.name)
            else:
                values[field.name] = value
        for kind in ("taken", "uploaded"):
            first, last = values.get(f"{kind}_from"), values.get(f"{kind}_to")
            if first and last and last < first:
                values |= {f"{kind}_from": last, f"{kind}_to": first}
        return cls(**values), tuple(ignored)


def _read(name: str, raw: str) -> Any:
    if name in KNOWN:
        return raw if raw in KNOWN[name] else None
    if name in DAYS:
        return _day(raw)
    if name == "page":
        return whole_number(raw) or None
    return raw[: LONGEST_TEXT if name == "text" else LONGEST_VALUE].strip()


def _day(raw: str) -> date | None:
    try:
        day = date.fromisoformat(raw)
    except ValueError:
        return None
    # The catalog's indexes of dates know no others.
    return day if 1800 <= day.year <= 2999 else None


def _one_line(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
