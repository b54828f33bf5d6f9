"""What the desk and lists tell without waking an object."""

from kancelar_content.accessibility.accessibility_statement import (
    IAccessibilityStatement,
)
from kancelar_content.accessibility.barrier_report import IBarrierReport
from plone.indexer import indexer


@indexer(IAccessibilityStatement)
def statement_retest(statement) -> str:
    """The day of the next re-test, ISO 8601."""
    return statement.retest.isoformat() if statement.retest else ""


@indexer(IBarrierReport)
def barrier_due(report) -> str:
    """The last day of the answer, ISO 8601."""
    return report.due.isoformat()


@indexer(IBarrierReport)
def barrier_language(report) -> str:
    """The language that the reader is answered in."""
    return report.reader_language


@indexer(IBarrierReport)
def barrier_kept_since(report) -> str:
    """The day of closing of a report that still has its reader's address, ISO 8601."""
    if report.closed is None or not report.email:
        raise AttributeError("no address to erase")
    return report.closed.isoformat()
