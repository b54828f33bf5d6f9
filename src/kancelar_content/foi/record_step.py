"""The form that records one step of a case, with the fields that its kind has."""

from collections.abc import Sequence
from datetime import date
from datetime import datetime
from datetime import UTC
from functools import cached_property
from kancelar_content import _
from kancelar_content.desk.moments import localized
from kancelar_content.desk.moments import written_day
from kancelar_content.desk.people import full_name
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi import step_rules
from kancelar_content.foi.choices import OUTCOMES
from kancelar_content.foi.choices import REASONS
from kancelar_content.foi.choices import RESULTS
from kancelar_content.foi.choices import titles
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.grounds import ground_title
from kancelar_content.foi.record_rules import RecordedStep
from kancelar_content.foi.record_rules import voided
from kancelar_content.foi.record_rules import waits_for_delivery
from kancelar_content.foi.settings import ground_rows
from kancelar_content.foi.step_rules import Case
from kancelar_content.foi.step_rules import COSTS
from kancelar_content.foi.step_rules import Draft
from kancelar_content.foi.step_rules import ORDERS
from kancelar_content.foi.step_rules import problems
from kancelar_content.foi.step_rules import REASONED
from kancelar_content.foi.step_words import CHOICES
from kancelar_content.foi.step_words import COST_TITLES
from kancelar_content.foi.step_words import PROBLEMS
from kancelar_content.foi.step_words import STEP_TITLES
from kancelar_content.foi.steps import case_of
from kancelar_content.foi.steps import items_of
from kancelar_content.foi.steps import record
from kancelar_content.foi.steps import recorded_steps
from kancelar_content.foi.typed_day import typed_day
from kancelar_content.publication.site_time import site_today
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zExceptions import NotFound
from zope.i18nmessageid import Message


#: The outcome of an item by the kind of the step; a refusal may be one in part.
OUTCOME_OF = {
    kinds.PROVIDED: "provided",
    kinds.REDACTED: "redacted",
    kinds.REFERRED: "referred",
    kinds.REFUSED: "refused",
    kinds.SHELVED: "shelved",
    kinds.NOT_A_REQUEST: "not-a-request",
}
PARTLY = "partly-refused"

LONGEST_TEXT = 20_000


class RecordStepForm(TypedValues, BrowserView):
    """`@@record-step?kind=…`: shown, refused with everything typed, or recorded."""

    remedy_fields = ViewPageTemplateFile("templates/remedy_fields.pt")

    #: What somebody else recorded since this form was opened.
    meanwhile: Sequence[RecordedStep] = ()

    def __call__(self):
        open_staff_page(self.request)
        is_step = self.kind in STEP_TITLES and not self.context.disposed
        if not is_step or self._is_about_nothing():
            raise NotFound(self.context, self.kind, self.request)
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            self.errors = self._errors()
            self.meanwhile = self._recorded_since()
            if not self.errors and not self.meanwhile:
                return self._record()
            self.request.response.setStatus(400)
        return self.index()

    @property
    def kind(self) -> str:
        return self.typed("kind")

    @cached_property
    def about(self) -> int | None:
        """Number of the entry that a correction or a delivery is about."""
        return _count(self.typed("about"))

    @cached_property
    def today(self) -> date:
        return site_today()

    @cached_property
    def case(self) -> Case:
        return case_of(self.context)

    @property
    def seen(self) -> int:
        """How many entries the case has while the form is shown."""
        return len(recorded_steps(self.context))

    def _recorded_since(self) -> list[RecordedStep]:
        """Entries that are newer than the form; none if it does not say its age."""
        seen = _count(self.typed("seen"))
        return [] if seen is None else recorded_steps(self.context)[seen:]

    def meanwhile_entries(self) -> list[dict[str, Any]]:
        """Those entries in words."""
        return [
            {
                "title": STEP_TITLES[record.step.kind],
                "day": written_day(record.step.day),
                "note": record.note,
                "by": full_name(record.by),
                "recorded": localized(record.recorded),
            }
            for record in self.meanwhile
        ]

    def title(self) -> Message:
        return STEP_TITLES[self.kind]

    def about_entry(self) -> dict[str, Any] | None:
        """The entry that this one is about."""
        if self.about is None:
            return None
        step = recorded_steps(self.context)[self.about].step
        return {"title": STEP_TITLES[step.kind], "day": written_day(step.day)}

    def has(self, field: str) -> bool:
        """Whether steps of this kind have the field."""
        return {
            "day": self.kind != kinds.CORRECTED,
            "delivered": self.kind in kinds.DELIVERED,
            "days": self.kind in (*ORDERS, kinds.COURT_JUDGMENT),
            "items": self.kind in kinds.OUTCOMES,
            "partly": self.kind == kinds.REFUSED,
            "grounds": self.kind == kinds.REFUSED,
            "reason_ends": self.kind == kinds.REFUSED,
            "reason": self.kind == kinds.COMPLAINT,
            "result": self.kind in kinds.RESULTS,
            "costs": self.kind == kinds.COURT_JUDGMENT,
            "quote": self.kind == kinds.COURT_JUDGMENT,
        }[field]

    def day(self) -> str:
        """The day that was typed; in a new form today."""
        return self.typed("day") or ("" if self.errors else self.today.isoformat())

    def is_of_delivery(self) -> bool:
        """Whether the day is that on which a decision came to the office."""
        return self.kind in kinds.RESULTS

    def has_court_days(self) -> bool:
        return self.kind == kinds.COURT_JUDGMENT

    def needs_note(self) -> bool:
        return self.kind in REASONED

    def items(self) -> list[dict[str, Any]]:
        """Items to choose; those without an outcome are chosen to begin with."""
        chosen = self.chosen("items")
        is_new = self.request.method != "POST"
        words = titles(OUTCOMES)
        return [
            {
                "id": item.getId(),
                "title": item.title,
                "outcome": words.get(item.outcome),
                "chosen": item.getId() in chosen or (is_new and not item.outcome),
            }
            for item in items_of(self.context)
        ]

    def grounds(self) -> list[dict[str, Any]]:
        language = api.portal.get_current_language()
        chosen = self.chosen("grounds")
        return [
            {
                "token": row["token"],
                "title": ground_title(row, language),
                "needs_end": row["needs_end"] == "yes",
                "chosen": row["token"] in chosen,
            }
            for row in ground_rows()
        ]

    def choices(self) -> list[dict[str, Any]]:
        """What one of must be chosen: the ground of a complaint, a decision."""
        asked = {"reason": REASONS, "result": RESULTS.get(self.kind)}
        return [
            {
                "name": name,
                "title": CHOICES[name],
                "options": [
                    {
                        "token": term.token,
                        "title": term.title,
                        "chosen": term.token == self.typed(name),
                    }
                    for term in vocabulary
                ],
            }
            for name, vocabulary in asked.items()
            if self.has(name)
        ]

    def amounts(self) -> list[dict[str, Any]]:
        """Costs to fill in, as they were typed."""
        if not self.has("costs"):
            return []
        return [
            {"name": name, "title": COST_TITLES[name], "typed": self.typed(name)}
            for name in COSTS
        ]

    def _is_about_nothing(self) -> bool:
        """Whether the entry that this one should be about is not there or voided."""
        records = recorded_steps(self.context)
        if self.kind == kinds.DELIVERY:
            return self.about not in waits_for_delivery(records)
        if self.kind == kinds.CORRECTED:
            known = self.about is not None and self.about < len(records)
            return (
                not known
                or self.about in voided(records)
                or records[self.about].step.kind == kinds.CORRECTED
            )
        return self.about is not None or self.kind in (kinds.RECEIVED, kinds.SETTLED)

    def _day(self, field: str) -> date | None:
        """The day in a field that steps of this kind have."""
        return typed_day(self.typed(field)) if self.has(field) else None

    @cached_property
    def draft(self) -> Draft:
        has_length = self.has("days")
        return Draft(
            kind=self.kind,
            day=self._day("day") if self.has("day") else self.today,
            delivered=self._day("delivered"),
            days=_count(self.typed("days"), longest=3) if has_length else None,
            items=self.chosen("items") if self.has("items") else (),
            grounds=self.chosen("grounds") if self.has("grounds") else (),
            reason_ends=self._day("reason_ends"),
            note=self.typed("note"),
            reason=self.typed("reason") if self.has("reason") else "",
            result=self.typed("result") if self.has("result") else "",
            costs_own=_amount(self.typed("costs_own")),
            costs_representation=_amount(self.typed("costs_representation")),
            quote=self.typed("quote") if self.has("quote") else "",
        )

    def _errors(self) -> dict[str, Message]:
        found = problems(self.draft, self.case, today=self.today)
        for field in ("day", "delivered", "reason_ends"):
            if self.has(field) and self.typed(field) and not self._day(field):
                found[field] = step_rules.NO_DAY
        if self.kind == kinds.DELIVERY and "day" not in found:
            sent = recorded_steps(self.context)[self.about].step.day
            if self.draft.day < sent:
                found["day"] = step_rules.BEFORE_SENDING
        if self.has_court_days() and self.typed("days") and not self.draft.days:
            found["days"] = step_rules.NO_LENGTH
        for field in ("note", "quote"):
            if len(getattr(self.draft, field)) > LONGEST_TEXT:
                found[field] = step_rules.TOO_LONG
        if "items" in found and not self.case.items:
            found["items"] = step_rules.NO_ITEMS_YET
        return {
            field: PROBLEMS.get((field, problem)) or PROBLEMS["", problem]
            for field, problem in found.items()
        }

    def _record(self) -> None:
        draft = self.draft
        partly = self.has("partly") and self.typed("partly")
        outcome = PARTLY if partly else OUTCOME_OF.get(draft.kind, "")
        items = tuple(item for item in draft.items if item in self.case.items)
        known = {row["token"] for row in ground_rows()}
        record(
            self.context,
            RecordedStep(
                step=Step(draft.kind, draft.day, draft.delivered, draft.days),
                by=api.user.get_current().getId(),
                recorded=datetime.now(UTC),
                note=draft.note,
                items=items,
                outcome=outcome,
                grounds=tuple(token for token in draft.grounds if token in known),
                reason_ends=draft.reason_ends,
                about=self.about,
                reason=draft.reason,
                result=draft.result,
                costs_own=draft.costs_own if self.has("costs") else 0,
                costs_representation=(
                    draft.costs_representation if self.has("costs") else 0
                ),
                quote=draft.quote,
            ),
        )
        api.portal.show_message(
            _("step_is_recorded", default="The step is recorded."), self.request
        )
        self.request.response.redirect(self.context.absolute_url(), status=303)


def _count(typed: str, longest: int = 9) -> int | None:
    """A whole number; None of what is none, or of more digits than it may have."""
    is_count = typed.isascii() and typed.isdigit() and len(typed) <= longest
    return int(typed) if is_count else None


def _amount(typed: str) -> int | None:
    """Whole crowns, with or without spaces between the thousands."""
    return _count("".join(typed.split()))
