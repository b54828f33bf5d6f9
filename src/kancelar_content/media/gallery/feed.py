"""Albums in feeds."""

from collections.abc import Iterator
from datetime import datetime
from kancelar_content.feeds.entry import Enclosure
from kancelar_content.feeds.entry import Entry
from kancelar_content.feeds.entry import urn
from kancelar_content.feeds.interfaces import IFeedSource
from kancelar_content.listing.records import ordered_records
from kancelar_content.media.gallery.album_cards import album_cards
from kancelar_content.media.gallery.album_cards import AlbumCard
from kancelar_content.media.gallery.album_query import album_query
from kancelar_content.media.renditions.picture_rules import picture_sources
from kancelar_content.media.topics import topic_titles
from kancelar_content.publication.site_time import site_zone
from kancelar_content.search.folding import plain_spaces
from plone import api
from plone.base.interfaces import ILanguage
from zope.interface import implementer


@implementer(IFeedSource)
class PublishedAlbums:
    """Albums in the language of the gallery, by the moment of their publication."""

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request
        self.catalog = api.portal.get_tool("portal_catalog")
        self.language = ILanguage(context).get_language()
        self.topics = topic_titles()

    @property
    def title(self) -> str:
        return plain_spaces(self.context.Title())

    def count(self, topic: str | None) -> int:
        return len(self._records(topic))

    def entries(self, topic: str | None, limit: int) -> list[Entry]:
        return list(self._entries(self._records(topic)[:limit]))

    def _records(self, topic: str | None):
        return ordered_records(self.catalog, album_query(self.language, topic=topic))

    def _entries(self, records) -> Iterator[Entry]:
        zone = site_zone()
        for album in album_cards(self.catalog, records):
            published = datetime.fromtimestamp(album.effective.timeTime(), zone)
            changed = datetime.fromtimestamp(album.modified.timeTime(), zone)
            yield Entry(
                id=urn(album.uid),
                title=plain_spaces(album.title),
                link=album.url,
                language=self.language,
                published=published,
                updated=max(published, changed),
                summary=plain_spaces(album.description),
                author=album.facts["photographer"],
                categories=tuple(
                    (token, self.topics.get(token, token))
                    for token in album.facts["topics"]
                ),
                image=_picture(album),
            )


def _picture(album: AlbumCard) -> Enclosure | None:
    cover = album.cover
    picture = picture_sources(cover.card, cover.url, "100vw") if cover else None
    return Enclosure(picture["src"], "image/jpeg", 0) if picture else None
