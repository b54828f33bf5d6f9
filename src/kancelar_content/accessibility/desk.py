"""Statements that are drafts, or whose re-test is near or late, on the work desk."""

from collections.abc import Sequence
from datetime import date
from kancelar_content import _
from kancelar_content.accessibility.rules import LATE
from kancelar_content.accessibility.rules import retest_stage
from kancelar_content.accessibility.rules import SOON
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.desk.rows import DeskLink
from kancelar_content.desk.rows import DeskRow
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_today
from plone import api
from zope.interface import implementer


DRAFT = "draft"


@implementer(IDeskSection)
class StatementSection:
    """What has to be published or tested again, the longest late above."""

    order = 88
    title = _("desk_statements", default="Statements on accessibility")
    empty = _(
        "desk_statements_empty", default="All are published and no re-test is near."
    )

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request
        self.today = site_today()

    def available(self) -> bool:
        """Whether the user looks after statements."""
        return api.user.has_permission(
            "kancelar_content: Add AccessibilityStatement", obj=api.portal.get()
        )

    def entries(self) -> Sequence:
        """Metadata of the statements that wait; a site has a handful of them."""
        found = api.portal.get_tool("portal_catalog")(
            portal_type="AccessibilityStatement"
        )
        waiting = [brain for brain in found if self._stage(brain)]
        return sorted(waiting, key=lambda brain: brain.statement_retest)

    def row(self, brain) -> DeskRow:
        """All of it from the catalog."""
        stage = self._stage(brain)
        language = api.portal.get_current_language()
        due = brain.statement_retest
        day = written_date(date.fromisoformat(due), language) if due else ""
        draft = _(
            "statement_draft",
            default="Draft: readers do not see it until it is completed and published",
        )
        late = _(
            "statement_retest_late",
            default="Late: was due by ${day}",
            mapping={"day": day},
        )
        soon = _("statement_retest_soon", default="Due by ${day}", mapping={"day": day})
        return DeskRow(
            title=brain.Title,
            url=brain.getURL(),
            state={DRAFT: draft, LATE: late, SOON: soon}[stage],
            state_id=stage,
            language=brain.Language,
            who="",
            links=(DeskLink(_("desk_edit", default="Edit"), f"{brain.getURL()}/edit"),),
        )

    def links(self) -> list[DeskLink]:
        return []

    def _stage(self, brain) -> str:
        if brain.review_state == DRAFT:
            return DRAFT
        due = brain.statement_retest
        return retest_stage(date.fromisoformat(due), today=self.today) if due else ""
