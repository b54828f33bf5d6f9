"""REST service of published albums."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from kancelar_content.listing.items import iso_moment
from kancelar_content.listing.items import term
from kancelar_content.listing.parameters import FIRST_YEAR
from kancelar_content.listing.parameters import LAST_YEAR
from kancelar_content.listing.parameters import number
from kancelar_content.listing.parameters import page
from kancelar_content.listing.parameters import PAGING
from kancelar_content.listing.parameters import single_values
from kancelar_content.listing.parameters import text
from kancelar_content.listing.parameters import token
from kancelar_content.listing.service import ListService
from kancelar_content.media.gallery.album_cards import album_cards
from kancelar_content.media.gallery.album_cards import AlbumCard
from kancelar_content.media.gallery.album_query import album_records
from kancelar_content.media.gallery.album_query import FACETS
from kancelar_content.media.gallery.rest_items import photo_pictures
from kancelar_content.media.media_gallery import IMediaGallery
from kancelar_content.media.topics import topic_titles
from typing import Any


@dataclass(frozen=True)
class AlbumParameters:
    """What to list: filters as `album_records` takes them, and the page."""

    filters: dict[str, Any]
    size: int
    start: int
    fields: frozenset[str] = frozenset()


class AlbumsGet(ListService):
    """`@albums`: what the gallery of a language lists, from the catalog alone."""

    container = IMediaGallery

    def read(self, form: Mapping[str, Any]) -> AlbumParameters:
        self.topics = topic_titles()
        values = single_values(form, {*FACETS, "text", *PAGING[:2]})
        size, start = page(values)
        filters = {
            "topic": token("topic", values.get("topic"), self.topics),
            "year": number("year", values.get("year"), FIRST_YEAR, LAST_YEAR),
            "text": text(values.get("text")),
        }
        chosen = {name: value for name, value in filters.items() if value}
        return AlbumParameters(chosen, size, start)

    def found(self, parameters: AlbumParameters) -> Sequence[int]:
        return album_records(self.catalog, self.shown_language, **parameters.filters)

    def items(self, page: Iterable[int], fields: frozenset[str]) -> list[dict]:
        return [self._item(album) for album in album_cards(self.catalog, page)]

    def _item(self, album: AlbumCard) -> dict:
        facts, cover = album.facts, album.cover
        return {
            "@id": album.url,
            "@type": "MediaAlbum",
            "title": album.title,
            "description": album.description,
            "language": album.language,
            "day": facts["day"] or None,
            "day_until": facts["day_until"] or None,
            "place": facts["place"],
            "event": facts["event"],
            "photographer": facts["photographer"],
            "topics": [term(self.topics, token) for token in facts["topics"]],
            "published": iso_moment(album.effective, self.zone),
            "modified": iso_moment(album.modified, self.zone),
            "photos": album.photos,
            "videos": album.videos,
            "cover": cover and {"@id": cover.url, **photo_pictures(cover)},
        }
