"""The page on which a report is prepared, approved and published."""

from functools import cached_property
from kancelar_content import _
from kancelar_content.desk.moments import localized
from kancelar_content.desk.people import full_name
from kancelar_content.foi.annual_report.annual_report import IAnnualReport
from kancelar_content.foi.annual_report.current import Current
from kancelar_content.foi.annual_report.current import current
from kancelar_content.foi.annual_report.current import LANGUAGE
from kancelar_content.foi.annual_report.document_rules import differences
from kancelar_content.foi.annual_report.due_rules import due_day
from kancelar_content.foi.annual_report.heading_rules import headings_of
from kancelar_content.foi.annual_report.settings import heading_rows
from kancelar_content.foi.annual_report.states import APPROVED
from kancelar_content.foi.annual_report.states import CORRECTION
from kancelar_content.foi.annual_report.states import DRAFT
from kancelar_content.foi.annual_report.states import EFFECTS
from kancelar_content.foi.annual_report.states import STATES
from kancelar_content.foi.annual_report.states import STEPS
from kancelar_content.foi.annual_report.taking_over import Told
from kancelar_content.foi.annual_report.taking_over import told_of_complaints
from kancelar_content.foi.annual_report.taking_over import told_of_judgments
from kancelar_content.foi.annual_report.versions import Version
from kancelar_content.foi.annual_report.versions import versions_of
from kancelar_content.foi.annual_report.words import NUMBER_TITLES
from kancelar_content.foi.annual_report.year_cases import case_brains
from kancelar_content.publication.checks import problems
from kancelar_content.publication.dates import NBSP
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.numbers import written_number
from kancelar_content.staff_page import open_staff_page
from plone import api
from plone.protect import CheckAuthenticator
from plone.protect import PostOnly
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.Five import BrowserView
from typing import Any
from zExceptions import NotFound
from zope.event import notify
from zope.i18n import translate
from zope.lifecycleevent import ObjectModifiedEvent

import transaction


#: States in which the fields are what a next approval freezes.
OPEN = (DRAFT, CORRECTION)


class OfTheOffice(BrowserView):
    """A page for those who prepare the report; no cache keeps it."""

    def __call__(self) -> str:
        open_staff_page(self.request)
        return self.index()

    @property
    def language(self) -> str:
        return api.portal.get_current_language()

    @cached_property
    def versions(self) -> list[Version]:
        return versions_of(self.context)

    @cached_property
    def state(self) -> str:
        return api.content.get_state(self.context)

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @cached_property
    def current(self) -> Current:
        return current(self.context, len(self.versions) + 1)

    def written(self, number: dict[str, Any]) -> str:
        text = written_number(number["value"], LANGUAGE, decimals=0)
        return f"{text}{NBSP}Kč" if number["unit"] == "CZK" else text


class PrepareReport(OfTheOffice):
    """Numbers that lead to their cases, what stands against approval, the steps."""

    def __call__(self) -> str:
        self.error, self.comment = "", ""
        if self.request.get("REQUEST_METHOD") == "POST":
            PostOnly(self.request)
            CheckAuthenticator(self.request)
            self.comment = str(self.request.form.get("comment", ""))
            if "take_over" in self.request.form:
                return self._take_over()
            return self._take_step(str(self.request.form.get("step", "")))
        return super().__call__()

    def state_title(self):
        return STATES[self.state]

    def due(self) -> str:
        """The last day to publish; empty once it is published."""
        if self.state not in (DRAFT, APPROVED):
            return ""
        return written_date(due_day(self.context.year), self.language)

    @cached_property
    def report(self) -> dict[str, Any]:
        """What readers get: the last version, or what would be frozen now."""
        if self.is_open:
            return self.current.report
        return dict(self.versions[-1].report)

    def cases_url(self, name: str) -> str:
        return f"{self.context.absolute_url()}/@@report-cases?number={name}"

    @cached_property
    def unverified(self) -> frozenset[str]:
        """Parts whose heading nobody has confirmed with the text of the Act."""
        return frozenset(
            row["words"]
            for row in headings_of(heading_rows(), self.context.year)
            if row["status"] == "unverified"
        )

    def differences(self) -> list[dict[str, Any]]:
        """What the register would say otherwise than the last version now."""
        if not self.versions:
            return []
        return [
            {
                "title": NUMBER_TITLES[name],
                "frozen": old,
                "now": new,
                "url": f"{self.cases_url(name)}&now=1",
            }
            for name, old, new in differences(
                self.versions[-1].report, self.current.report
            )
        ]

    @cached_property
    def problems(self) -> list:
        return problems(self.context) if self.is_open else []

    def steps(self) -> list[dict[str, Any]]:
        """What this user may do now."""
        workflow = api.portal.get_tool("portal_workflow")
        return [
            {
                "id": step["id"],
                "title": STEPS[step["id"]],
                "effect": EFFECTS[step["id"]],
            }
            for step in workflow.getTransitionsFor(self.context)
        ]

    def may_edit(self) -> bool:
        return api.user.has_permission("Modify portal content", obj=self.context)

    def offers(self) -> list[dict[str, Any]]:
        """What the cases say of judgments and complaints."""
        found = []
        for name, title in OFFERED.items():
            told = self._told(name)
            if told:
                kept = getattr(self.context, name) or ""
                is_empty = not kept.strip()
                found.append(
                    {"name": name, "title": title, "told": told, "is_empty": is_empty}
                )
        return found

    def all_versions(self) -> list[dict[str, Any]]:
        return [
            {
                "number": version.number,
                "url": f"{self.context.absolute_url()}?version={version.number}",
                "approved": localized(version.approved),
                "by": full_name(version.approved_by),
                "published": (
                    localized(version.published) if version.published else ""
                ),
                "note": version.note,
                "sha256": version.sha256,
            }
            for version in reversed(self.versions)
        ]

    def _told(self, name: str) -> list[Told]:
        make = told_of_judgments if name == "text_judgments" else told_of_complaints
        return make(self.current.facts, self.context.year, self._czech)

    def _czech(self, message) -> str:
        return translate(message, context=self.request, target_language=LANGUAGE)

    def _take_over(self) -> str:
        name = str(self.request.form["take_over"])
        if name not in OFFERED or not self.may_edit():
            raise NotFound(name)
        if not (getattr(self.context, name) or "").strip():
            text = "\n\n".join(told.text for told in self._told(name))
            setattr(self.context, name, text)
            notify(ObjectModifiedEvent(self.context))
        return self._leave(
            _(
                "report_taken_over",
                default="Taken over. Read it and take out the names of persons.",
            ),
            f"{self.context.absolute_url()}/edit",
        )

    def _take_step(self, step: str) -> str:
        workflow = api.portal.get_tool("portal_workflow")
        savepoint = transaction.savepoint()
        try:
            workflow.doActionFor(self.context, step, comment=self.comment.strip())
        except WorkflowException as error:
            savepoint.rollback()
            self.error = str(error)
            self.request.response.setStatus(422)
            return super().__call__()
        state = translate(
            STATES[api.content.get_state(self.context)], context=self.request
        )
        message = _(
            "report_step_done",
            default="Done. The report is now: ${state}.",
            mapping={"state": state},
        )
        return self._leave(message, f"{self.context.absolute_url()}/@@prepare-report")

    def _leave(self, message, url: str) -> str:
        api.portal.show_message(message, self.request)
        self.request.response.redirect(url)
        return ""


#: Texts that begin with what the cases say.
OFFERED = {
    "text_judgments": IAnnualReport["text_judgments"].title,
    "text_complaints": IAnnualReport["text_complaints"].title,
}


class ReportCases(OfTheOffice):
    """The cases that a number is made of."""

    def __call__(self) -> str:
        self.name = str(self.request.form.get("number", ""))
        if self.name not in NUMBER_TITLES:
            raise NotFound(self.name)
        return super().__call__()

    def title(self):
        return NUMBER_TITLES[self.name]

    def rows(self) -> list[dict[str, Any]]:
        """Cases by their number; one that is gone has its number alone."""
        brains = {
            brain.register_values["number"]: brain
            for brain in case_brains(self.context.year)
        }
        return [_row(number, brains.get(number)) for number in self._cases()]

    def _cases(self) -> tuple[str, ...]:
        if self.is_open or "now" in self.request.form:
            return self.current.numbers[self.name].cases
        return self.versions[-1].cases[self.name]


def _row(number: str, brain) -> dict[str, Any]:
    if brain is None:
        return {"number": number, "url": "", "title": "", "received": ""}
    return {
        "number": number,
        "url": brain.getURL(),
        "title": brain.Title,
        "received": brain.register_values["received"],
    }
