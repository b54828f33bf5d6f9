"""The public list of answers: filters, pages and nothing woken."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from kancelar_content import _
from kancelar_content.foi.answers.queries import answer_query
from kancelar_content.foi.answers.queries import FACETS
from kancelar_content.foi.answers.queries import LANGUAGE
from kancelar_content.foi.answers.selection import Selection
from kancelar_content.foi.answers.topics import topic_titles
from kancelar_content.foi.choices import OUTCOMES
from kancelar_content.foi.choices import titles
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.counts import value_counts
from kancelar_content.listing.filtered import FilteredList
from kancelar_content.listing.records import metadata
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_zone
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


class AnswerListView(FilteredList):
    """Published answers, newest first; every language lists those written in Czech."""

    selection_type = Selection
    indexes = FACETS
    facet_titles = FACET_TITLES

    @cached_property
    def url(self) -> str:
        return self.context.absolute_url()

    @property
    def is_foreign(self) -> bool:
        """Whether the page is in another language than the answers."""
        return self.language != LANGUAGE

    @cached_property
    def titles(self) -> dict[str, dict[str, str]]:
        outcomes = {token: self.word(t) for token, t in titles(OUTCOMES).items()}
        return {"topic": topic_titles(), "outcome": outcomes}

    @cached_property
    def allowed(self) -> dict[str, Any]:
        return {
            name: value_counts(self.catalog, answer_query(), index)
            for name, index in FACETS.items()
        }

    def query(self, **filters: Any) -> dict[str, Any]:
        return answer_query(**filters)

    @cached_property
    def batch(self) -> list[Row]:
        return list(self._rows(self.paging.shown(self.records)))

    def _rows(self, records) -> Iterator[Row]:
        url_of, zone = url_of_path(), site_zone()
        outcomes = self.titles["outcome"]
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

    def export_query(self) -> str:
        """The filters in use: an export has all pages."""
        return self.selection.on_page(1).query_string()

    def address(self, selection: Selection) -> str:
        return self.url + selection.query_string()
