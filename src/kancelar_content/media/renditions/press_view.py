"""`@@press-photo`: what may be done with the photo, and then the file."""

from functools import cached_property
from kancelar_content import _
from kancelar_content.media.renditions.picture_rules import picture_sources
from kancelar_content.media.renditions.press_copy import is_for_press
from kancelar_content.media.renditions.press_copy import licence_of
from kancelar_content.media.renditions.press_copy import press_copy
from kancelar_content.media.renditions.press_copy import press_file
from kancelar_content.media.renditions.press_copy import press_name
from kancelar_content.media.renditions.press_rules import PRESS_SIZES
from kancelar_content.media.renditions.store import focal_of
from kancelar_content.media.rights.fields import USES
from kancelar_content.media.texts import text_in
from kancelar_content.media.texts import written_texts
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.dates import written_size
from kancelar_content.staff_page import TypedValues
from plone import api
from Products.Five import BrowserView
from typing import Any
from urllib.parse import quote
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


SIZES = {
    "web": _("press_size_web", default="for the web"),
    "print": _("press_size_print", default="for print"),
}


class PressPhoto(TypedValues, BrowserView):
    """Shows the licence; a POST that accepts it is answered by the file."""

    @property
    def photo(self):
        return self.context

    def __call__(self):
        if self.request.method != "POST":
            return self.index()
        size = self.typed("size")
        if not self.is_offered or size not in PRESS_SIZES:
            self.request.response.setStatus(404 if self.is_offered else 403)
            return self.index()
        if self.typed("accepted") != "1":
            self.errors = {
                "accepted": _(
                    "error_press_licence",
                    default="Tick that you keep to the licence; then the download"
                    " begins.",
                )
            }
            self.request.response.setStatus(422)
            return self.index()
        return self._download(size)

    def _download(self, size: str) -> bytes:
        data = press_copy(self.photo, size, self.language)
        name = quote(press_name(self.photo, size))
        response = self.request.response
        response.setHeader("Content-Type", "image/jpeg")
        response.setHeader("Content-Length", str(len(data)))
        response.setHeader(
            "Content-Disposition", f"attachment; filename*=UTF-8''{name}"
        )
        response.setHeader("Cache-Control", "private, no-store")
        response.setHeader("X-Content-Type-Options", "nosniff")
        return data

    @cached_property
    def language(self) -> str:
        return api.portal.get_current_language()

    @cached_property
    def is_offered(self) -> bool:
        return is_for_press(self.photo)

    @property
    def action(self) -> str:
        return self.request.URL

    @property
    def title(self) -> str:
        return self.photo.title

    @property
    def picture(self) -> dict[str, Any] | None:
        facts = self.photo._facts or {}
        card = {**facts, "focal": focal_of(self.photo)}
        return picture_sources(
            card, self.photo.absolute_url(), "(min-width: 48em) 46rem, 100vw"
        )

    @property
    def alt(self) -> tuple[str, str | None]:
        return self._text("alt")

    @property
    def caption(self) -> tuple[str, str | None]:
        return self._text("caption")

    def _text(self, name: str) -> tuple[str, str | None]:
        """A text, and its language if that is not the one of the page."""
        text, language = text_in(written_texts(self.photo, name), self.language)
        return text, language if language != self.language else None

    @property
    def licence(self) -> tuple[str, str]:
        return licence_of(self.photo, self.language)

    @property
    def uses(self) -> list:
        """Titles of what it may be used for."""
        return [term.title for term in USES if term.value in self.photo.allowed_uses]

    @property
    def until(self) -> str:
        day = self.photo.rights_until
        return written_date(day, self.language) if day else ""

    def sizes(self) -> list[dict[str, Any]]:
        """Each press size with its points and bytes."""
        found = []
        for token, title in SIZES.items():
            file = press_file(self.photo, token)
            width, height = (
                (file.width, file.height)
                if hasattr(file, "width")
                else file.getImageSize()
            )
            found.append(
                {
                    "token": token,
                    "title": title,
                    "pixels": f"{width} × {height} px",
                    "size": written_size(file.getSize(), self.language),
                }
            )
        return found


@implementer(IPublishTraverse)
class PressPhotoInAlbum(PressPhoto):
    """`<album>/@@press-photo/<uid>`: the same in the language of the album."""

    uid = ""

    def publishTraverse(self, request, name: str) -> "PressPhotoInAlbum":
        """:raises NotFound: if there is more than one name."""
        if self.uid:
            raise NotFound(name)
        self.uid = name
        return self

    @cached_property
    def photo(self):
        """The photo, if the reader may see it.

        :raises NotFound: if there is none.
        """
        found = api.content.find(UID=self.uid, portal_type="Photo") if self.uid else []
        if not found:
            raise NotFound(self.uid)
        return found[0].getObject()
