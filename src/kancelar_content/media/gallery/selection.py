"""Pure: what a reader chose in a gallery, as it stands in the address."""

from dataclasses import dataclass
from kancelar_content.listing.selection import FilteredSelection


@dataclass(frozen=True)
class Selection(FilteredSelection):
    """Filters, words and page; empty values do not filter."""

    year: int = 0
    topic: str = ""
    text: str = ""
