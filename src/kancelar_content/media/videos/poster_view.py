"""The page on which the picture before playing is chosen."""

from collections.abc import Callable
from functools import cached_property
from kancelar_content import _
from kancelar_content.media.imaging.studio import Studio
from kancelar_content.media.imaging.unreadable import Unreadable
from kancelar_content.media.videos.cue import Unreadable as NoTime
from kancelar_content.media.videos.length_rules import offered_moments
from kancelar_content.media.videos.length_rules import written_length
from kancelar_content.media.videos.player import Player
from kancelar_content.media.videos.posters import of_frame
from kancelar_content.media.videos.posters import of_picture
from kancelar_content.media.videos.vtt_rules import moment
from kancelar_content.publication.site_time import site_zone
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone import api
from plone.namedfile.file import NamedBlobFile
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from typing import Any
from zope.event import notify
from zope.i18nmessageid import Message
from zope.lifecycleevent import ObjectModifiedEvent


UNPROCESSABLE = 422
TYPED = "typed"

SAVED = _("poster_saved", default="The picture is changed.")
NOTHING_CHOSEN = _(
    "poster_nothing", default="Choose a picture of the video, or a file, first."
)
BAD_TIME = _(
    "poster_bad_time",
    default="Write a time within the video, such as 1:02.5.",
)


class Poster(TypedValues, BrowserView):
    """`@@poster`: a frame that is offered, one at a typed time, or another picture."""

    error: Message | None = None

    def __call__(self) -> str:
        open_staff_page(self.request)
        if self.request.method != "POST":
            return self.index()
        CheckAuthenticator(self.request)
        try:
            work = self._wanted()
            with Studio(zone=str(site_zone())) as studio:
                work(studio)
        except NoTime:
            self.error = BAD_TIME
        except Unreadable as error:
            self.error = error.message
        except LookupError:
            self.error = NOTHING_CHOSEN
        if self.error is not None:
            self.request.response.setStatus(UNPROCESSABLE)
            return self.index()
        notify(ObjectModifiedEvent(self.context))
        api.portal.show_message(SAVED, self.request)
        url = f"{self.context.absolute_url()}/@@poster"
        self.request.response.redirect(url, status=303)
        return ""

    @cached_property
    def player(self) -> Player:
        language = api.portal.get_current_language(self.context)
        return Player(self.context, self.request, language)

    @property
    def seconds(self) -> float:
        return self.player.facts.get("seconds") or 0.0

    def frames(self) -> list[dict[str, Any]]:
        """Moments to choose from; the browser itself shows what is there."""
        if self.player.file is None:
            return []
        return [
            {
                "value": f"{second:.1f}",
                "url": f"{self.player.file.url}#t={second:.1f}",
                "time": written_length(second),
                "chosen": self.typed("moment") == f"{second:.1f}" or None,
            }
            for second in offered_moments(self.seconds)
        ]

    def _wanted(self) -> Callable[[Studio], None]:
        """What to do with the studio.

        :raises LookupError: if nothing is chosen.
        :raises NoTime: if the time is none, or after the end.
        """
        upload = self.request.form.get("file")
        if getattr(upload, "filename", ""):
            picture = NamedBlobFile(upload, filename=upload.filename)
            return lambda studio: of_picture(self.context, picture, studio)
        chosen = self.typed("moment")
        if chosen == TYPED:
            chosen = self.typed("time")
        if not chosen or self.context.file is None:
            raise LookupError
        second = moment(chosen) / 1000
        if second > self.seconds:
            raise NoTime("bad_times")
        return lambda studio: of_frame(self.context, second, studio)
