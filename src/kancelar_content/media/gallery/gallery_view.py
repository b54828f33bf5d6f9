"""The public list of albums: filters, pages and nothing woken."""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from kancelar_content import _
from kancelar_content.listing.counts import counts_among
from kancelar_content.listing.filtered import FilteredList
from kancelar_content.media.gallery.album_cards import album_cards
from kancelar_content.media.gallery.album_cards import AlbumCard
from kancelar_content.media.gallery.album_query import album_records
from kancelar_content.media.gallery.album_query import FACETS
from kancelar_content.media.gallery.selection import Selection
from kancelar_content.media.gallery.time_rules import written_days
from kancelar_content.media.renditions.picture_rules import picture_sources
from kancelar_content.media.texts import text_in
from kancelar_content.media.topics import topic_titles
from kancelar_content.publication.language_names import native_name
from typing import Any


FACET_TITLES = {
    "topic": _("facet_topic", default="Topic"),
    "year": _("facet_year", default="Year"),
    "text": _("facet_text", default="Words"),
    "page": _("facet_page", default="Page"),
}

#: How wide the picture of a card is shown.
SIZES = "(min-width: 62rem) 17rem, (min-width: 40rem) 45vw, 92vw"


@dataclass(frozen=True)
class Row:
    """What the list shows of one album; a language only if it is not the page's."""

    url: str
    title: str
    description: str
    language: str | None
    language_name: str
    days: str
    iso_day: str
    place: str
    photos: int
    videos: int
    picture: dict[str, Any] | None
    alt: str


class MediaGalleryView(FilteredList):
    """Published albums, the newest day first."""

    selection_type = Selection
    indexes = FACETS
    facet_titles = FACET_TITLES

    @cached_property
    def url(self) -> str:
        return self.context.absolute_url()

    @cached_property
    def titles(self) -> dict[str, dict[str, str]]:
        return {"topic": topic_titles()}

    @cached_property
    def allowed(self) -> dict[str, Any]:
        return {name: self.counts(Selection(), index) for name, index in FACETS.items()}

    def counts(self, selection: Selection, index: str) -> Mapping[Any, int]:
        return counts_among(self.catalog, self.records_of(selection), index)

    def records_of(self, selection: Selection):
        return album_records(self.catalog, self.language, **dict(selection.chosen()))

    @cached_property
    def batch(self) -> list[Row]:
        return list(self._rows(self.paging.shown(self.records)))

    def _rows(self, records) -> Iterator[Row]:
        for album in album_cards(self.catalog, records):
            yield self._row(album)

    def _row(self, album: AlbumCard) -> Row:
        facts, cover = album.facts, album.cover
        foreign = album.language != self.language
        return Row(
            url=album.url,
            title=album.title,
            description=album.description,
            language=album.language if foreign else None,
            language_name=native_name(album.language).lower() if foreign else "",
            days=written_days(facts["day"], facts["day_until"], self.language),
            iso_day=facts["day"],
            place=facts["place"],
            photos=album.photos,
            videos=album.videos,
            picture=picture_sources(cover.card, cover.url, SIZES) if cover else None,
            alt=text_in(cover.card["alt"], self.language)[0] if cover else "",
        )

    def address(self, selection: Selection) -> str:
        return self.url + selection.query_string()
