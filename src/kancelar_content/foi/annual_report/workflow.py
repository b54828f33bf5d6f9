"""Guards and effects of the workflow of annual reports: an approval freezes."""

from DateTime import DateTime
from datetime import datetime
from datetime import UTC
from kancelar_content import _
from kancelar_content.foi.annual_report.annual_report import AnnualReport
from kancelar_content.foi.annual_report.current import current
from kancelar_content.foi.annual_report.current import files_of
from kancelar_content.foi.annual_report.current import title_of
from kancelar_content.foi.annual_report.pdf_file import NoPdf
from kancelar_content.foi.annual_report.versions import drop_unpublished
from kancelar_content.foi.annual_report.versions import frozen
from kancelar_content.foi.annual_report.versions import keep_version
from kancelar_content.foi.annual_report.versions import publish_version
from kancelar_content.foi.annual_report.versions import versions_of
from kancelar_content.publication.checks import problems
from kancelar_content.publication.rules import comment_missing
from kancelar_content.publication.rules import may_approve
from plone import api
from plone.namedfile.file import NamedBlobFile
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.Five import BrowserView
from zope.globalrequest import getRequest
from zope.i18n import translate

import logging


logger = logging.getLogger(__name__)

#: Steps that freeze, and those that let everybody read what was frozen.
FREEZING = frozenset({"approve", "approve_correction"})
PUBLISHING = frozenset({"publish", "approve_correction"})
#: Readers are told what a correction corrects, an author why a report came back.
NEED_COMMENT = frozenset({"return", "correct"})

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


class AnnualReportGuards(BrowserView):
    """What the workflow definition asks, one call a guard."""

    def can_approve(self) -> bool:
        """Four eyes: not by who wrote in it."""
        user = api.user.get_current().getId()
        authors = {*self.context.creators, *getattr(self.context, "_editors", ())}
        return may_approve(user, authors=frozenset(authors))


def remember_editor(report: AnnualReport, event) -> None:
    """Who changes a report does not approve it."""
    user = api.user.get_current().getId()
    report._editors = tuple(sorted({*getattr(report, "_editors", ()), user} - {None}))


def name_report(report: AnnualReport, event) -> None:
    """A report is called by its year."""
    report.title = title_of(report.year)
    report.reindexObject(idxs=["Title", "sortable_title"])


def before_step(report: AnnualReport, event) -> None:
    """Refuse a step without its reason; freeze what is approved.

    :raises WorkflowException: with what stands against it, in the user's language.
    """
    if event.transition is None:
        return
    step = event.transition.id
    if step in NEED_COMMENT and comment_missing(event.kwargs.get("comment")):
        _refuse(NOTE_MISSING if step == "correct" else REASON_MISSING)
    if step in FREEZING:
        if found := problems(report):
            _refuse(*found)
        _freeze(report)


def after_step(report: AnnualReport, event) -> None:
    """Keep what a step means for the readers."""
    if event.transition is None:
        return
    step = event.transition.id
    if step in PUBLISHING:
        publish_version(report, datetime.now(UTC))
        if report.effective_date is None:
            report.setEffectiveDate(DateTime())
    elif step == "return":
        drop_unpublished(report)
    elif step == "correct":
        report._note = event.kwargs["comment"].strip()
    if step in PUBLISHING or step == "abandon":
        report._note = ""
    report.reindexObject()


NOTE_MISSING = _(
    "error_correction_note_missing",
    default="Write what is corrected and why: readers find it in the new version.",
)
REASON_MISSING = _(
    "error_return_reason_missing",
    default="Write why the report goes back, so that its author knows what to mend.",
)
NO_PDF = _(
    "error_report_pdf",
    default="The PDF was not made, so nothing was approved. Try it again; if it fails"
    " once more, ask the administrator to look into the log.",
)


def _freeze(report: AnnualReport) -> None:
    number = len(versions_of(report)) + 1
    made = current(report, number, note=getattr(report, "_note", ""))
    _text, sha256 = frozen(made.report)
    approved = datetime.now(UTC)
    try:
        files = files_of(made.report, sha256, approved)
    except NoPdf as error:
        logger.error("annual report %s: no PDF: %s", report.year, error)
        _refuse(NO_PDF)
    keep_version(
        report,
        made.report,
        approved=approved,
        by=api.user.get_current().getId(),
        cases={name: number.cases for name, number in made.numbers.items()},
        files={
            kind: NamedBlobFile(
                files[kind], content_type, f"vyrocni-zprava-106-{report.year}.{kind}"
            )
            for kind, content_type in TYPES.items()
        },
    )


def _refuse(*messages) -> None:
    request = getRequest()
    raise WorkflowException(
        " ".join(translate(message, context=request) for message in messages)
    )
