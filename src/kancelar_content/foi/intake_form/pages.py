"""The pages of somebody who asks for information: form, last look, receipt."""

from datetime import date
from functools import cached_property
from kancelar_content import _
from kancelar_content.foi.clock_rules import DECIDE
from kancelar_content.foi.documents.acceptance import taken_endings
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.intake_form import rules
from kancelar_content.foi.intake_form.attached import Attached
from kancelar_content.foi.intake_form.form_words import Field
from kancelar_content.foi.intake_form.form_words import FIELDS
from kancelar_content.foi.intake_form.form_words import problems
from kancelar_content.foi.intake_form.held_files import release
from kancelar_content.foi.intake_form.letters import owe_letters
from kancelar_content.foi.intake_form.published import Published
from kancelar_content.foi.intake_form.published import published_already
from kancelar_content.foi.intake_form.receipt import read_receipt
from kancelar_content.foi.intake_form.receipt import Receipt
from kancelar_content.foi.intake_form.receipt import written_receipt
from kancelar_content.foi.intake_form.taking import take
from kancelar_content.foi.intake_form.taking import untouched
from kancelar_content.foi.intake_form.use_counts import count
from kancelar_content.foi.intake_form.use_counts import HELPED
from kancelar_content.foi.intake_form.use_counts import SENT
from kancelar_content.foi.intake_form.use_counts import SHOWN
from kancelar_content.foi.intake_settings import settings
from kancelar_content.foi.steps import terms_of
from kancelar_content.multilingual.own_pages import address_in
from kancelar_content.page_head import PageHead
from kancelar_content.public_forms import proof_of_work
from kancelar_content.public_forms import work_rules
from kancelar_content.public_forms.limits import HourlyLimit
from kancelar_content.public_forms.page import FormPage
from kancelar_content.public_forms.proof_of_work import Work
from kancelar_content.public_forms.remembered import recall
from kancelar_content.public_forms.remembered import remember
from kancelar_content.public_forms.rules import is_trapped
from kancelar_content.public_forms.rules import text_of
from kancelar_content.public_forms.rules import TRAP
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_zone
from kancelar_content.registers.registry import FOLDER
from plone import api
from plone.base.utils import human_readable_size
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse

import datetime


PURPOSE = "request-information"

#: What the buttons of the form send.
CHECK, EDIT, HELPS, SEND = "check", "edit", "helps", "send"

FILES, WORK = "files", "answer"

TRAPPED = _(
    "error_trap",
    default="Leave the last field empty: it is there to stop programs. Then send the"
    " form again.",
)
BUSY = _(
    "error_request_busy",
    default="Too many requests come from your network. Send it again in an hour, or by"
    " e-mail or data box.",
)
FULL = _(
    "error_request_full",
    default="The form cannot take more requests just now. Send yours by e-mail or data"
    " box: it has the same effect.",
)

#: Requests that were sent, and forms that were checked, by network.
REQUESTS = HourlyLimit()
CHECKS = HourlyLimit()
#: So many times a form may be checked for each request that may be sent.
CHECKS_A_REQUEST = 10


class RequestInformationPage(FormPage):
    """Takes a request by anybody; each step carries what was typed in the page."""

    before_sending = ViewPageTemplateFile("templates/before_sending.pt")
    fields = FIELDS
    checked = False

    def __call__(self) -> str:
        self.found: list[Published] = []
        return super().__call__()

    def page(self) -> str:
        return self.before_sending() if self.checked else self.index()

    @property
    def url(self) -> str:
        return f"{self.context.absolute_url()}/@@request-information"

    @property
    def page_head(self) -> PageHead:
        title = _("ask_title", default="Request for information")
        return PageHead(title=translate(title, context=self.request), url=self.url)

    @cached_property
    def told(self) -> rules.Told:
        return rules.read(self.request.form)

    @cached_property
    def attached(self) -> Attached:
        return Attached(api.portal.get(), self.request.form, self.now)

    @cached_property
    def chosen(self):
        return settings()

    @cached_property
    def work(self) -> Work:
        return Work(self.request, PURPOSE, now=self.now, bits=self.chosen.work_bits)

    @cached_property
    def today(self) -> date:
        return self.now.astimezone(site_zone()).date()

    def look(self) -> None:
        self.work.renew()

    def act(self) -> None:
        if self._is_over():
            return
        if not CHECKS.takes(
            self.request,
            now=self.now,
            at_most=self.chosen.requests_an_hour * CHECKS_A_REQUEST,
        ):
            self._refuse_all(429, BUSY)
            return
        self.attached.take_new()
        step = text_of(self.request.form, "step", 20)
        if step == EDIT:
            if self.work.challenge is None:
                self.work.renew()
            return
        self.errors = self._problems()
        if self.errors:
            self.refuse(400)
        elif step == HELPS:
            self._helped()
        elif step == SEND:
            self._send()
        else:
            self._check()

    def _is_over(self) -> bool:
        """Whether this very form was sent already; its reader is led to the end."""
        end = recall(api.portal.get(), self.work.key) if self.work.key else None
        if end is None or end == SHOWN:
            return False
        self._lead(end)
        return True

    def _problems(self) -> dict[str, Any]:
        found = problems(self.told, today=self.today)
        if self.attached.problems:
            # Files stand right after the wording.
            first = {name: found.pop(name) for name in ("wording",) if name in found}
            found = {**first, FILES: self.attached.problems, **found}
        if is_trapped(self.request.form):
            found[TRAP] = TRAPPED
        problem = self.work.problem(
            datetime.timedelta(seconds=self.chosen.slowest_seconds)
        )
        if problem is not None:
            found[WORK] = proof_of_work.PROBLEMS[problem]
            if problem == work_rules.TOO_OLD:
                self.work.renew()
        return found

    def _check(self) -> None:
        """The last look: what is published already, and what will be sent."""
        self.checked = True
        self.found = published_already(self.told, self.language)
        site = api.portal.get()
        if self.found and recall(site, self.work.key) is None:
            count(site, SHOWN, self.today)
            self._remember(SHOWN)

    def _helped(self) -> None:
        """No request is made, and nothing of it is kept."""
        site = api.portal.get()
        release(site, self.attached.files)
        if recall(site, self.work.key) == SHOWN:
            count(site, HELPED, self.today)
        self._remember("@@request-answered")
        self._lead("@@request-answered")

    def _send(self) -> None:
        site = api.portal.get()
        if site.get(FOLDER) is None or untouched() >= self.chosen.waiting_at_most:
            self._refuse_all(503, FULL)
            return
        if not REQUESTS.takes(
            self.request, now=self.now, at_most=self.chosen.requests_an_hour
        ):
            self._refuse_all(429, BUSY)
            return
        files = self.attached.files
        case = take(
            site, self.told, files.values(), day=self.today, language=self.language
        )
        release(site, files)
        if recall(site, self.work.key) == SHOWN:
            count(site, SENT, self.today)
        receipt = Receipt(case.number, case.received, _decided_by(case))
        owe_letters(site, receipt, address=case.applicant_email, language=self.language)
        end = f"@@request-received/{written_receipt(receipt)}"
        self._remember(end)
        self._lead(end)

    def _remember(self, what: str) -> None:
        until = self.work.challenge.end()
        site = api.portal.get()
        remember(site, self.work.key, what, now=self.now, until=until)

    def _lead(self, end: str) -> None:
        self.request.response.redirect(
            f"{self.context.absolute_url()}/{end}", status=303
        )

    def _refuse_all(self, status: int, message) -> None:
        self.errors = {"": message}
        self.refuse(status)
        if self.work.challenge is None:
            self.work.renew()

    def problem_lines(self) -> list[dict[str, Any]]:
        """What the summary lists: each with the field that it leads to."""
        lines = []
        for field, problem in self.errors.items():
            for message in problem if isinstance(problem, list) else [problem]:
                lines.append({"field": field, "message": message})
        return lines

    def value(self, field: Field) -> str:
        return getattr(self.told, field.name)

    def described_by(self, field: str, *, helped: bool = True) -> str | None:
        """Ids of what is said about a field, its error first."""
        ids = [f"ask-{field}-error"] if field in self.errors else []
        if helped:
            ids.append(f"ask-{field}-help")
        return " ".join(ids) or None

    def is_solved(self) -> bool:
        """Whether the script has done its work, or the question is answered."""
        return WORK not in self.errors and bool(self.work.nonce or self.work.answer)

    def held_files(self) -> list[dict[str, str]]:
        return [
            {
                "key": key,
                "name": file.filename,
                "size": human_readable_size(file.getSize()),
            }
            for key, file in self.attached.files.items()
        ]

    def endings(self) -> str:
        return ", ".join(taken_endings())

    def accept(self) -> str:
        """The same as a browser's chooser of files wants it."""
        return ",".join(f".{ending}" for ending in taken_endings())

    def items(self) -> list[str]:
        return self.told.items()

    def answers(self) -> list[Field]:
        """Fields that were filled in, for the last look."""
        return [
            field
            for field in FIELDS
            if self.value(field) and field.of in ("", self.told.kind)
        ]

    def privacy_page(self) -> str | None:
        link = self.chosen.privacy_page
        return address_in(self.language, link) if link else None


def _decided_by(case: InfoRequest) -> date:
    """The last day to provide or decide, if nothing stops the clock."""
    return next(t for t in terms_of(case) if t.rule.name == DECIDE).current.due


@implementer(IPublishTraverse)
class RequestReceivedPage(FormPage):
    """Number and days, for who has just sent the request: its address is signed."""

    written = ""
    receipt: Receipt | None = None

    def publishTraverse(self, request, name: str):
        """The receipt is one step of the address; more are refused as a wrong one."""
        self.written = name if not self.written else "-"
        return self

    def look(self) -> None:
        self.receipt = read_receipt(self.written)
        if self.receipt is None:
            self.refuse(404)

    act = look

    def received(self) -> str:
        return written_date(self.receipt.received, self.language)

    def due(self) -> str:
        return written_date(self.receipt.due, self.language)

    def title(self) -> str:
        known = _("request_received_title", default="We have received your request")
        unknown = _("request_unknown_title", default="There is no such receipt")
        return translate(known if self.receipt else unknown, context=self.request)

    @property
    def page_head(self) -> PageHead:
        return PageHead(
            title=self.title(),
            url=f"{self.context.absolute_url()}/@@request-received",
            for_search_engines=False,
        )


class RequestAnsweredPage(FormPage):
    """For who has found the answer: no request was made."""

    @property
    def page_head(self) -> PageHead:
        title = _("request_answered_title", default="No request was sent")
        return PageHead(
            title=translate(title, context=self.request),
            url=f"{self.context.absolute_url()}/@@request-answered",
            for_search_engines=False,
        )
