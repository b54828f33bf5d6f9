"""REST services of press releases."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.records import metadata
from kancelar_content.listing.records import ordered_records
from kancelar_content.listing.service import ListService
from kancelar_content.multilingual.versions import published_of_group
from kancelar_content.press.items import ReleaseBuilder
from kancelar_content.press.parameters import ListParameters
from kancelar_content.press.parameters import parse
from kancelar_content.press.parameters import Vocabularies
from kancelar_content.press.press_room import IPressRoom
from kancelar_content.press.queries import release_query
from kancelar_content.press.settings import rows
from kancelar_content.press.vocabularies import GENRES
from kancelar_content.press.vocabularies import SOURCES
from kancelar_content.press.vocabularies import term_titles
from typing import Any


KINDS = ("genres", "sources", "topics", "portfolios")


class PressReleasesGet(ListService):
    """Published releases of the site, a language or a press room, newest first."""

    container = IPressRoom

    def read(self, form: Mapping[str, Any]) -> ListParameters:
        vocabularies = Vocabularies(
            topics=[row["token"] for row in rows("topics")],
            genres=GENRES,
            sources=SOURCES,
            languages=self.languages,
        )
        return parse(form, vocabularies=vocabularies, zone=self.zone)

    def found(self, parameters: ListParameters) -> Sequence[int]:
        filters = dict(parameters.filters)
        if self.language:
            filters["language"] = self.language
        return ordered_records(
            self.catalog,
            release_query(room_path=self.container_path, **filters),
            since=parameters.since,
            until=parameters.until,
        )

    def items(self, page: Iterable[int], fields: frozenset[str]) -> list[dict]:
        builder = ReleaseBuilder(
            fields,
            url_of=url_of_path(),
            zone=self.zone,
            titles={kind: term_titles(kind, self.shown_language) for kind in KINDS},
            published_versions=published_of_group,
        )
        return [
            builder.item(*row) for row in metadata(self.catalog, page, builder.columns)
        ]
