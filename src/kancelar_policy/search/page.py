"""The search page: all public content of a language, found, filtered and explained."""

from array import array
from datetime import datetime
from functools import cached_property
from itertools import pairwise
from kancelar_content import _
from kancelar_content.listing.facets import Chip
from kancelar_content.listing.facets import Choice
from kancelar_content.listing.facets import choices
from kancelar_content.listing.facets import Facet
from kancelar_content.listing.paging import Paging
from kancelar_content.listing.view import ListingView
from kancelar_content.page_head import PageHead
from kancelar_content.press.vocabularies import term_titles
from kancelar_content.publication.language_names import native_name
from kancelar_content.publication.site_time import site_zone
from kancelar_content.search.matching import word_test
from kancelar_content.search.public_words import PublicWords
from kancelar_content.search.results import between
from kancelar_content.search.results import counted_between
from kancelar_content.search.results import counted_values
from kancelar_content.search.results import newest_first
from kancelar_content.search.results import relevant_records
from kancelar_content.search.results import with_value
from kancelar_content.search.sorting import sort_key
from kancelar_content.search.wanted import read_wanted
from kancelar_policy.browser.rooms import press_room_of
from kancelar_policy.search.rows import FIRST_YEAR
from kancelar_policy.search.rows import result_rows
from kancelar_policy.search.rows import Row
from kancelar_policy.search.selection import ALL_LANGUAGES
from kancelar_policy.search.selection import BY_DATE
from kancelar_policy.search.selection import FACETS
from kancelar_policy.search.selection import read_selection
from kancelar_policy.search.selection import Selection
from plone import api
from Products.ZCTextIndex.ParseTree import ParseError
from typing import Any


TITLES = {
    "type": _("search_facet_type", default="Kind of content"),
    "topic": _("search_facet_topic", default="Topic"),
    "year": _("search_facet_year", default="Year"),
    "language": _("search_parameter_language", default="Language"),
    "order": _("search_parameter_order", default="Order"),
    "page": _("search_parameter_page", default="Page"),
    "text": _("search_parameter_text", default="Words beyond the first 200 characters"),
}

INDEXES = {"type": "portal_type", "topic": "release_topics"}

#: Folders that carry the languages; their pages are found, they are none.
FRAMES = frozenset({"LRF", "LIF"})


class SearchPage(ListingView):
    """Results in pages of twenty."""

    @cached_property
    def language(self) -> str:
        return api.portal.get_current_language()

    @cached_property
    def page_url(self) -> str:
        return f"{self.context.absolute_url()}/@@search"

    @cached_property
    def types(self) -> dict[str, str]:
        """Types that the site's settings let be found, by their titles."""
        searched = api.portal.get_tool("plone_utils").getUserFriendlyTypes()
        tool = api.portal.get_tool("portal_types")
        return {
            name: self.word(tool[name].Title())
            for name in searched
            if name in tool and name not in FRAMES
        }

    @cached_property
    def topics(self) -> dict[str, str]:
        return term_titles("topics", self.language)

    @cached_property
    def years(self) -> dict[int, tuple[datetime, datetime]]:
        """Every year that content may be of, with its begin and end."""
        zone = site_zone()
        begins = [
            datetime(year, 1, 1, tzinfo=zone)
            for year in range(FIRST_YEAR, datetime.now(zone).year + 2)
        ]
        return {begin.year: (begin, end) for begin, end in pairwise(begins)}

    @cached_property
    def _read(self) -> tuple[Selection, tuple[str, ...]]:
        allowed = {"type": self.types, "topic": self.topics, "year": self.years}
        return read_selection(self.request.form, allowed)

    @cached_property
    def selection(self) -> Selection:
        """What is shown: a page behind the last one is the last one."""
        return self._read[0].on_page(self.paging.page)

    @cached_property
    def ignored(self) -> list[str]:
        """Titles of the parameters that had no meaning."""
        beyond = ("page",) if self.paging.is_beyond else ()
        return [self.word(TITLES[name]) for name in (*self._read[1], *beyond)]

    @cached_property
    def wanted(self):
        return read_wanted(self._read[0].text)

    def found(self, selection: Selection) -> array:
        """Records of the words in the scope of a selection; filters are left out."""
        wanted = read_wanted(selection.text)
        if not wanted:
            return array("i")
        everywhere = selection.language == ALL_LANGUAGES
        query: dict[str, Any] = {
            "SearchableText": {
                "query": wanted.expression(),
                "language": ALL_LANGUAGES if everywhere else self.language,
            },
            "portal_type": sorted(self.types),
        }
        if not everywhere:
            # What belongs to no language, as a picture, belongs to each.
            query["Language"] = [self.language, ""]
        try:
            return relevant_records(self.catalog, query)
        except ParseError:
            return array("i")

    @cached_property
    def all_records(self) -> array:
        return self.found(self._read[0])

    def _filtered(self, *, without: str = "") -> array:
        records = self.all_records
        for name, value in self._read[0].filters():
            if name == without:
                continue
            if name == "year":
                records = between(self.catalog, records, *self.years[value])
            else:
                records = with_value(self.catalog, records, INDEXES[name], value)
        return records

    @cached_property
    def records(self) -> array:
        records = self._filtered()
        if self._read[0].order == BY_DATE:
            return newest_first(self.catalog, records)
        return records

    @property
    def number(self) -> int:
        return len(self.records)

    @cached_property
    def paging(self) -> Paging:
        selection = self._read[0]
        return Paging(
            len(self.records),
            selection.page,
            lambda page: self.address(selection.on_page(page)),
        )

    @cached_property
    def rows(self) -> list[Row]:
        records = self.paging.shown(self.records)
        test = word_test(self.wanted, (self.selection.language or self.language,))
        return list(
            result_rows(self.catalog, records, language=self.language, word_test=test)
        )

    def address(self, selection: Selection) -> str:
        return self.page_url + selection.query_string()

    def language_of(self, row: Row) -> str | None:
        """The language of a row, when it is another than the page's."""
        return row.language if row.language != self.language else None

    def language_name(self, row: Row) -> str:
        """The name of the row's language, in itself."""
        return native_name(row.language)

    @cached_property
    def facets(self) -> list[Facet]:
        """Filters with at least one value to choose or to leave."""
        facets = [self._facet(name) for name in FACETS]
        return [facet for facet in facets if facet.choices]

    def _facet(self, name: str) -> Facet:
        records = self._filtered(without=name)
        if name == "year":
            counts = counted_between(self.catalog, records, self.years)
        else:
            counts = counted_values(self.catalog, records, INDEXES[name])
        values = self._values(name)
        found = choices(
            self.selection, name, values, counts=counts, address=self.address
        )
        return Facet(name, self.word(TITLES[name]), found)

    def _values(self, name: str) -> list[tuple[Any, str]]:
        if name == "year":
            return [(year, str(year)) for year in sorted(self.years, reverse=True)]
        titles = self.types if name == "type" else self.topics
        return sorted(titles.items(), key=lambda item: sort_key(item[1], self.language))

    def _value_title(self, name: str, value: Any) -> str:
        return next(title for each, title in self._values(name) if each == value)

    def chips(self) -> list[Chip]:
        """Active filters, each to be removed by a link."""
        chips = [
            Chip(
                self.word(TITLES[name]),
                self._value_title(name, value),
                self.address(self.selection.drop(name)),
            )
            for name, value in self.selection.filters()
        ]
        if self.selection.language:
            everywhere = _("search_everywhere_chip", default="all")
            chips.append(
                Chip(
                    self.word(TITLES["language"]),
                    self.word(everywhere),
                    self.address(self.selection.drop("language")),
                )
            )
        return chips

    def without_filters_url(self) -> str:
        return self.address(self.selection.without_filters().drop("language"))

    def kept_filters(self) -> list[tuple[str, Any]]:
        """What the form carries on beside its words and its box."""
        left = ("SearchableText", "language", "page")
        return [pair for pair in self.selection.pairs() if pair[0] not in left]

    def orders(self) -> list[dict[str, Any]]:
        """Both orders, the one in use without a link."""
        return [
            {
                "title": title,
                "url": self.address(self.selection.choose("order", order)),
                "current": self.selection.order == order,
            }
            for order, title in (
                ("", _("search_by_relevance", default="Relevance")),
                (BY_DATE, _("search_by_date", default="Newest")),
            )
        ]

    @cached_property
    def corrected(self) -> Choice | None:
        """The words with mistyped ones mended, if that finds anything."""
        selection = self._read[0].without_filters()
        words = PublicWords(self.catalog, self.language)
        text = selection.text
        for word in dict.fromkeys(self.wanted.single_words()):
            if mended := words.correction(word):
                text = text.replace(word, mended)
        mended_selection = selection.choose("text", text)
        number = len(self.found(mended_selection)) if text != selection.text else 0
        return Choice(text, self.address(mended_selection), number) if number else None

    def other_ways(self) -> list[Choice]:
        """What finds something when the selection finds nothing."""
        selection = self._read[0]
        ways = []
        if list(selection.filters()):
            title = _("search_way_no_filters", default="Without filters")
            ways.append(self._way(title, selection.without_filters()))
        if not selection.language:
            title = _("search_way_all_languages", default="In all languages")
            everywhere = selection.without_filters().choose("language", ALL_LANGUAGES)
            ways.append(self._way(title, everywhere))
        words = list(dict.fromkeys(self.wanted.single_words()))
        if len(words) > 1:
            plain = selection.without_filters()
            ways += [self._way(word, plain.choose("text", word)) for word in words]
        return [way for way in ways if way.number]

    def _way(self, title, selection: Selection) -> Choice:
        number = len(self.found(selection))
        return Choice(self.word(title), self.address(selection), number)

    @cached_property
    def room(self):
        return press_room_of(self.language)

    @cached_property
    def page_head(self) -> PageHead:
        title = self.word(_("search_title", default="Search"))
        if self.selection.text:
            title = f"{title}: {self.selection.text}"
        if self.selection.page > 1:
            title = f"{title} ({self.word(TITLES['page'])} {self.selection.page})"
        return PageHead(
            title=title, url=self.address(self.selection), for_search_engines=False
        )
