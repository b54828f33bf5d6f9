"""What the pages about rights share: pictures of items with where they are used."""

from collections.abc import Iterable
from dataclasses import dataclass
from kancelar_content import _
from kancelar_content.media.texts import text_in
from kancelar_content.media.thumbnail import thumbnail
from kancelar_content.media_use.uses import Use
from kancelar_content.media_use.uses import uses_of
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


ITEM_STATES = {
    "internal": _("item_internal", default="Internal"),
    "published": _("item_published", default="Public"),
    "blocked": _("item_blocked", default="Blocked"),
}

PLACE_PUBLIC = _("place_public", default="public")
PLACE_INTERNAL = _("place_internal", default="not public")


@dataclass(frozen=True)
class ShownItem:
    """A photo or video on a page of the staff."""

    title: str
    url: str
    picture: str
    alt: str
    state: Any
    state_id: str
    uses: tuple[Use, ...] = ()


def shown_items(
    records: Iterable, language: str, *, with_uses: bool
) -> list[ShownItem]:
    """Records as they are shown; wakes nothing but what `uses` has to."""
    return [_shown(record, language, with_uses) for record in records]


def _shown(record, language: str, with_uses: bool) -> ShownItem:
    card = record.media_card if isinstance(record.media_card, dict) else {}
    alt, _language = text_in(card.get("alt", {}), language)
    url = record.getURL()
    return ShownItem(
        title=record.Title,
        url=url,
        picture=thumbnail(url, card),
        alt=alt,
        state=ITEM_STATES[record.review_state],
        state_id=record.review_state,
        uses=tuple(uses_of(record.UID)) if with_uses else (),
    )


def record_of(content):
    """The catalog record of content that the user has on the screen."""
    catalog = api.portal.get_tool("portal_catalog")
    (record,) = catalog.unrestrictedSearchResults(UID=content.UID())
    return record


def items_with(consent) -> list:
    """Records of all photos and videos with this person, the newest first."""
    catalog = api.portal.get_tool("portal_catalog")
    return list(
        catalog.unrestrictedSearchResults(
            media_people=consent.UID(),
            sort_on="media_taken",
            sort_order="descending",
        )
    )


class ItemsListing:
    """A page that lists items with pictures, and their places below each."""

    listing = ViewPageTemplateFile("templates/shown_items.pt")

    def use_state(self, state: str):
        """Whether readers see the place."""
        return PLACE_PUBLIC if state == "published" else PLACE_INTERNAL
