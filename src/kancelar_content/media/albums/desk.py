"""What albums put on the work desk."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from kancelar_content import _
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.desk.rows import DeskLink
from kancelar_content.desk.rows import DeskRow
from kancelar_content.media.albums.item_words import STATES
from plone import api
from typing import Any
from typing import ClassVar
from zope.interface import implementer


@implementer(IDeskSection)
class AlbumSection:
    """Albums that need somebody, lately changed ones first."""

    order: ClassVar[int]
    title: ClassVar[Any]
    empty: ClassVar[Any]

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request

    def available(self) -> bool:
        """Whether the user makes or publishes albums."""
        return _may("kancelar_content: Add MediaAlbum") or self.publishes

    @cached_property
    def publishes(self) -> bool:
        return _may("kancelar_content: Publish MediaAlbum")

    def row(self, brain) -> DeskRow:
        """All of it from the catalog."""
        return DeskRow(
            title=self.row_title(brain),
            url=brain.getURL(),
            state=STATES[brain.review_state],
            state_id=brain.review_state,
            language=brain.Language,
            who="",
            since=_moment(brain.modified),
            links=tuple(self.row_links(brain.getURL())),
        )

    def row_title(self, brain) -> str:
        return brain.Title

    def row_links(self, url: str) -> list[DeskLink]:
        raise NotImplementedError

    def links(self) -> list[DeskLink]:
        return []


class AlbumsInWork(AlbumSection):
    """Albums that readers do not see yet, and where new ones begin."""

    order = 75
    title = _("desk_albums", default="Albums in preparation")
    empty = _("desk_albums_empty", default="All albums are published.")

    def entries(self) -> Sequence:
        """Metadata of internal albums."""
        return api.portal.get_tool("portal_catalog")(
            portal_type="MediaAlbum",
            review_state="internal",
            sort_on="modified",
            sort_order="descending",
        )

    def row_links(self, url: str) -> list[DeskLink]:
        links = []
        if _may("kancelar_content: Add MediaItem"):
            links = [
                DeskLink(_("desk_album_upload", default="Upload"), f"{url}/@@upload"),
                DeskLink(
                    _("desk_album_arrange", default="Arrange"), f"{url}/@@arrange"
                ),
            ]
        if self.publishes:
            title = _("desk_album_publish", default="Publish")
            links.append(DeskLink(title, f"{url}/@@publish-album"))
        return links

    def links(self) -> list[DeskLink]:
        """Into the gallery of the language that the user reads in."""
        galleries = api.portal.get_tool("portal_catalog")(
            portal_type="MediaGallery", Language=api.portal.get_current_language()
        )
        if not galleries or not _may("kancelar_content: Add MediaAlbum"):
            return []
        url = galleries[0].getURL()
        title = _("desk_new_album", default="New album")
        return [DeskLink(title, f"{url}/++add++MediaAlbum")]


class AlbumsWithNews(AlbumSection):
    """Published albums with photos that readers do not see yet."""

    order = 76
    title = _("desk_album_news", default="New photos in published albums")
    empty = _(
        "desk_album_news_empty", default="Readers see all photos of published albums."
    )

    def available(self) -> bool:
        """Whether the user may show them to readers."""
        return self.publishes

    @cached_property
    def counts(self) -> Counter[str]:
        """How many items wait, by album."""
        waiting = api.portal.get_tool("portal_catalog")(
            portal_type=["Photo", "Video"], review_state="internal", media_stays=False
        )
        return Counter(record.media_album for record in waiting)

    def entries(self) -> Sequence:
        """Metadata of published albums that have some."""
        if not self.counts:
            return []
        return api.portal.get_tool("portal_catalog")(
            portal_type="MediaAlbum",
            review_state="published",
            UID=[uid for uid in self.counts if uid],
            sort_on="modified",
            sort_order="descending",
        )

    def row_title(self, brain) -> str:
        return f"{brain.Title} ({self.counts[brain.UID]})"

    def row_links(self, url: str) -> list[DeskLink]:
        title = _("desk_album_publish_new", default="Publish the new ones")
        return [DeskLink(title, f"{url}/@@publish-album")]


def _may(permission: str) -> bool:
    return api.user.has_permission(permission, obj=api.portal.get())


def _moment(moment) -> datetime:
    return moment.asdatetime()
