"""The public list of answers: filters, pages and nothing woken."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from kancelar_content import _
from kancelar_content.foi.answers.queries import answer_query
from kancelar_content.foi.answers.queries import FACETS
from kancelar_content.foi.answers.queries import LANGUAGE
from kancelar_content.foi.answers.selection import read_selection
from kancelar_content.foi.answers.selection import Selection
from kancelar_content.foi.answers.topics import topic_titles
from kancelar_content.foi.choices import OUTCOMES
from kancelar_content.foi.choices import titles
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.counts import value_counts
from kancelar_content.listing.facets import Chip
from kancelar_content.listing.facets import choices
from kancelar_content.listing.facets import Facet
from kancelar_content.listing.paging import Paging
from kancelar_content.listing.records import metadata
from kancelar_content.listing.records import ordered_records
from kancelar_content.listing.view import ListingView
from kancelar_content.page_head import PageHead
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_zone
from Products.ZCTextIndex.ParseTree import ParseError
from typing import Any


FACET_TITLES = {
    "topic": _("facet_topic", default="Topic"),
    "outcome": _("facet_outcome", default="Outcome"),
    "section": _("facet_section", default="Section of the Act"),
    "year": _("facet_year", default="Year"),
    "text": _("facet_text", default="Words"),
    "page": _("facet_page", default="Page"),
}

COLUMNS = ("Title", "effective", "answer_facts", "answer_outcomes")


@dataclass(frozen=True)
class Row:
    """What the list shows of one answer."""

    url: str
    title: str
    number: str
    question: str
    day: str
    iso_day: str
    outcomes: tuple[str, ...]
    files: int


class AnswerListView(ListingView):
    """Published answers, newest first; every language lists those written in Czech."""

    @cached_property
    def url(self) -> str:
        return self.context.absolute_url()

    @property
    def is_foreign(self) -> bool:
        """Whether the page is in another language than the answers."""
        return self.language != LANGUAGE

    @cached_property
    def words(self) -> dict[str, dict[str, str]]:
        """Words of the tokens of each filter that has some."""
        outcomes = {token: self.word(t) for token, t in titles(OUTCOMES).items()}
        return {"topic": topic_titles(), "outcome": outcomes}

    @cached_property
    def allowed(self) -> dict[str, Any]:
        return {
            name: value_counts(self.catalog, answer_query(), index)
            for name, index in FACETS.items()
        }

    @cached_property
    def read(self) -> tuple[Selection, tuple[str, ...]]:
        return read_selection(self.request.form, self.allowed)

    @cached_property
    def found(self):
        """Ids of all records of the selection; None if its words cannot be read."""
        return self._records(self.read[0])

    @cached_property
    def readable(self) -> Selection:
        """The selection without words that cannot be read."""
        return self.read[0].drop("text") if self.found is None else self.read[0]

    @cached_property
    def records(self):
        return self._records(self.readable) if self.found is None else self.found

    def _records(self, selection: Selection):
        try:
            query = answer_query(**dict(selection.chosen()))
            return ordered_records(self.catalog, query)
        except ParseError:
            return None

    @cached_property
    def paging(self) -> Paging:
        return Paging(
            len(self.records),
            self.readable.page,
            lambda page: self.address(self.readable.on_page(page)),
        )

    @cached_property
    def selection(self) -> Selection:
        """The selection that is shown, on a page that there is."""
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

    @property
    def number(self) -> int:
        return len(self.records)

    @cached_property
    def batch(self) -> list[Row]:
        return list(self._rows(self.paging.shown(self.records)))

    def _rows(self, records) -> Iterator[Row]:
        url_of, zone = url_of_path(), site_zone()
        outcomes = self.words["outcome"]
        found = metadata(self.catalog, records, COLUMNS)
        for path, title, effective, facts, tokens in found:
            day = datetime.fromtimestamp(effective.timeTime(), zone).date()
            yield Row(
                url=url_of(path),
                title=title,
                number=facts["number"],
                question=facts["question"],
                day=written_date(day, self.language),
                iso_day=day.isoformat(),
                outcomes=tuple(outcomes[token] for token in tokens or ()),
                files=len(facts["files"]),
            )

    @cached_property
    def facets(self) -> list[Facet]:
        """Filters with at least one value to choose or to leave."""
        found = (self._facet(name, index) for name, index in FACETS.items())
        return [facet for facet in found if facet.choices]

    def _facet(self, name: str, index: str) -> Facet:
        others = self.selection.drop(name)
        query = answer_query(**dict(others.chosen()))
        counts = value_counts(self.catalog, query, index)
        found = choices(
            self.selection,
            name,
            self._values(name),
            counts=counts,
            address=self.address,
        )
        return Facet(name, self.word(FACET_TITLES[name]), found)

    def _values(self, name: str) -> list[tuple[Any, str]]:
        if name in self.words:
            return list(self.words[name].items())
        values = sorted(self.allowed[name], reverse=name == "year")
        return [(value, str(value)) for value in values]

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
        return self.words.get(name, {}).get(value) or str(value)

    def kept_filters(self) -> list[tuple[str, Any]]:
        """What the search form carries on beside its words."""
        return [pair for pair in self.selection.chosen() if pair[0] != "text"]

    def export_query(self) -> str:
        """The filters in use: an export has all pages."""
        return self.selection.on_page(1).query_string()

    def address(self, selection: Selection) -> str:
        return self.url + selection.query_string()

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
