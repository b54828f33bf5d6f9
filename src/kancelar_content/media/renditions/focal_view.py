"""`@@focal-point`: the point of a photo that every crop keeps in sight."""

from functools import cached_property
from kancelar_content import _
from kancelar_content.media.renditions.picture_rules import picture_sources
from kancelar_content.media.renditions.store import focal_of
from kancelar_content.media.renditions.store import making_state
from kancelar_content.media.renditions.store import renditions_of
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


MIDDLE = (0.5, 0.5)

#: Shapes of the preview, as CSS has them; the last one is that of headers.
SHAPES = (
    ("square", "1 / 1", _("crop_square", default="Square")),
    ("wide", "16 / 9", _("crop_wide", default="Wide, 16 : 9")),
    ("strip", "3 / 1", _("crop_strip", default="Strip, 3 : 1")),
)


class FocalPoint(TypedValues, BrowserView):
    """Set by a click, arrow keys or two numbers, or found by the program."""

    shapes = SHAPES

    def __call__(self) -> str:
        open_staff_page(self.request)
        if self.request.method != "POST":
            return self.index()
        CheckAuthenticator(self.request)
        action = self.typed("action")
        if action == "again":
            return self._try_again()
        focal = self._found() if action == "find" else self._typed_point()
        if focal is None:
            self.request.response.setStatus(422)
            return self.index()
        self.context.focal_x, self.context.focal_y = focal
        notify(ObjectModifiedEvent(self.context))
        return self._leave(
            _(
                "focal_saved",
                default="The focal point is saved. New crops will be made in a few"
                " minutes.",
            )
        )

    def _try_again(self) -> str:
        renditions_of(self.context).try_again()
        self.context.reindexObject(idxs=["media_renditions"])
        return self._leave(
            _("renditions_again", default="The sizes will be made in a few minutes.")
        )

    def _leave(self, message) -> str:
        api.portal.show_message(message, self.request)
        url = f"{self.context.absolute_url()}/@@focal-point"
        self.request.response.redirect(url, status=303)
        return ""

    def _found(self) -> tuple[float, float]:
        """What was found when the file came in."""
        return tuple((self.context._facts or {}).get("found_focal") or MIDDLE)

    def _typed_point(self) -> tuple[float, float] | None:
        found = []
        errors = {}
        for name in ("x", "y"):
            percent = _percent(self.typed(name))
            if percent is None:
                errors[name] = _(
                    "error_focal_percent", default="Enter a number from 0 to 100."
                )
            else:
                found.append(round(percent / 100, 3))
        self.errors = errors
        return None if errors else (found[0], found[1])

    @cached_property
    def focal(self) -> tuple[float, float]:
        return focal_of(self.context) or MIDDLE

    def value(self, name: str) -> str:
        """What stands in a number field: what was typed, or what is saved."""
        if name in self.request.form:
            return self.typed(name)
        return f"{self.focal['xy'.index(name)] * 100:.1f}".removesuffix(".0")

    @property
    def picture(self) -> dict[str, Any] | None:
        card = {**(self.context._facts or {}), "focal": focal_of(self.context)}
        return picture_sources(
            card, self.context.absolute_url(), "(min-width: 62em) 50rem, 100vw"
        )

    @property
    def state(self) -> str | None:
        return making_state(self.context)

    @property
    def failure(self):
        """Why sizes could not be made, as the program was told."""
        return renditions_of(self.context).failure


def _percent(text: str) -> float | None:
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return None
    return number if 0 <= number <= 100 else None
