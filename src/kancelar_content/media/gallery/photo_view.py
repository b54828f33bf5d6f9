"""The page of a photo, in its album or in another one that shows it."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from functools import cached_property
from kancelar_content.listing.view import ListingView
from kancelar_content.media.gallery.gone import GoneNotice
from kancelar_content.media.gallery.items import Items
from kancelar_content.media.gallery.items import records_of
from kancelar_content.media.gallery.items import shared_picture
from kancelar_content.media.gallery.items import ShownItem
from kancelar_content.media.gallery.neighbours import neighbours
from kancelar_content.media.renditions.picture_rules import picture_sources
from kancelar_content.media.shown_items import holder_of
from kancelar_content.multilingual.versions import visible_versions
from kancelar_content.page_head import PageHead
from plone import api
from plone.base.interfaces import ILanguage
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


#: How wide the large picture is shown.
SIZES = "(min-width: 76rem) 74rem, 94vw"


class PhotoPage(ListingView):
    """A photo of an album with the one before and the one after it."""

    #: UID of the photo.
    uid = ""

    album_parts = ViewPageTemplateFile("../templates/album_parts.pt")

    @cached_property
    def language(self) -> str:
        return ILanguage(self.album).get_language()

    @property
    def album(self) -> Any:
        """The album whose page leads here."""
        raise NotImplementedError

    @cached_property
    def records(self) -> list:
        return records_of(self.album)

    @cached_property
    def place_in_album(self) -> int:
        """From 0; -1 for what the page of the album does not show."""
        uids = [record.UID for record in self.records]
        return uids.index(self.uid) if self.uid in uids else -1

    @cached_property
    def item(self) -> ShownItem:
        place = self.place_in_album
        if place >= 0:
            return next(self.items.rows([self.records[place]], place + 1))
        (record,) = self.catalog(UID=self.uid, show_inactive=True)
        return next(self.items.rows([record]))

    @cached_property
    def items(self) -> Items:
        return Items(self.album, self.language)

    @property
    def number(self) -> int:
        return len(self.records)

    @cached_property
    def _neighbours(self) -> tuple[ShownItem | None, ShownItem | None]:
        return neighbours(self.items, self.records, self.uid)

    @property
    def previous(self) -> ShownItem | None:
        return self._neighbours[0]

    @property
    def next(self) -> ShownItem | None:
        return self._neighbours[1]

    @cached_property
    def picture(self) -> dict[str, Any] | None:
        return picture_sources(self.item.card, self.item.own_url, SIZES)

    @property
    def album_url(self) -> str:
        return self.album.absolute_url()

    @cached_property
    def is_public(self) -> bool:
        """Whether everybody sees the photo here."""
        states = {record.UID: record.review_state for record in self.records}
        return states.get(self.uid) == "published" and (
            api.content.get_state(self.album) == "published"
        )

    @property
    def canonical_url(self) -> str:
        """Its page in this language; its own one unless the caption differs there."""
        item = self.item
        in_language = self.language in item.card["caption"]
        return item.url if in_language else item.own_url

    @cached_property
    def language_addresses(self) -> dict[str, str]:
        """Where the photo is shown in each language of its album."""
        versions = visible_versions(self.album)
        addresses = {
            language: f"{version.getURL()}/@@photo/{self.uid}"
            for language, version in versions.items()
        }
        return addresses | {self.language: self.item.url}

    @cached_property
    def page_head(self) -> PageHead:
        item = self.item
        return PageHead(
            title=item.title,
            url=self.canonical_url,
            description=item.caption or item.alt,
            picture=shared_picture(item),
            previous_url=self.previous.url if self.previous else "",
            next_url=self.next.url if self.next else "",
            for_search_engines=self.is_public,
            images=(item.licensed(),),
        )


class PhotoView(PhotoPage):
    """At its own address; of a blocked photo only that it is gone."""

    def __call__(self) -> str:
        if api.user.has_permission("View", obj=self.context):
            return self.index()
        if api.content.get_state(self.context) == "blocked":
            return GoneNotice.of(self.context, self.request)
        raise Unauthorized(self.__name__)

    @property
    def album(self):
        return aq_parent(aq_inner(self.context))

    @property
    def uid(self) -> str:
        return self.context.UID()


@implementer(IPublishTraverse)
class AlbumPhoto(PhotoPage):
    """`<album>/@@photo/<uid>`: in the frame and language of an album that shows it."""

    index = ViewPageTemplateFile("../templates/photo.pt")

    @property
    def album(self):
        return self.context

    def publishTraverse(self, request, name: str) -> "AlbumPhoto":
        if self.uid:
            raise NotFound(name)
        self.uid = name
        return self

    def __call__(self) -> str:
        if self.place_in_album >= 0:
            return self.index()
        if self._was_shown():
            return GoneNotice.of(self.context, self.request)
        raise NotFound(self.uid)

    def _was_shown(self) -> bool:
        """Whether a photo of the album is blocked."""
        holder = holder_of(self.context)
        found = self.catalog.unrestrictedSearchResults(
            UID=self.uid, media_album=holder.UID(), review_state="blocked"
        )
        return bool(self.uid and found)
