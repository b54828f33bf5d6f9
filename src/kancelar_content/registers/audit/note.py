"""A note by hand to the audit of an entry."""

from kancelar_content import _
from kancelar_content.registers.audit.log import NOTE
from kancelar_content.registers.audit.logs import record
from kancelar_content.registers.audit.viewlet import ANCHOR
from kancelar_content.registers.registry import may_open
from kancelar_content.registers.registry import register_of
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from zExceptions import Unauthorized


LONGEST_NOTE = 2000

EMPTY = _("error_note_empty", default="Write the note first.")
TOO_LONG = _(
    "error_note_too_long",
    default="The note is longer than 2000 characters: shorten it.",
)


class AuditNote(BrowserView):
    """A form with one field; what was written stays in it until it is kept."""

    problem = None
    typed = ""

    def __call__(self):
        if not may_open(register_of(self.context.portal_type), self.context):
            raise Unauthorized("audit-note")
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            return self.keep()
        return self.index()

    def keep(self):
        """Append the note, or show the form again with what is wrong."""
        typed = self.request.form.get("note")
        self.typed = typed if isinstance(typed, str) else ""
        note = self.typed.strip()
        if not note or len(note) > LONGEST_NOTE:
            self.problem = TOO_LONG if note else EMPTY
            self.request.response.setStatus(400)
            return self.index()
        record(self.context, NOTE, comment=note)
        api.portal.show_message(
            _("note_kept", default="The note was added."), self.request
        )
        address = f"{self.context.absolute_url()}#{ANCHOR}"
        return self.request.response.redirect(address)
