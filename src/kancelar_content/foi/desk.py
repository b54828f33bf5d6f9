"""Requests that are not closed, on the work desk, the most urgent above."""

from collections.abc import Sequence
from datetime import date
from kancelar_content import _
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.desk.moments import written_day
from kancelar_content.desk.rows import DeskLink
from kancelar_content.desk.rows import DeskRow
from kancelar_content.foi.desk_rules import LATE
from kancelar_content.foi.desk_rules import MISSED
from kancelar_content.foi.desk_rules import SOON
from kancelar_content.foi.desk_rules import stage_of
from kancelar_content.foi.desk_rules import TODAY
from kancelar_content.foi.desk_rules import WAITING
from kancelar_content.foi.register_folder import ADD
from kancelar_content.foi.request_states import STATES
from kancelar_content.foi.state_rules import CLOSED
from kancelar_content.publication.site_time import site_today
from kancelar_content.registers.registry import FOLDER
from plone import api
from zope.i18nmessageid import Message
from zope.interface import implementer


STAGES = {
    LATE: _("request_stage_late", default="Late: act by ${day}"),
    TODAY: _("request_stage_today", default="Act today"),
    MISSED: _("request_stage_missed", default="The applicant’s time ended on ${day}"),
    SOON: _("request_stage_soon", default="Act by ${day}"),
    WAITING: _("request_stage_waiting", default="Waits for the applicant until ${day}"),
}

#: Marks of the desk's styles.
MARKS = {LATE: "late", MISSED: "late", TODAY: "soon"}


@implementer(IDeskSection)
class RequestSection:
    """What has a day or waits; the most urgent above."""

    order = 15
    title = _("desk_requests", default="Requests for information")
    empty = _("desk_requests_empty", default="No request has anything to be done.")

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request
        self.today = site_today()

    def available(self) -> bool:
        """Whether the user may see requests."""
        return api.user.has_permission(
            "kancelar_content: View requests", obj=api.portal.get()
        )

    def entries(self) -> Sequence:
        """Metadata of the requests that somebody has to act on by a day."""
        states = [state for state in STATES if state != CLOSED]
        found = api.portal.get_tool("portal_catalog")(
            portal_type="InfoRequest", review_state=states
        )
        urgent = [(self._stage(brain), brain) for brain in found]
        urgent = [(stage, brain) for stage, brain in urgent if stage is not None]
        urgent.sort(key=lambda pair: (pair[0], pair[1].register_values["number"]))
        return [brain for _stage, brain in urgent]

    def row(self, brain) -> DeskRow:
        """All of it from the catalog, which knows nothing of the applicant."""
        _place, day, stage = self._stage(brain)
        words = Message(STAGES[stage], mapping={"day": written_day(day)})
        return DeskRow(
            title=f"{brain.register_values['number']} – {brain.Title}",
            url=brain.getURL(),
            state=words,
            state_id=MARKS.get(stage, ""),
            language="cs",
            who="",
        )

    def links(self) -> list[DeskLink]:
        """A new request, the list of all, and the use of the form."""
        site, base = api.portal.get(), self.context.absolute_url()
        title = _("desk_all_requests", default="All requests for information")
        found = [DeskLink(title, f"{base}/@@registers/info-requests")]
        title = _("desk_form_use", default="What published answers saved")
        found.append(DeskLink(title, f"{base}/@@request-form-use"))
        folder = site.get(FOLDER)
        if folder is not None and api.user.has_permission(ADD, obj=folder):
            title = _("desk_new_request", default="New request for information")
            url = f"{folder.absolute_url()}/++add++InfoRequest"
            found.insert(0, DeskLink(title, url))
        return found

    def _stage(self, brain) -> tuple[int, date, str] | None:
        values = brain.register_values
        due, until = values.get("due"), values.get("waits_until")
        return stage_of(due, until, today=self.today)
