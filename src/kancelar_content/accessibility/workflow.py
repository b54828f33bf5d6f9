"""Guards and effects of the workflow of reports."""

from kancelar_content.publication.site_time import site_today
from Products.Five import BrowserView


class BarrierReportGuards(BrowserView):
    """What the workflow definition asks, one call a guard."""

    def has_answer(self) -> bool:
        """A report is answered when it says what the answer was."""
        return bool((self.context.answer or "").strip())


def record_step(report, event) -> None:
    """Keep the day of the answer and of closing; a report opened again loses both."""
    if event.transition is None:
        return
    today = site_today()
    if event.transition.id == "answer":
        report.answered = today
    elif event.transition.id == "close":
        report.closed = today
    elif event.transition.id == "reopen":
        report.answered = report.closed = None
    # A step by itself renews its state in the catalog only.
    report.reindexObject(idxs=["barrier_kept_since"])
