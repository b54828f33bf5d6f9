"""A list of catalog records with filters, words and pages, nothing woken."""

from collections.abc import Mapping
from functools import cached_property
from kancelar_content.listing.counts import value_counts
from kancelar_content.listing.facets import Chip
from kancelar_content.listing.facets import choices
from kancelar_content.listing.facets import Facet
from kancelar_content.listing.paging import Paging
from kancelar_content.listing.records import ordered_records
from kancelar_content.listing.selection import FilteredSelection
from kancelar_content.listing.view import ListingView
from kancelar_content.page_head import PageHead
from Products.ZCTextIndex.ParseTree import ParseError
from typing import Any
from zope.i18nmessageid import Message


class FilteredList(ListingView):
    """What a subclass lists by `query`; filters without `titles` show their values."""

    #: The kind of its selection, and the catalog index of each filter but the words.
    selection_type: type[FilteredSelection]
    indexes: Mapping[str, str]
    #: What each filter and the page are called.
    facet_titles: Mapping[str, Message]

    @property
    def titles(self) -> Mapping[str, Mapping[Any, str]]:
        """Words of the values of each filter that has some."""
        raise NotImplementedError

    @property
    def allowed(self) -> Mapping[str, Any]:
        """Values that each filter may have."""
        raise NotImplementedError

    def query(self, **filters: Any) -> dict[str, Any]:
        """The catalog's query of a selection."""
        raise NotImplementedError

    def address(self, selection: FilteredSelection) -> str:
        """Where the selection is shown."""
        raise NotImplementedError

    @cached_property
    def read(self) -> tuple[FilteredSelection, tuple[str, ...]]:
        return self.selection_type.read(self.request.form, self.allowed)

    @cached_property
    def found(self):
        """Ids of all records of the selection; None if its words cannot be read."""
        try:
            return self.records_of(self.read[0])
        except ParseError:
            return None

    @cached_property
    def readable(self) -> FilteredSelection:
        """The selection without words that cannot be read."""
        return self.read[0].drop("text") if self.found is None else self.read[0]

    @cached_property
    def records(self):
        return self.records_of(self.readable) if self.found is None else self.found

    def records_of(self, selection: FilteredSelection):
        """Ids of all its records, in the order of the list."""
        return ordered_records(self.catalog, self.query(**dict(selection.chosen())))

    @cached_property
    def paging(self) -> Paging:
        return Paging(
            len(self.records),
            self.readable.page,
            lambda page: self.address(self.readable.on_page(page)),
        )

    @cached_property
    def selection(self) -> FilteredSelection:
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
        return [self.word(self.facet_titles[name]) for name in ignored]

    @property
    def number(self) -> int:
        return len(self.records)

    @cached_property
    def facets(self) -> list[Facet]:
        """Filters with at least one value to choose or to leave."""
        found = (self._facet(name, index) for name, index in self.indexes.items())
        return [facet for facet in found if facet.choices]

    def _facet(self, name: str, index: str) -> Facet:
        others = self.selection.drop(name)
        counts = self.counts(others, index)
        values = self._values(name)
        found = choices(
            self.selection, name, values, counts=counts, address=self.address
        )
        return Facet(name, self.word(self.facet_titles[name]), found)

    def counts(self, selection: FilteredSelection, index: str) -> Mapping[Any, int]:
        """How many records of the selection have each value of an index."""
        query = self.query(**dict(selection.chosen()))
        return value_counts(self.catalog, query, index)

    def _values(self, name: str) -> list[tuple[Any, str]]:
        if name in self.titles:
            return list(self.titles[name].items())
        values = sorted(self.allowed[name], reverse=name == "year")
        return [(value, str(value)) for value in values]

    def chips(self) -> list[Chip]:
        """Active filters, each to be removed by a link."""
        return [
            Chip(
                self.word(self.facet_titles[name]),
                self._value_title(name, value),
                self.address(self.selection.drop(name)),
            )
            for name, value in self.selection.chosen()
        ]

    def _value_title(self, name: str, value: Any) -> str:
        return self.titles.get(name, {}).get(value) or str(value)

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
            page = self.word(self.facet_titles["page"])
            title = f"{title} ({page} {self.selection.page})"
        return PageHead(
            title=title,
            url=self.address(self.selection),
            description=self.context.description or "",
            previous_url=self.paging.previous_url,
            next_url=self.paging.next_url,
            for_search_engines=not chosen,
        )
