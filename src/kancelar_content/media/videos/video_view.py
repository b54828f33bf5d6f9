"""The page of a video, and the notice in place of one that is no longer shown."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from collections.abc import Iterator
from functools import cached_property
from kancelar_content import _
from kancelar_content.media.gallery.gone import GoneNotice
from kancelar_content.media.gallery.items import Items
from kancelar_content.media.gallery.items import records_of
from kancelar_content.media.gallery.items import ShownItem
from kancelar_content.media.gallery.neighbours import neighbours
from kancelar_content.media.settings import licence_rows
from kancelar_content.media.videos.playable import state_of
from kancelar_content.media.videos.player import Player
from kancelar_content.media.videos.seen import is_gone
from kancelar_content.media.videos.seen import is_public
from kancelar_content.page_head import PageHead
from kancelar_content.page_head import Picture
from kancelar_content.page_head import Recording
from kancelar_content.publication.checks import problems
from kancelar_content.publication.dates import written_date
from plone import api
from Products.Five import BrowserView
from typing import Any


class VideoView(BrowserView):
    """Plays the video; says who made it, when, where, and what may be done with it."""

    def __call__(self) -> str:
        if is_gone(self.context):
            return GoneNotice.of(self.context, self.request)
        return self.index()

    @cached_property
    def language(self) -> str:
        return api.portal.get_current_language(self.context)

    @cached_property
    def player(self) -> Player:
        return Player(self.context, self.request, self.language)

    @cached_property
    def url(self) -> str:
        return self.context.absolute_url()

    @cached_property
    def album(self):
        return aq_parent(aq_inner(self.context))

    @cached_property
    def neighbours(self) -> tuple[ShownItem | None, ShownItem | None]:
        """What its album shows before and after it."""
        items = Items(self.album, self.language)
        return neighbours(items, records_of(self.album), self.context.UID())

    @cached_property
    def is_public(self) -> bool:
        return is_public(self.context)

    @cached_property
    def preparation(self):
        """What is told while it cannot be played, or None."""
        return state_of(self.context)

    def is_staff(self) -> bool:
        return not api.user.is_anonymous() and api.user.has_permission(
            "kancelar_content: View media archive", obj=self.context
        )

    def may_edit(self) -> bool:
        return api.user.has_permission("Modify portal content", obj=self.context)

    def problems(self) -> list:
        return problems(self.context)

    def facts(self) -> Iterator[dict[str, Any]]:
        """What is known of it, each with its title."""
        video = self.context
        taken = video.taken.date() if video.taken else getattr(self.album, "day", None)
        named = (
            (
                _("label_media_taken", default="Taken"),
                written_date(taken, self.language) if taken else "",
            ),
            (_("label_media_place", default="Place"), video.place),
            (_("label_media_photographer", default="Photographer"), video.photographer),
            (_("label_media_credit", default="Credit"), video.credit),
            (_("label_video_length", default="Length"), self.player.length),
        )
        for title, value in named:
            if value:
                yield {"title": title, "value": value}

    @cached_property
    def licence(self) -> dict[str, str] | None:
        """Name and address of the licence."""
        for row in licence_rows():
            if row["token"] == self.context.licence:
                name = row.get(self.language) or row["cs"]
                return {"name": name, "url": row.get("url") or ""}
        return None

    def download(self) -> dict[str, str] | None:
        """Where the file is downloaded, if others may use it."""
        if self.player.file is None or "press" not in (self.context.allowed_uses or ()):
            return None
        kind = self.player.file.content_type.rpartition("/")[2].upper()
        return {
            "url": f"{self.url}/@@download/file",
            "facts": f"{kind}, {self.player.size}",
        }

    @cached_property
    def page_head(self) -> PageHead:
        player = self.player
        facts = player.facts
        width, height = facts.get("width"), facts.get("height")
        picture = None
        if player.poster_url and width and height:
            picture = Picture(player.poster_url, width, height, player.alt[0])
        effective = self.context.effective() if self.is_public else None
        before, after = self.neighbours
        return PageHead(
            title=self.context.title,
            url=self.url,
            description=player.caption[0] or player.alt[0],
            kind="video.other",
            picture=picture,
            published=effective.ISO8601() if effective else "",
            previous_url=before.url if before else "",
            next_url=after.url if after else "",
            for_search_engines=self.is_public,
            recording=Recording(
                url=player.file.url,
                content_type=player.file.content_type,
                length=player.iso_length,
                transcript="\n\n".join((player.transcript or {}).get("paragraphs", ())),
            )
            if player.file
            else None,
        )
