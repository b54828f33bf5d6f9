"""What an album shows, in which order; nothing is woken but the album."""

from collections.abc import Iterable
from kancelar_content.media.order_rules import in_order
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from typing import Any


TYPES = ("Photo", "Video")


def holder_of(album):
    """The album of the translations that holds the photos: the Czech one, or the first.

    A version in another language has no photos of its own and shows those.
    """
    catalog = api.portal.get_tool("portal_catalog")
    group = ITranslationManager(album).get_restricted_translations()
    for language in ("cs", *group):
        version = group.get(language)
        if version is not None and catalog.unrestrictedSearchResults(
            media_album=version.UID(), sort_limit=1
        ):
            return version
    return album


def shown_items(album, **query: Any) -> list:
    """Catalog records of its photos and videos that the user may see, in order.

    :param query: narrows them, as `review_state="published"`.
    """
    holder = holder_of(album)
    catalog = api.portal.get_tool("portal_catalog")
    own = catalog(
        media_album=holder.UID(),
        sort_on=["media_taken", "sortable_title"],
        show_inactive=True,
        **query,
    )
    return in_order(
        [*own, *_borrowed(holder, own, query)],
        holder.arrangement,
        uid=lambda record: record.UID,
    )


def _borrowed(holder, own: Iterable, query: dict[str, Any]) -> list:
    """Items of other albums that this one shows too."""
    others = set(holder.arrangement) - {record.UID for record in own}
    if not others:
        return []
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog(UID=list(others), portal_type=TYPES, show_inactive=True, **query)
    return list(found)
