"""The pages of disposal: what is due in a register, and one proposal or protocol."""

from datetime import datetime
from datetime import UTC
from functools import cached_property
from kancelar_content import _
from kancelar_content.desk.moments import localized
from kancelar_content.desk.people import full_name
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.view import ListingView
from kancelar_content.page_head import PageHead
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.rules import may_approve
from kancelar_content.registers.audit.logs import current_actor
from kancelar_content.registers.named_page import NamedPage
from kancelar_content.registers.registry import find_register
from kancelar_content.registers.registry import may_open
from kancelar_content.registers.retention.disposal import approve
from kancelar_content.registers.retention.disposal import Disposal
from kancelar_content.registers.retention.disposal import disposals
from kancelar_content.registers.retention.disposal import DONE
from kancelar_content.registers.retention.disposal import find_disposal
from kancelar_content.registers.retention.disposal import propose
from kancelar_content.registers.retention.disposal import TAKEN_BACK
from kancelar_content.registers.retention.disposal import WAITING
from kancelar_content.registers.retention.disposal import waiting_paths
from kancelar_content.registers.retention.disposal import withdraw
from kancelar_content.registers.retention.rules import chosen
from kancelar_content.registers.retention.rules import disposable_from
from kancelar_content.registers.retention.rules import MOST
from kancelar_content.registers.retention.settings import MARK_TITLES
from kancelar_content.registers.retention.settings import plan_of
from kancelar_content.registers.table import Table
from kancelar_content.staff_page import open_staff_page
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


PROPOSE = "kancelar_content: Propose disposal"
APPROVE = "kancelar_content: Approve disposal"
LONGEST_DECISION = 200

STATES = {
    WAITING: _("disposal_waiting", default="Waits for approval"),
    DONE: _("disposal_done", default="Carried out"),
    TAKEN_BACK: _("disposal_taken_back", default="Taken back"),
}

NONE_CHOSEN = _(
    "error_disposal_none_chosen", default="Choose at least one entry to propose."
)
NO_DECISION = _(
    "error_disposal_no_decision",
    default=(
        "Write the number of the decision by which the archive agreed, at most 200"
        " characters."
    ),
)
PROPOSED = _(
    "disposal_proposed",
    default="The proposal ${number} waits for another person to approve it.",
)


class DisposalPage(NamedPage, ListingView):
    """`@@disposal/<name>`: what is due, to be chosen from, and earlier proposals."""

    page = "disposal"
    index = ViewPageTemplateFile("templates/disposal.pt")
    problem = None

    def __call__(self):
        self.open()
        self.table = Table(self.request, self.register)
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            return self.propose()
        return self.index()

    @property
    def page_head(self) -> PageHead:
        title = self.word(self.register.title)
        return PageHead(title=title, url=self.url, for_search_engines=False)

    @cached_property
    def plan(self) -> dict[str, Any] | None:
        """What the file plan says, in words."""
        plan = plan_of(self.name)
        if plan is None:
            return None
        trigger = self.register.columns[self.table.places[plan.trigger]].title
        return {
            "file_mark": plan.file_mark,
            "mark": MARK_TITLES[plan.mark],
            "years": plan.years,
            "trigger": trigger,
        }

    @cached_property
    def due(self) -> list:
        """Rows that are due and stand in no proposal that waits."""
        waiting = waiting_paths(api.portal.get(), self.name)
        due = self.table.due_for_disposal
        return [(row, closed) for row, closed in due if row.path not in waiting]

    def entries(self) -> list[dict[str, Any]]:
        """The first of them, as many as one proposal may have."""
        url_of, years = url_of_path(), plan_of(self.name).years
        return [
            {
                "path": row.path,
                "label": row.values[0],
                "url": url_of(row.path),
                "closed": self.day(closed),
                "since": self.day(disposable_from(closed, years)),
            }
            for row, closed in self.due[:MOST]
        ]

    def day(self, day) -> str:
        return written_date(day, self.table.language)

    def may_propose(self) -> bool:
        return api.user.has_permission(PROPOSE, obj=api.portal.get())

    def propose(self):
        """Make a proposal of what was chosen; the form again if nothing was."""
        if not self.may_propose():
            raise Unauthorized(self.page)
        paths = self.request.form.get("entry", [])
        paths = {paths} if isinstance(paths, str) else set(paths)
        rows = chosen(paths, self.due[:MOST])
        if not rows:
            self.problem = NONE_CHOSEN
            self.request.response.setStatus(400)
            return self.index()
        plan = plan_of(self.name)
        now = datetime.now(UTC)
        made = propose(api.portal.get(), self.name, plan, rows, now)
        message = Message(PROPOSED, mapping={"number": made.number})
        api.portal.show_message(message, self.request)
        return self.request.response.redirect(self.url)

    def proposals(self) -> list[dict[str, Any]]:
        base = f"{self.context.absolute_url()}/@@disposal-protocol"
        return [
            {
                "number": disposal.number,
                "url": f"{base}/{identifier}",
                "state": STATES[disposal.state],
                "proposed": localized(disposal.proposed),
                "entries": len(disposal.items),
            }
            for identifier, disposal in disposals(api.portal.get(), self.name)
        ]


@implementer(IPublishTraverse)
class DisposalProtocol(ListingView):
    """`@@disposal-protocol/<id>`: approved by another person, or taken back."""

    index = ViewPageTemplateFile("templates/disposal_protocol.pt")
    identifier = ""
    typed = ""
    problem = None

    def publishTraverse(self, request, name: str):
        """The id of the proposal; whether it exists is told later."""
        if self.identifier:
            raise NotFound(self.context, name, request)
        self.identifier = name
        return self

    def __call__(self):
        open_staff_page(self.request)
        found = find_disposal(api.portal.get(), self.identifier)
        register = find_register(found.register) if found is not None else None
        if register is None:
            raise NotFound(self.context, self.identifier, self.request)
        if not may_open(register, api.portal.get()):
            raise Unauthorized(self.identifier)
        self.disposal: Disposal = found
        self.register = register
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            return self.decide()
        return self.index()

    @property
    def page_head(self) -> PageHead:
        return PageHead(
            title=self.disposal.number, url=self.url, for_search_engines=False
        )

    @property
    def url(self) -> str:
        return f"{self.context.absolute_url()}/@@disposal-protocol/{self.identifier}"

    @property
    def list_url(self) -> str:
        return f"{self.context.absolute_url()}/@@disposal/{self.disposal.register}"

    def may_approve(self) -> bool:
        """Another person than the proposer, with the permission, while it waits."""
        return (
            self.disposal.state == WAITING
            and api.user.has_permission(APPROVE, obj=api.portal.get())
            and may_approve(
                current_actor(), authors=frozenset({self.disposal.proposer})
            )
        )

    def may_withdraw(self) -> bool:
        """Its proposer, or who could approve it, while it waits."""
        return self.disposal.state == WAITING and (
            self.may_approve() or current_actor() == self.disposal.proposer
        )

    def decide(self):
        """Approve or take back, as the button says."""
        site, now = api.portal.get(), datetime.now(UTC)
        if "withdraw" in self.request.form:
            if not self.may_withdraw():
                raise Unauthorized(self.identifier)
            withdraw(site, self.disposal, now)
            return self.request.response.redirect(self.url)
        if not self.may_approve():
            raise Unauthorized(self.identifier)
        typed = self.request.form.get("archive")
        self.typed = typed.strip() if isinstance(typed, str) else ""
        if not self.typed or len(self.typed) > LONGEST_DECISION:
            self.problem = NO_DECISION
            self.request.response.setStatus(400)
            return self.index()
        table = Table(self.request, self.register)
        due = {row.path for row, _closed in table.due_for_disposal}
        approve(site, self.disposal, due, self.typed, now)
        return self.request.response.redirect(self.url)

    def state(self):
        return STATES[self.disposal.state]

    def mark(self):
        return MARK_TITLES[self.disposal.plan.mark]

    def proposed(self) -> str:
        return localized(self.disposal.proposed)

    def decided(self) -> str:
        return localized(self.disposal.decided) if self.disposal.decided else ""

    def proposer(self) -> str:
        return self.word(full_name(self.disposal.proposer))

    def decider(self) -> str:
        return self.word(full_name(self.disposal.decider))

    def entries(self) -> list[dict[str, Any]]:
        language = api.portal.get_current_language()
        return [
            {
                "label": item.label,
                "closed": written_date(item.closed, language),
                "left": item.path in self.disposal.left,
            }
            for item in self.disposal.items
        ]
