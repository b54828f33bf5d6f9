"""The public list of a press room: filters, pages and nothing woken."""

from functools import cached_property
from kancelar_content import _
from kancelar_content.listing.counts import value_counts
from kancelar_content.listing.facets import Choice
from kancelar_content.listing.filtered import FilteredList
from kancelar_content.listing.view import ListingView
from kancelar_content.press.archive import numbers_by_year
from kancelar_content.press.queries import release_query
from kancelar_content.press.rows import list_rows
from kancelar_content.press.rows import Row
from kancelar_content.press.selection import FACETS
from kancelar_content.press.selection import Selection
from kancelar_content.press.vocabularies import term_titles
from kancelar_content.publication.dates import month_name
from typing import Any


FACET_TITLES = {
    "topic": _("facet_topic", default="Topic"),
    "genre": _("facet_genre", default="Kind of release"),
    "source": _("facet_source", default="Source"),
    "year": _("facet_year", default="Year"),
    "text": _("facet_text", default="Words"),
    "page": _("facet_page", default="Page"),
}

#: Facet to the kind of its vocabulary; years need none.
KINDS = {"topic": "topics", "genre": "genres", "source": "sources"}


class PressRoomBase(ListingView):
    """What the list and the archive of one room have in common."""

    @cached_property
    def room_url(self) -> str:
        return self.context.absolute_url()

    @cached_property
    def titles(self) -> dict[str, dict[str, str]]:
        return {
            facet: term_titles(kind, self.language) for facet, kind in KINDS.items()
        }

    def query(self, **filters: Any) -> dict[str, Any]:
        return release_query(
            room_path="/".join(self.context.getPhysicalPath()),
            language=self.language,
            **filters,
        )

    def rows(self, records) -> list[Row]:
        return list(list_rows(self.catalog, records, language=self.language))

    @cached_property
    def months(self) -> dict[str, int]:
        """Month to number of releases, for the archive."""
        return value_counts(self.catalog, self.query(), "release_month")

    def archive_years(self) -> list[dict[str, Any]]:
        """Years with their months, newest first, as the archive's signposts."""
        return [
            {
                "year": year,
                "number": sum(months.values()),
                "url": f"{self.room_url}/archive/{year}",
                "months": [
                    {
                        "title": month_name(month, self.language),
                        "number": number,
                        "url": f"{self.room_url}/archive/{year}/{month:02d}",
                    }
                    for month, number in months.items()
                ],
            }
            for year, months in numbers_by_year(self.months).items()
        ]

    def topic_links(self, row: Row) -> list[Choice]:
        """The row's topics as links to the list of each."""
        titles = self.titles["topic"]
        return [
            Choice(titles[token], self.address(Selection(topic=token)))
            for token in row.topics
            if token in titles
        ]

    def genre_title(self, row: Row) -> str:
        return self.titles["genre"].get(row.genre, row.genre)

    def address(self, selection: Selection) -> str:
        return self.room_url + selection.query_string()


class PressRoomView(PressRoomBase, FilteredList):
    """Releases of one language, newest first."""

    selection_type = Selection
    indexes = FACETS
    facet_titles = FACET_TITLES

    @cached_property
    def allowed(self) -> dict[str, Any]:
        years = value_counts(self.catalog, self.query(), FACETS["year"])
        return {**self.titles, "year": years}

    @cached_property
    def batch(self) -> list[Row]:
        return self.rows(self.paging.shown(self.records))

    def feed_query(self) -> str:
        """What the feeds of this list can be narrowed by: its topic."""
        return Selection(topic=self.selection.topic).query_string()
