"""What departments owe to requests for information, on the desk of their people."""

from collections.abc import Sequence
from functools import cached_property
from kancelar_content import _
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.desk.moments import written_day
from kancelar_content.desk.rows import DeskLink
from kancelar_content.desk.rows import DeskRow
from kancelar_content.foi.routing.exchange_rules import OPEN
from kancelar_content.publication.site_time import site_today
from plone import api
from zope.i18nmessageid import Message
from zope.interface import implementer


LATE, TODAY, SOON = (
    _("records_stage_late", default="Late: answer was due on ${day}"),
    _("records_stage_today", default="Answer today"),
    _("records_stage_soon", default="Answer by ${day}"),
)
WANTS_TIME = _("records_stage_time", default="Asks for more time, due on ${day}")


@implementer(IDeskSection)
class RecordsSection:
    """Open parts that the user sees: the own ones, or all for who handles requests."""

    order = 16
    title = _("desk_records", default="Records for requests")
    empty = _("desk_records_empty", default="No department owes anything.")

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request
        self.today = site_today()

    @cached_property
    def handles(self) -> bool:
        return api.user.has_permission(
            "kancelar_content: View requests", obj=api.portal.get()
        )

    @cached_property
    def found(self) -> list:
        catalog = api.portal.get_tool("portal_catalog")
        found = catalog(portal_type="RecordsRequest", review_state=OPEN)
        return sorted(found, key=lambda brain: brain.register_values["due"])

    def available(self) -> bool:
        """Whether the user handles requests or was asked for something."""
        return self.handles or bool(self.found)

    def entries(self) -> Sequence:
        """Metadata of the parts, the first due above."""
        return self.found

    def row(self, brain) -> DeskRow:
        values = brain.register_values
        due = values["due"]
        words, mark = SOON, ""
        if due < self.today:
            words, mark = LATE, "late"
        elif due == self.today:
            words, mark = TODAY, "soon"
        if self.handles and values["wants_time"]:
            words, mark = WANTS_TIME, "soon"
        return DeskRow(
            title=f"{values['number']} – {brain.Title}",
            url=brain.getURL(),
            state=Message(words, mapping={"day": written_day(due)}),
            state_id=mark,
            language="cs",
            who="",
        )

    def links(self) -> list[DeskLink]:
        """There is nothing to begin: a question is asked in its case."""
        return []
