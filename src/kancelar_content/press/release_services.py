"""REST services of one press release."""

from kancelar_content import _
from kancelar_content.listing.answer import MAX_AGE
from kancelar_content.press.serializer import iso
from plone import api
from plone.restapi.services.content.get import ContentGet
from plone.restapi.services.workflow.transition import WorkflowTransition
from zExceptions import BadRequest
from zExceptions import Unauthorized
from zope.i18n import translate


class PressReleaseGet(ContentGet):
    """The release; of a withdrawn one only the notice, unless one may read it."""

    def reply(self):
        if api.user.has_permission("View", obj=self.context):
            return super().reply()
        if api.content.get_state(self.context) != "withdrawn":
            raise Unauthorized
        return self._notice()

    def _notice(self) -> dict:
        response = self.request.response
        response.setStatus(410)
        response.setHeader("Cache-Control", f"public, max-age={MAX_AGE}")
        release = self.context
        message = _(
            "message_release_withdrawn", default="This press release was withdrawn."
        )
        return {
            "type": "Gone",
            "message": translate(message, context=self.request),
            "number": release.release_number() or None,
            "title": release.title,
            "reason": release.withdrawal_reason,
            "withdrawn": iso(release.withdrawn),
        }


class PressReleaseTransition(WorkflowTransition):
    """Changes the state of the release, and nothing else.

    The stock service dates a text at its first transition of any kind and can take
    dates from the client; a release is dated by its publication.
    """

    def recurse_transition(
        self, objs, comment, publication_dates, include_children=False
    ):
        if not isinstance(comment, str):
            message = _("error_comment_no_text", default="The comment must be a text.")
            raise BadRequest(translate(message, context=self.request))
        for release in objs:
            self.wftool.doActionFor(release, self.transition, comment=comment)
