"""The audit on the page of its entry."""

from functools import cached_property
from kancelar_content.listing.paging import BATCH
from kancelar_content.listing.paging import Paging
from kancelar_content.registers.audit.changes import fields_of
from kancelar_content.registers.audit.logs import entry_log
from kancelar_content.registers.audit.shown import Reader
from kancelar_content.registers.audit.shown import ShownLine
from kancelar_content.registers.registry import may_open
from kancelar_content.registers.registry import register_of
from plone.app.layout.viewlets import ViewletBase
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


#: The parameter of the page, and where the reader is led to by it.
PAGE, ANCHOR = "audit_page", "audit"


class AuditViewlet(ViewletBase):
    """Who did what when and why, the newest first, for everybody who sees the entry."""

    index = ViewPageTemplateFile("templates/audit.pt")
    lines_of = ViewPageTemplateFile("templates/lines.pt")

    @cached_property
    def paging(self) -> Paging:
        asked = self.request.form.get(PAGE, "")
        known = isinstance(asked, str) and asked.isdecimal() and len(asked) < 10
        return Paging(
            len(entry_log(self.context)),
            max(1, int(asked)) if known else 1,
            lambda page: f"{self.context.absolute_url()}?{PAGE}={page}#{ANCHOR}",
        )

    def lines(self) -> list[ShownLine]:
        reader = Reader(self.request, fields_of(self.context), self.context)
        start = self.paging.first_number - 1
        return [
            reader.shown(line) for line in entry_log(self.context).newest(BATCH, start)
        ]

    def note_url(self) -> str:
        """Where the user writes a note; empty if they may not."""
        register = register_of(self.context.portal_type)
        if not may_open(register, self.context):
            return ""
        return f"{self.context.absolute_url()}/@@audit-note"

    def export_url(self) -> str:
        return f"{self.context.absolute_url()}/@@entry.json"
