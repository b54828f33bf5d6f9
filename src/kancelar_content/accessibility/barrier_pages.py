"""The pages of a reader who reports a barrier: the form, and the receipt."""

from datetime import date
from functools import cached_property
from kancelar_content import _
from kancelar_content.accessibility.barrier_form import problems
from kancelar_content.accessibility.barrier_form import read
from kancelar_content.accessibility.barrier_form import Told
from kancelar_content.accessibility.barrier_register import registers
from kancelar_content.accessibility.barrier_register import take
from kancelar_content.accessibility.barrier_register import unanswered
from kancelar_content.accessibility.rules import is_page_of
from kancelar_content.accessibility.settings import settings
from kancelar_content.multilingual.own_pages import address_in
from kancelar_content.page_head import PageHead
from kancelar_content.public_forms.limits import HourlyLimit
from kancelar_content.public_forms.page import FormPage
from kancelar_content.public_forms.rules import is_trapped
from kancelar_content.public_forms.rules import TRAP
from kancelar_content.public_forms.signature import read_signed
from kancelar_content.public_forms.signature import signed
from kancelar_content.publication.dates import written_date
from plone import api
from zope.i18n import translate
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


PURPOSE = "barrier-reported"

TRAPPED = _(
    "error_trap",
    default="Leave the last field empty: it is there to stop programs. Then send the"
    " form again.",
)
BUSY = _(
    "error_report_busy",
    default="Too many reports come from your network. Please send it again in an hour.",
)
FULL = _(
    "error_report_full",
    default="We cannot take more reports just now. Please write to us by the contacts"
    " of the office.",
)

#: Reports that were sent, by network.
REPORTS = HourlyLimit()


class ReportBarrierPage(FormPage):
    """Takes a report by a reader without an account."""

    @property
    def page_head(self) -> PageHead:
        return PageHead(
            title=translate(
                _("report_barrier_title", default="Report a barrier"),
                context=self.request,
            ),
            url=f"{self.context.absolute_url()}/@@report-barrier",
        )

    @cached_property
    def told(self) -> Told:
        """What was typed, or the page that a link led here from."""
        told = read(self.request.form)
        if self.request.method == "POST":
            return told
        own = is_page_of(told.page, api.portal.get().absolute_url())
        return Told(page=told.page if own else "")

    def act(self) -> None:
        self.errors = problems(self.told)
        if is_trapped(self.request.form):
            self.errors[TRAP] = TRAPPED
        if self.errors:
            self.refuse(400)
            return
        site, chosen = api.portal.get(), settings()
        if registers(site) is None or unanswered() >= chosen.waiting_at_most:
            self.errors = {"": FULL}
            self.refuse(503)
            return
        if not REPORTS.takes(
            self.request, now=self.now, at_most=chosen.requests_an_hour
        ):
            self.errors = {"": BUSY}
            self.refuse(429)
            return
        report = take(
            site,
            self.told,
            language=self.language,
            now=self.now,
            days=chosen.answer_days,
        )
        receipt = signed(PURPOSE, f"{report.number}.{report.due.isoformat()}")
        self.request.response.redirect(
            f"{self.context.absolute_url()}/@@barrier-reported/{receipt}", status=303
        )

    def described_by(self, field: str, *, helped: bool = True) -> str | None:
        """Ids of what is said about a field, its error first."""
        ids = []
        if field in self.errors:
            ids.append(f"barrier-{field}-error")
        if helped:
            ids.append(f"barrier-{field}-help")
        return " ".join(ids) or None

    def erase_after_days(self) -> int:
        return settings().erase_after_days

    def privacy_page(self) -> str | None:
        link = settings().privacy_page
        return address_in(self.language, link) if link else None


@implementer(IPublishTraverse)
class BarrierReportedPage(FormPage):
    """Number and deadline, for who has just sent the report: its address is signed."""

    receipt = ""
    number = ""
    due = ""

    def publishTraverse(self, request, name: str):
        """The receipt is one step of the address; more are refused as a wrong one."""
        self.receipt = name if not self.receipt else "-"
        return self

    def look(self) -> None:
        text = read_signed(PURPOSE, self.receipt)
        if text is None:
            self.refuse(404)
            return
        self.number, day = text.split(".")
        self.due = written_date(date.fromisoformat(day), self.language)

    act = look

    def title(self) -> str:
        known = _("barrier_reported_title", default="Thank you for your report")
        unknown = _("barrier_unknown_title", default="There is no such receipt")
        return translate(known if self.number else unknown, context=self.request)

    @property
    def page_head(self) -> PageHead:
        return PageHead(
            title=self.title(),
            url=f"{self.context.absolute_url()}/@@barrier-reported",
            for_search_engines=False,
        )
