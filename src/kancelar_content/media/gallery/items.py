"""Photos and videos of an album as pages show them, from catalog metadata alone."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from kancelar_content.media.gallery.time_rules import written_length
from kancelar_content.media.licences import Licence
from kancelar_content.media.licences import licences_in
from kancelar_content.media.renditions.picture_rules import picture_sources
from kancelar_content.media.shown_items import shown_items
from kancelar_content.media.texts import text_in
from kancelar_content.page_head import LicensedImage
from kancelar_content.page_head import Picture
from kancelar_content.publication.dates import written_date
from plone import api
from typing import Any


@dataclass(frozen=True)
class ShownItem:
    """One photo or video; a language of a text only if it is not the page's."""

    uid: str
    #: its place among all of the album, from 1
    number: int
    is_video: bool
    #: where it is, and its page within the album
    own_url: str
    url: str
    title: str
    alt: str
    alt_language: str | None
    caption: str
    caption_language: str | None
    credit: str
    licence: Licence | None
    for_press: bool
    taken: str
    iso_taken: str
    place: str
    length: str
    card: Mapping[str, Any]

    @property
    def anchor(self) -> str:
        """Its name in the address of the album."""
        return f"photo-{self.uid}"

    @property
    def press_url(self) -> str:
        """Where the photo is taken, after its licence was shown."""
        return f"{self.own_url}/@@press-photo"

    def licensed(self) -> LicensedImage:
        """The photo with its rights, for search engines."""
        return LicensedImage(
            url=f"{self.own_url}/@@images/image",
            page_url=self.url,
            width=self.card.get("width") or 0,
            height=self.card.get("height") or 0,
            name=self.title,
            caption=self.caption,
            credit=self.credit,
            creator=self.card.get("photographer") or "",
            licence_url=self.licence.url if self.licence else "",
            acquire_url=self.press_url if self.for_press else "",
            taken=self.iso_taken,
        )


def shared_picture(item: ShownItem) -> Picture | None:
    """The picture that goes with a shared link."""
    picture = picture_sources(item.card, item.own_url, "100vw")
    if picture is None:
        return None
    return Picture(picture["src"], picture["width"], picture["height"], item.alt)


def public_states(album) -> list[str]:
    """States of what its page shows: the staff see a new album as it will be."""
    if api.content.get_state(album) == "published":
        return ["published"]
    return ["internal", "published"]


def records_of(album) -> list:
    """Catalog records of what the page of the album shows to this reader."""
    return shown_items(album, review_state=public_states(album))


class Items:
    """Makes items of an album's records; its page is in the language of the album."""

    def __init__(self, album, language: str) -> None:
        self.url = album.absolute_url()
        self.language = language
        self.licences = licences_in(language)

    def rows(self, records: Iterable, first: int = 1) -> Iterator[ShownItem]:
        """:param first: the number of the first record."""
        for number, record in enumerate(records, first):
            yield self._item(record, number)

    def _item(self, record, number: int) -> ShownItem:
        card = record.media_card
        own_url = record.getURL()
        alt, alt_language = text_in(card["alt"], self.language)
        caption, caption_language = text_in(card["caption"], self.language)
        taken = card["taken"]
        is_video = record.portal_type == "Video"
        return ShownItem(
            uid=record.UID,
            number=number,
            is_video=is_video,
            own_url=own_url,
            url=self.page_url(record, own_url) if not is_video else own_url,
            title=record.Title,
            alt=alt or record.Title,
            alt_language=self._foreign(alt_language),
            caption=caption,
            caption_language=self._foreign(caption_language),
            credit=card["credit"],
            licence=self.licences.get(card["licence"]),
            for_press="press" in card["uses"],
            taken=self._written(taken),
            iso_taken=taken,
            place=card["place"],
            length=written_length(card["seconds"]),
            card=card,
        )

    def page_url(self, record, own_url: str) -> str:
        """Its own page, or one in the frame of an album that shows it too."""
        if own_url.rpartition("/")[0] == self.url:
            return own_url
        return f"{self.url}/@@photo/{record.UID}"

    def _foreign(self, language: str) -> str | None:
        return language if language != self.language else None

    def _written(self, taken: str) -> str:
        if not taken:
            return ""
        return written_date(datetime.fromisoformat(taken).date(), self.language)
