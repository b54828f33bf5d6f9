"""Reports of barriers that wait for an answer or for closing, on the work desk."""

from collections.abc import Sequence
from datetime import date
from kancelar_content import _
from kancelar_content.accessibility.barrier_states import ANSWERED
from kancelar_content.accessibility.barrier_states import RECEIVED
from kancelar_content.accessibility.rules import answer_stage
from kancelar_content.accessibility.rules import LATE
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.desk.moments import written_day
from kancelar_content.desk.rows import DeskLink
from kancelar_content.desk.rows import DeskRow
from kancelar_content.publication.site_time import site_today
from plone import api
from typing import Any
from zope.interface import implementer


def _urgency(brain) -> tuple[bool, str]:
    return brain.review_state == ANSWERED, brain.barrier_due


@implementer(IDeskSection)
class BarrierSection:
    """Reports without an answer, the longest late above; then those to be closed."""

    order = 25
    title = _("desk_barriers", default="Reports of barriers")
    empty = _(
        "desk_barriers_empty", default="No report waits for an answer or for closing."
    )

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request
        self.today = site_today()

    def available(self) -> bool:
        """Whether the user may answer reports."""
        return api.user.has_permission(
            "kancelar_content: Answer BarrierReport", obj=api.portal.get()
        )

    def entries(self) -> Sequence:
        """Metadata of the reports; the settings say how many may wait for an answer."""
        found = api.portal.get_tool("portal_catalog")(
            portal_type="BarrierReport", review_state=[RECEIVED, ANSWERED]
        )
        return sorted(found, key=_urgency)

    def row(self, brain) -> DeskRow:
        """All of it from the catalog, which knows nothing of what the reader wrote."""
        if brain.review_state == ANSWERED:
            stage = ANSWERED
            state = _("report_to_close", default="Answered: to be closed")
            step = DeskLink(_("desk_close", default="Close"), brain.getURL())
        else:
            stage, state = self._deadline(brain)
            title = _("desk_answer", default="Write the answer")
            step = DeskLink(title, f"{brain.getURL()}/edit")
        return DeskRow(
            title=brain.Title,
            url=brain.getURL(),
            state=state,
            state_id=stage,
            language=brain.barrier_language,
            who="",
            since=brain.created.asdatetime(),
            links=(step,),
        )

    def _deadline(self, brain) -> tuple[str, Any]:
        """How near the last day of the answer is, and a sentence of it."""
        due = date.fromisoformat(brain.barrier_due)
        stage = answer_stage(due, today=self.today)
        day = written_day(due)
        late = _(
            "report_late",
            default="Late: answer was due by ${day}",
            mapping={"day": day},
        )
        waits = _("report_due", default="Answer by ${day}", mapping={"day": day})
        return stage, late if stage == LATE else waits

    def links(self) -> list[DeskLink]:
        """The list of all, those that wait no more among them."""
        title = _("desk_all_barriers", default="All reports of barriers")
        return [
            DeskLink(
                title, f"{self.context.absolute_url()}/@@registers/barrier-reports"
            )
        ]
