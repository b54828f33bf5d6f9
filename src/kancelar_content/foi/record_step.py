"""The form that records one step of a case, with the fields that its kind has."""

from collections.abc import Mapping
from datetime import date
from datetime import datetime
from datetime import UTC
from functools import cached_property
from kancelar_content import _
from kancelar_content.desk.moments import written_day
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi import step_rules
from kancelar_content.foi.choices import OUTCOMES
from kancelar_content.foi.choices import titles
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.grounds import ground_title
from kancelar_content.foi.record_rules import RecordedStep
from kancelar_content.foi.record_rules import voided
from kancelar_content.foi.record_rules import waits_for_delivery
from kancelar_content.foi.settings import ground_rows
from kancelar_content.foi.step_rules import Case
from kancelar_content.foi.step_rules import Draft
from kancelar_content.foi.step_rules import ORDERS
from kancelar_content.foi.step_rules import problems
from kancelar_content.foi.step_rules import REASONED
from kancelar_content.foi.step_words import PROBLEMS
from kancelar_content.foi.step_words import STEP_TITLES
from kancelar_content.foi.steps import case_of
from kancelar_content.foi.steps import items_of
from kancelar_content.foi.steps import record
from kancelar_content.foi.steps import recorded_steps
from kancelar_content.foi.typed_day import typed_day as _day
from kancelar_content.publication.site_time import site_zone
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
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

LONGEST_NOTE = 20_000


class RecordStepForm(BrowserView):
    """`@@record-step?kind=…`: shown, refused with everything typed, or recorded."""

    errors: Mapping[str, Message] = {}

    def __call__(self):
        self.request.set("disable_plone.leftcolumn", 1)
        self.request.set("disable_plone.rightcolumn", 1)
        self.request.response.setHeader("Cache-Control", "private, no-store")
        if self.kind not in STEP_TITLES or self._is_about_nothing():
            raise NotFound(self.context, self.kind, self.request)
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            self.errors = self._errors()
            if not self.errors:
                return self._record()
            self.request.response.setStatus(400)
        return self.index()

    def typed(self, name: str) -> str:
        """A text as it was typed; empty if there is none or more than one."""
        value = self.request.form.get(name)
        return value.strip() if isinstance(value, str) else ""

    def chosen(self, name: str) -> tuple[str, ...]:
        """What was ticked."""
        value = self.request.form.get(name) or ()
        return (value,) if isinstance(value, str) else tuple(map(str, value))

    @property
    def kind(self) -> str:
        return self.typed("kind")

    @cached_property
    def about(self) -> int | None:
        """Number of the entry that a correction or a delivery is about."""
        typed = self.typed("about")
        return int(typed) if typed.isascii() and typed.isdigit() else None

    @cached_property
    def today(self) -> date:
        return datetime.now(site_zone()).date()

    @cached_property
    def case(self) -> Case:
        return case_of(self.context)

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
            "days": self.kind in ORDERS,
            "items": self.kind in kinds.OUTCOMES,
            "partly": self.kind == kinds.REFUSED,
            "grounds": self.kind == kinds.REFUSED,
            "reason_ends": self.kind == kinds.REFUSED,
        }[field]

    def day(self) -> str:
        """The day that was typed; in a new form today."""
        return self.typed("day") or ("" if self.errors else self.today.isoformat())

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

    def described_by(self, field: str, *, helped: bool = False) -> str | None:
        """Ids of what is said about a field, its error first."""
        ids = [f"k-{field}-error"] if field in self.errors else []
        ids += [f"k-{field}-help"] if helped else []
        return " ".join(ids) or None

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

    @cached_property
    def draft(self) -> Draft:
        day = self.today if not self.has("day") else _day(self.typed("day"))
        has_end, has_length = self.has("reason_ends"), self.has("days")
        return Draft(
            kind=self.kind,
            day=day,
            delivered=_day(self.typed("delivered")) if self.has("delivered") else None,
            days=_length(self.typed("days")) if has_length else None,
            items=self.chosen("items") if self.has("items") else (),
            grounds=self.chosen("grounds") if self.has("grounds") else (),
            reason_ends=_day(self.typed("reason_ends")) if has_end else None,
            note=self.typed("note"),
        )

    def _errors(self) -> dict[str, Message]:
        found = problems(self.draft, self.case, today=self.today)
        for field in ("day", "delivered", "reason_ends"):
            if self.has(field) and self.typed(field) and not _day(self.typed(field)):
                found[field] = step_rules.NO_DAY
        if self.kind == kinds.DELIVERY and "day" not in found:
            sent = recorded_steps(self.context)[self.about].step.day
            if self.draft.day < sent:
                found["day"] = step_rules.BEFORE_SENDING
        if len(self.draft.note) > LONGEST_NOTE:
            found["note"] = step_rules.TOO_LONG
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
            ),
        )
        api.portal.show_message(
            _("step_is_recorded", default="The step is recorded."), self.request
        )
        self.request.response.redirect(self.context.absolute_url(), status=303)


def _length(typed: str) -> int | None:
    return (
        int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else None
    )
