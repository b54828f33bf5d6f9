"""The page of an album."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from dataclasses import dataclass
from functools import cached_property
from kancelar_content.listing.paging import Paging
from kancelar_content.listing.selection import whole_number
from kancelar_content.listing.view import ListingView
from kancelar_content.media.gallery.items import Items
from kancelar_content.media.gallery.items import records_of
from kancelar_content.media.gallery.items import shared_picture
from kancelar_content.media.gallery.items import ShownItem
from kancelar_content.media.gallery.selection import Selection
from kancelar_content.media.gallery.time_rules import written_days
from kancelar_content.media.renditions.picture_rules import picture_sources
from kancelar_content.media.topics import topic_titles
from kancelar_content.multilingual.versions import published_links
from kancelar_content.page_head import PageHead
from kancelar_content.page_head import Picture
from kancelar_content.publication.relations import related_links
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


#: Pictures on a page: rows of two, three, four and six are full.
PAGE = 48

#: So many are in the page without waiting for a script: the first row.
AT_ONCE = 4

#: How wide a picture of the grid is shown.
SIZES = "(min-width: 62rem) 18rem, (min-width: 40rem) 30vw, 46vw"


@dataclass(frozen=True)
class Tile:
    """An item with its picture; the script loads those that wait when they are seen."""

    item: ShownItem
    picture: dict[str, Any] | None
    waits: bool


class MediaAlbumView(ListingView):
    """What was photographed, page by page."""

    album_parts = ViewPageTemplateFile("../templates/album_parts.pt")
    lightbox = ViewPageTemplateFile("../templates/lightbox.pt")

    @cached_property
    def url(self) -> str:
        return self.context.absolute_url()

    @cached_property
    def is_public(self) -> bool:
        return api.content.get_state(self.context) == "published"

    @cached_property
    def records(self) -> list:
        return records_of(self.context)

    @property
    def number(self) -> int:
        return len(self.records)

    @cached_property
    def paging(self) -> Paging:
        page = self.request.form.get("page")
        wanted = whole_number(page) if isinstance(page, str) else 0
        return Paging(self.number, wanted or 1, self._address, PAGE)

    def _address(self, page: int) -> str:
        return self.url if page == 1 else f"{self.url}?page={page}"

    @cached_property
    def tiles(self) -> list[Tile]:
        first = self.paging.first_number
        shown = self.paging.shown(self.records)
        return [
            Tile(
                item,
                picture_sources(item.card, item.own_url, SIZES),
                item.number - first >= AT_ONCE,
            )
            for item in Items(self.context, self.language).rows(shown, first)
        ]

    @property
    def days(self) -> str:
        first, last = self.context.day, self.context.day_until
        return written_days(
            first.isoformat() if first else "",
            last.isoformat() if last else "",
            self.language,
        )

    @property
    def text(self) -> str:
        text = self.context.text
        return text.output_relative_to(self.context) if text else ""

    @property
    def gallery_url(self) -> str:
        return aq_parent(aq_inner(self.context)).absolute_url()

    def topics(self) -> list[dict[str, str]]:
        """Topics that are still in use, as links to the albums of each."""
        titles = topic_titles()
        return [
            {
                "title": titles[token],
                "url": self.gallery_url + Selection(topic=token).query_string(),
            }
            for token in self.context.topics or ()
            if token in titles
        ]

    @cached_property
    def has_press(self) -> bool:
        """Whether there is a photo that journalists may take."""
        return self.is_public and any(
            record.portal_type == "Photo" and "press" in record.media_card["uses"]
            for record in self.records
        )

    @cached_property
    def related(self) -> list[dict[str, str]]:
        return related_links(self.context)

    @cached_property
    def versions(self) -> list[dict[str, str]]:
        return published_links(self.context, but=self.language)

    @cached_property
    def page_head(self) -> PageHead:
        photos = [tile.item for tile in self.tiles if not tile.item.is_video]
        title = self.context.title
        if self.paging.page > 1:
            title = f"{title} ({self.paging.page}/{self.paging.last})"
        return PageHead(
            title=title,
            url=self._address(self.paging.page),
            description=self.context.description or "",
            picture=self._picture(photos),
            published=self._published(),
            previous_url=self.paging.previous_url,
            next_url=self.paging.next_url,
            for_search_engines=self.is_public,
            images=tuple(item.licensed() for item in photos),
            is_gallery=True,
        )

    def _published(self) -> str:
        moment = self.context.effective_date
        return moment.ISO8601() if moment else ""

    def _picture(self, photos: list[ShownItem]) -> Picture | None:
        """The cover, for networks; the first photo if none was chosen."""
        cover = self.context.cover
        records = [record for record in self.records if cover == record.UID]
        chosen = list(Items(self.context, self.language).rows(records)) or photos[:1]
        return shared_picture(chosen[0]) if chosen else None
