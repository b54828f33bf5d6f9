"""Pages on which a release is begun from another text."""

from collections.abc import Iterator
from datetime import date
from kancelar_content import _
from kancelar_content.press.copies import make_from_part
from kancelar_content.press.copies import make_from_template
from kancelar_content.press.vocabularies import GENRES
from kancelar_content.publication.site_time import site_today
from kancelar_content.staff_page import hide_columns
from plone import api
from plone.app.layout.viewlets import ViewletBase
from plone.base.interfaces import ILanguage
from plone.protect import CheckAuthenticator
from plone.protect import PostOnly
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.i18n import translate


class NewFromTemplate(BrowserView):
    """The templates of a press room by genre, with what they leave open."""

    index = ViewPageTemplateFile("templates/new_from_template.pt")

    def __call__(self) -> str:
        hide_columns(self.request)
        self.errors: dict[str, str] = {}
        if self.request.get("REQUEST_METHOD") == "POST":
            return self._create()
        return self.index()

    def _create(self) -> str:
        PostOnly(self.request)
        CheckAuthenticator(self.request)
        template = next(
            (brain for brain in self._templates() if self.chosen == brain.UID), None
        )
        day, number = self._day(), self._number()
        if template is None:
            self._refuse(
                "template",
                _("error_no_template", default="Choose the template to begin with."),
            )
        if self.errors:
            self.request.response.setStatus(422)
            return self.index()
        release = make_from_template(
            self.context,
            # A template is a draft of the press office; who may add releases may
            # begin with it without a permission on other drafts.
            template._unrestrictedGetObject(),
            day=day,
            meeting_number=number,
            language=ILanguage(self.context).get_language(),
        )
        api.portal.show_message(
            _(
                "template_used",
                default="The draft is made. Fill in what the template left open.",
            ),
            self.request,
        )
        self.request.response.redirect(f"{release.absolute_url()}/edit")
        return ""

    def _refuse(self, name: str, message) -> None:
        self.errors[name] = translate(message, context=self.request)

    def _day(self) -> date | None:
        try:
            return date.fromisoformat(self.day)
        except ValueError:
            self._refuse("day", _("error_day", default="Write the date as 2026-06-30."))
            return None

    def _number(self) -> int | None:
        text = self.meeting_number.strip()
        if not text:
            return None
        if text.isdecimal() and int(text) > 0:
            return int(text)
        self._refuse(
            "meeting_number",
            _(
                "error_meeting_number",
                default="The number of the meeting is a whole number, for example 12.",
            ),
        )
        return None

    @property
    def chosen(self) -> str:
        return str(self.request.form.get("template", ""))

    @property
    def day(self) -> str:
        today = site_today()
        return str(self.request.form.get("day") or today.isoformat())

    @property
    def meeting_number(self) -> str:
        return str(self.request.form.get("meeting_number", ""))

    def _templates(self) -> list:
        brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
            portal_type="PressRelease",
            review_state="draft",
            path="/".join(self.context.getPhysicalPath()),
            sort_on="sortable_title",
        )
        return [brain for brain in brains if brain.release_is_template]

    def genres(self) -> Iterator[tuple[Any, list]]:
        """Titles of the genres that have templates, with these."""
        templates = self._templates()
        for token, title in GENRES.items():
            of_genre = [brain for brain in templates if brain.release_genre == token]
            if of_genre:
                yield title, of_genre

    def may_make_templates(self) -> bool:
        return api.user.has_permission(
            "kancelar_content: Manage press settings", obj=self.context
        )


class ReleaseFromPart(BrowserView):
    """Makes a release of its own from one part of a digest."""

    def __call__(self) -> str:
        """:raises Unauthorized: for who may add releases, but not read this one."""
        if not api.user.has_permission("View", obj=self.context):
            raise Unauthorized(self.__name__)
        PostOnly(self.request)
        CheckAuthenticator(self.request)
        release = make_from_part(
            self.context, self._position(), self.context.__parent__
        )
        api.portal.show_message(
            _(
                "part_used",
                default="The draft is made; the digest is linked to it.",
            ),
            self.request,
        )
        self.request.response.redirect(f"{release.absolute_url()}/edit")
        return ""

    def _position(self) -> int:
        part = str(self.request.form.get("part", ""))
        if part.isdecimal() and 0 < int(part) <= len(self.context.parts or ()):
            return int(part) - 1
        raise NotFound(part)


class DigestParts(ViewletBase):
    """A button for every part of a digest."""

    index = ViewPageTemplateFile("templates/digest_parts.pt")

    def available(self) -> bool:
        room = self.context.__parent__
        return bool(self.context.parts) and all(
            api.user.has_permission(permission, obj=room)
            for permission in (
                "Add portal content",
                "kancelar_content: Add PressRelease",
            )
        )

    def parts(self) -> list[tuple[int, str]]:
        """Positions from 1, and headlines."""
        return [
            (position, part.get("headline") or "")
            for position, part in enumerate(self.context.parts, 1)
        ]
