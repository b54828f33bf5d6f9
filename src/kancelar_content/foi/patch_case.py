"""REST: a case that is closed says so, where stock only says that nobody may."""

from kancelar_content.foi.refusals import refusal
from plone import api
from plone.restapi.services.content.update import ContentPatch
from zExceptions import Unauthorized
from zope.i18n import translate


MODIFY = "Modify portal content"


class PatchCase(ContentPatch):
    """PATCH of a case."""

    def reply(self):
        """:raises Unauthorized: if it is not the state of the case that forbids it."""
        if api.user.has_permission(MODIFY, obj=self.context):
            return super().reply()
        found = refusal(MODIFY, self.context)
        if found is None:
            raise Unauthorized(MODIFY)
        self.request.response.setStatus(403)
        return {
            "type": "Forbidden",
            "message": translate(found, context=self.request),
        }
