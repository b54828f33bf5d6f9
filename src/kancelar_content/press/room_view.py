"""The public list of a press room: filters, pages and nothing woken."""

from functools import cached_property
from kancelar_content import _
from kancelar_content.listing.counts import value_counts
from kancelar_content.listing.facets import Chip
from kancelar_content.listing.facets import Choice
from kancelar_content.listing.facets import choices
from kancelar_content.listing.facets import Facet
from kancelar_content.listing.paging import Paging
from kancelar_content.listing.records import ordered_records
from kancelar_content.listing.view import ListingView
from kancelar_content.page_head import PageHead
from kancelar_content.press.archive import numbers_by_year
from kancelar_content.press.queries import release_query
from kancelar_content.press.rows import list_rows
from kancelar_content.press.rows import Row
from kancelar_content.press.selection import FACETS
from kancelar_content.press.selection import read_selection
from kancelar_content.press.selection import Selection
from kancelar_content.press.vocabularies import term_titles
from kancelar_content.publication.dates import month_name
from Products.ZCTextIndex.ParseTree import ParseError
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


class PressRoomView(PressRoomBase):
    """Releases of one language, newest first."""

    @cached_property
    def allowed(self) -> dict[str, Any]:
        years = value_counts(self.catalog, self.query(), FACETS["year"])
        return {**self.titles, "year": years}

    @cached_property
    def read(self) -> tuple[Selection, tuple[str, ...]]:
        return read_selection(self.request.form, self.allowed)

    @cached_property
    def found(self):
        """Ids of all records of the selection; None if its words cannot be read."""
        try:
            return ordered_records(self.catalog, self.query(**self.read[0].filters()))
        except ParseError:
            return None

    @cached_property
    def readable(self) -> Selection:
        """The selection without words that cannot be read."""
        return self.read[0].drop("text") if self.found is None else self.read[0]

    @cached_property
    def records(self):
        if self.found is not None:
            return self.found
        return ordered_records(self.catalog, self.query(**self.readable.filters()))

    @cached_property
    def paging(self) -> Paging:
        return Paging(
            len(self.records),
            self.readable.page,
            lambda page: self.address(self.readable.on_page(page)),
        )

    @cached_property
    def selection(self) -> Selection:
        """The selection that is shown: without unreadable words, on a page there is."""
        return self.readable.on_page(self.paging.page)

    @cached_property
    def ignored(self) -> list[str]:
        """Titles of the parameters that had no meaning."""
        ignored = list(self.read[1])
        if self.found is None:
            ignored.append("text")
        if self.paging.is_beyond:
            ignored.append("page")
        return [self.word(FACET_TITLES[name]) for name in ignored]

    @cached_property
    def batch(self) -> list[Row]:
        return self.rows(self.paging.shown(self.records))

    @property
    def number(self) -> int:
        return len(self.records)

    @cached_property
    def facets(self) -> list[Facet]:
        """Filters with at least one value to choose or to leave."""
        facets = (self._facet(name, index) for name, index in FACETS.items())
        return [facet for facet in facets if facet.choices]

    def _facet(self, name: str, index: str) -> Facet:
        others = self.selection.drop(name)
        counts = value_counts(self.catalog, self.query(**others.filters()), index)
        values = self._values(name)
        found = choices(
            self.selection, name, values, counts=counts, address=self.address
        )
        return Facet(name, self.word(FACET_TITLES[name]), found)

    def _values(self, name: str) -> list[tuple[Any, str]]:
        if name == "year":
            return [(year, str(year)) for year in sorted(self.allowed[name])[::-1]]
        return list(self.titles[name].items())

    def feed_query(self) -> str:
        """What the feeds of this list can be narrowed by: its topic."""
        return Selection(topic=self.selection.topic).query_string()

    def chips(self) -> list[Chip]:
        """Active filters, each to be removed by a link."""
        return [
            Chip(
                self.word(FACET_TITLES[name]),
                self._value_title(name, value),
                self.address(self.selection.drop(name)),
            )
            for name, value in self.selection.chosen()
        ]

    def _value_title(self, name: str, value: Any) -> str:
        return self.titles[name][value] if name in KINDS else str(value)

    def kept_filters(self) -> list[tuple[str, Any]]:
        """What the search form carries on beside its words."""
        return [pair for pair in self.selection.chosen() if pair[0] != "text"]

    @cached_property
    def page_head(self) -> PageHead:
        title = self.context.title
        chosen = [self._value_title(*pair) for pair in self.selection.chosen()]
        if chosen:
            title = f"{title}: {', '.join(chosen)}"
        if self.selection.page > 1:
            page = self.word(FACET_TITLES["page"])
            title = f"{title} ({page} {self.selection.page})"
        return PageHead(
            title=title,
            url=self.address(self.selection),
            description=self.context.description or "",
            previous_url=self.paging.previous_url,
            next_url=self.paging.next_url,
            for_search_engines=not chosen,
        )
