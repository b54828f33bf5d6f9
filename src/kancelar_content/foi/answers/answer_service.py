"""REST service of one answer."""

from kancelar_content import _
from kancelar_content.foi.answers.answer_states import DEPUBLISHED
from kancelar_content.listing.answer import MAX_AGE
from plone import api
from plone.restapi.services.content.get import ContentGet
from typing import Any
from zExceptions import Unauthorized
from zope.i18n import translate


class DisclosedAnswerGet(ContentGet):
    """The answer; of a depublished one only the notice, unless one may read it."""

    def reply(self) -> dict[str, Any]:
        if api.user.has_permission("View", obj=self.context):
            return super().reply()
        if api.content.get_state(self.context) != DEPUBLISHED:
            raise Unauthorized
        return self._notice()

    def _notice(self) -> dict[str, Any]:
        """As its page: the subject may be why it is gone."""
        response = self.request.response
        response.setStatus(410)
        response.setHeader("Cache-Control", f"public, max-age={MAX_AGE}")
        depublished = self.context.depublished
        message = _("answer_gone_title", default="Depublished answer")
        return {
            "type": "Gone",
            "message": translate(message, context=self.request),
            "number": self.context.number,
            "reason": self.context.depublication_reason,
            "depublished": depublished.isoformat() if depublished else None,
        }
