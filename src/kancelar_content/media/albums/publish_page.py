"""The page on which an album goes out, gets its new photos out, or is taken back."""

from functools import cached_property
from kancelar_content import _
from kancelar_content.media.albums.publish_rules import may_go
from kancelar_content.media.albums.publish_rules import PUBLISHED
from kancelar_content.media.albums.publish_rules import Sorted
from kancelar_content.media.albums.publishing import kept_and_taken
from kancelar_content.media.albums.publishing import publish_ready
from kancelar_content.media.albums.publishing import sorted_items
from kancelar_content.media.thumbnail import thumbnail
from kancelar_content.publication.checks import problems
from kancelar_content.staff_page import open_staff_page
from plone import api
from plone.protect import CheckAuthenticator
from plone.protect import PostOnly
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18nmessageid import Message


class PublishAlbum(BrowserView):
    """Shows what becomes of each item before anything is done."""

    index = ViewPageTemplateFile("templates/publish_album.pt")
    thumbnail = staticmethod(thumbnail)

    def __call__(self) -> str:
        open_staff_page(self.request)
        self.error = ""
        if self.request.method == "POST":
            PostOnly(self.request)
            CheckAuthenticator(self.request)
            return self._act(str(self.request.form.get("do", "")))
        return self.index()

    def _act(self, verb: str) -> str:
        try:
            message = self._done(verb)
        except WorkflowException as error:
            self.error = str(error)
            self.request.response.setStatus(422)
            return self.index()
        if message:
            api.portal.show_message(message, self.request)
        self.request.response.redirect(self.context.absolute_url())
        return ""

    def _done(self, verb: str) -> Message | None:
        if verb == "retract" and self.is_published:
            api.content.transition(self.context, "retract")
            return _("album_taken_back", default="The album is taken back.")
        if verb == "new" and self.is_published:
            count = publish_ready(self.context)
            return _(
                "album_items_published",
                default="Published photos and videos: ${count}.",
                mapping={"count": count},
            )
        if verb in {"publish", "leave"} and not self.is_published:
            workflow = api.portal.get_tool("portal_workflow")
            workflow.doActionFor(self.context, "publish", leave=verb == "leave")
            return _(
                "album_published",
                default="The album is published. Photos and videos that readers see:"
                " ${count}.",
                mapping={"count": sorted_items(self.context).shown},
            )
        return None

    @cached_property
    def is_published(self) -> bool:
        return api.content.get_state(self.context) == PUBLISHED

    @cached_property
    def heaps(self) -> Sorted:
        return sorted_items(self.context)

    @cached_property
    def problems(self) -> list[Message]:
        return problems(self.context)

    @property
    def goes_whole(self) -> bool:
        """Whether everything that should go out can."""
        return not self.problems and may_go(self.heaps, leave=False)

    @property
    def goes_without(self) -> bool:
        """Whether it can go out without what is not ready."""
        return not self.problems and may_go(self.heaps, leave=True)

    @cached_property
    def on_retract(self) -> tuple[list, list]:
        """What stays public in another album, and what is taken back."""
        return kept_and_taken(self.context)
