"""What a reader chose in the public list, as it stands in the address."""

from dataclasses import dataclass
from kancelar_content.listing.selection import FilteredSelection


#: Filters in the order of the page, with the catalog index of each.
FACETS = {
    "topic": "release_topics",
    "genre": "release_genre",
    "source": "release_source",
    "year": "release_year",
}


@dataclass(frozen=True)
class Selection(FilteredSelection):
    """Filters, words and page; empty values do not filter."""

    topic: str = ""
    genre: str = ""
    source: str = ""
    year: int = 0
    text: str = ""
