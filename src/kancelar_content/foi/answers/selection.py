"""Pure: what a reader chose in the list of answers, as it stands in the address."""

from dataclasses import dataclass
from kancelar_content.listing.selection import FilteredSelection


@dataclass(frozen=True)
class Selection(FilteredSelection):
    """Filters, words and page; empty values do not filter."""

    topic: str = ""
    outcome: str = ""
    section: str = ""
    year: int = 0
    text: str = ""
