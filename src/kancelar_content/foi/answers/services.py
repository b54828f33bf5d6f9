"""REST service of published answers."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from kancelar_content.foi.answers.answer_list import IAnswerList
from kancelar_content.foi.answers.queries import answer_query
from kancelar_content.foi.answers.queries import FACETS
from kancelar_content.foi.choices import OUTCOMES
from kancelar_content.foi.choices import titles
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.items import iso_moment
from kancelar_content.listing.parameters import FIRST_YEAR
from kancelar_content.listing.parameters import LAST_YEAR
from kancelar_content.listing.parameters import number
from kancelar_content.listing.parameters import page
from kancelar_content.listing.parameters import PAGING
from kancelar_content.listing.parameters import period
from kancelar_content.listing.parameters import single_values
from kancelar_content.listing.parameters import text
from kancelar_content.listing.parameters import token
from kancelar_content.listing.records import metadata
from kancelar_content.listing.records import ordered_records
from kancelar_content.listing.service import ListService
from typing import Any


COLUMNS = (
    "Title",
    "effective",
    "answer_facts",
    "answer_outcomes",
    "answer_sections",
    "answer_topics",
)


@dataclass(frozen=True)
class AnswerParameters:
    """What to list: filters as `answer_query` takes them, moments and page."""

    filters: dict[str, Any]
    since: datetime | None
    until: datetime | None
    size: int
    start: int
    fields: frozenset[str] = frozenset()


class AnswersGet(ListService):
    """`@answers`: published answers, newest first, from the catalog alone."""

    container = IAnswerList

    def read(self, form: Mapping[str, Any]) -> AnswerParameters:
        known = {*FACETS, "text", "since", "until", *PAGING[:2]}
        values = single_values(form, known)
        size, start = page(values)
        since, until = period(values, self.zone)
        filters = {
            "topic": values.get("topic"),
            "section": values.get("section"),
            "outcome": token("outcome", values.get("outcome"), titles(OUTCOMES)),
            "year": number("year", values.get("year"), FIRST_YEAR, LAST_YEAR),
            "text": text(values.get("text")),
        }
        chosen = {name: value for name, value in filters.items() if value}
        return AnswerParameters(chosen, since, until, size, start)

    def found(self, parameters: AnswerParameters) -> Sequence[int]:
        query = answer_query(**parameters.filters)
        since, until = parameters.since, parameters.until
        return ordered_records(self.catalog, query, since=since, until=until)

    def items(self, page: Iterable[int], fields: frozenset[str]) -> list[dict]:
        url_of = url_of_path()
        return [
            self._item(url_of(path), *values)
            for path, *values in metadata(self.catalog, page, COLUMNS)
        ]

    def _item(self, url, title, effective, facts, outcomes, sections, topics) -> dict:
        return {
            "@id": url,
            "@type": "DisclosedAnswer",
            "number": facts["number"],
            "title": title,
            "question": facts["question"],
            "received": facts["received"].isoformat(),
            "answered": facts["answered"].isoformat(),
            "published": iso_moment(effective, self.zone),
            "outcomes": outcomes or [],
            "sections": sections or [],
            "topics": topics or [],
            "attachments": [
                {
                    "title": name,
                    "download": f"{url}/{identifier}/@@download/{field}",
                    "content-type": kind,
                    "size": size,
                }
                for name, identifier, field, kind, size in facts["files"]
            ],
        }
