"""The annual report that is due or waits, on the work desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from kancelar_content import _
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.desk.rows import DeskLink
from kancelar_content.desk.rows import DeskRow
from kancelar_content.foi.annual_report.current import title_of
from kancelar_content.foi.annual_report.due_rules import due_day
from kancelar_content.foi.annual_report.due_rules import LATE
from kancelar_content.foi.annual_report.due_rules import stage
from kancelar_content.foi.annual_report.states import APPROVED
from kancelar_content.foi.annual_report.states import CORRECTION
from kancelar_content.foi.annual_report.states import DRAFT
from kancelar_content.foi.annual_report.states import PUBLISHED
from kancelar_content.foi.annual_report.states import STATES
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_today
from plone import api
from zope.i18nmessageid import Message
from zope.interface import implementer


@dataclass(frozen=True)
class Due:
    """A report that somebody has to work on; it may not have been begun."""

    year: int
    state: str
    url: str
    Title: str


NOT_BEGUN = "none"

WORDS = {
    NOT_BEGUN: _("report_not_begun", default="Not begun; publish it by ${day}"),
    DRAFT: _("report_due_draft", default="Draft; publish it by ${day}"),
    APPROVED: _("report_due_approved", default="Approved; publish it by ${day}"),
}
LATE_WORDS = _(
    "report_published_late", default="Late: should have been published by ${day}"
)


@implementer(IDeskSection)
class AnnualReportSection:
    """From January on the report of the last year, and all that is not published."""

    order = 18
    title = _("desk_annual_reports", default="Annual reports")
    empty = _("desk_annual_reports_empty", default="No annual report is due.")

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request
        self.today: date = site_today()

    def available(self) -> bool:
        """Whether the user prepares reports."""
        return api.user.has_permission(
            "kancelar_content: Prepare AnnualReport", obj=api.portal.get()
        )

    def entries(self) -> Sequence[Due]:
        """Reports that wait, the oldest first; a site has one a year."""
        found = api.portal.get_tool("portal_catalog")(portal_type="AnnualReport")
        waiting = [
            Due(brain.report_year, brain.review_state, brain.getURL(), brain.Title)
            for brain in found
            if brain.review_state != PUBLISHED
        ]
        last = self.today.year - 1
        place = self._place()
        kept = api.portal.get_tool("portal_catalog")(portal_type="ArchivedReport")
        begun = {brain.report_year for brain in (*found, *kept)}
        if place and last not in begun:
            url = f"{place}/++add++AnnualReport"
            waiting.append(Due(last, NOT_BEGUN, url, title_of(last)))
        return sorted(waiting, key=lambda due: due.year)

    def row(self, due: Due) -> DeskRow:
        """All of it from the catalog."""
        is_begun = due.state != NOT_BEGUN
        link = (
            DeskLink(
                _("desk_prepare_report", default="Prepare"),
                f"{due.url}/@@prepare-report",
            )
            if is_begun
            else DeskLink(_("desk_begin_report", default="Begin"), due.url)
        )
        words, mark = self._words(due)
        return DeskRow(
            title=due.Title,
            url=link.url,
            state=words,
            state_id=mark,
            language="cs",
            who="",
            links=(link,),
        )

    def links(self) -> list[DeskLink]:
        return []

    def _words(self, due: Due):
        if due.state == CORRECTION:
            return STATES[CORRECTION], ""
        mark = stage(due.year, today=self.today)
        words = LATE_WORDS if mark == LATE else WORDS[due.state]
        day = written_date(due_day(due.year), api.portal.get_current_language())
        return Message(words, mapping={"day": day}), mark

    def _place(self) -> str:
        """Address of the place of reports, if there is one."""
        found = api.portal.get_tool("portal_catalog")(portal_type="AnnualReports")
        return found[0].getURL() if found else ""
