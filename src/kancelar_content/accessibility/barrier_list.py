"""All reports of barriers, by state."""

from collections.abc import Sequence
from datetime import date
from datetime import datetime
from functools import cached_property
from kancelar_content import _
from kancelar_content.accessibility.barrier_states import ANSWERED
from kancelar_content.accessibility.barrier_states import CLOSED
from kancelar_content.accessibility.barrier_states import RECEIVED
from kancelar_content.accessibility.barrier_states import STATES
from kancelar_content.accessibility.rules import answer_stage
from kancelar_content.accessibility.rules import LATE
from kancelar_content.desk.moments import localized
from kancelar_content.desk.moments import written_day
from kancelar_content.publication.language_names import native_name
from kancelar_content.publication.site_time import site_zone
from plone import api
from plone.batching import Batch
from Products.Five import BrowserView
from typing import Any


PAGE = 50
LATE_ONES = "late"

#: Choices of the list, the first one to begin with; an empty state stands for all.
SHOWN: dict[str, Any] = {
    RECEIVED: STATES[RECEIVED],
    LATE_ONES: _("reports_late", default="Late"),
    ANSWERED: STATES[ANSWERED],
    CLOSED: STATES[CLOSED],
    "all": _("reports_all", default="All"),
}


class BarrierReports(BrowserView):
    """Reports by state, from catalog metadata."""

    def __call__(self) -> str:
        self.request.response.setHeader("Cache-Control", "private, no-store")
        self.today = datetime.now(site_zone()).date()
        asked = self.request.form.get("show")
        known = isinstance(asked, str) and asked in SHOWN
        self.shown = asked if known else RECEIVED
        self.url = f"{self.context.absolute_url()}/@@barrier-reports"
        return self.index()

    def choices(self) -> list[tuple[str, Any, bool]]:
        return [(name, title, name == self.shown) for name, title in SHOWN.items()]

    @cached_property
    def batch(self) -> Batch:
        start = self.request.form.get("b_start")
        known = isinstance(start, str) and start.isdecimal() and len(start) < 10
        return Batch(self._found(), PAGE, int(start) if known else 0)

    def _found(self) -> Sequence:
        state = {LATE_ONES: RECEIVED, "all": list(STATES)}.get(self.shown, self.shown)
        found = api.portal.get_tool("portal_catalog")(
            portal_type="BarrierReport",
            review_state=state,
            sort_on="created",
            sort_order="descending",
        )
        if self.shown == LATE_ONES:
            return [brain for brain in found if self._is_late(brain)]
        return found

    def rows(self) -> list[dict[str, Any]]:
        return [self._row(brain) for brain in self.batch]

    def _row(self, brain) -> dict[str, Any]:
        return {
            "number": brain.Title,
            "url": brain.getURL(),
            "received": localized(brain.created.asdatetime()),
            "due": written_day(date.fromisoformat(brain.barrier_due)),
            "late": self._is_late(brain),
            "state": STATES[brain.review_state],
            "language": native_name(brain.Language),
        }

    def _is_late(self, brain) -> bool:
        due = date.fromisoformat(brain.barrier_due)
        late = answer_stage(due, today=self.today) == LATE
        return brain.review_state == RECEIVED and late

    def page_url(self, page: int) -> str:
        return f"{self.url}?show={self.shown}&b_start={(page - 1) * PAGE}"
