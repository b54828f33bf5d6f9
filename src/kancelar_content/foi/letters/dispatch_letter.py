"""The form that records how a letter left, and with it the step of its case."""

from datetime import date
from datetime import datetime
from datetime import UTC
from functools import cached_property
from kancelar_content import _
from kancelar_content.desk.moments import written_day
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.choices import titles
from kancelar_content.foi.choices import WAYS
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.letters import letter_words as words
from kancelar_content.foi.letters.dispatch_rules import delivered_by_rule
from kancelar_content.foi.letters.filed_letter import change_letter
from kancelar_content.foi.letters.filed_letter import FiledLetter
from kancelar_content.foi.letters.filed_letter import letter_of
from kancelar_content.foi.letters.letter_kinds import KINDS
from kancelar_content.foi.letters.letter_kinds import LANGUAGES
from kancelar_content.foi.letters.letter_kinds import LetterKind
from kancelar_content.foi.letters.typed_form import Field
from kancelar_content.foi.letters.typed_form import TypedForm
from kancelar_content.foi.letters.write_letter import HANDLE
from kancelar_content.foi.record_rules import RecordedStep
from kancelar_content.foi.record_step import OUTCOME_OF
from kancelar_content.foi.record_step import PARTLY
from kancelar_content.foi.settings import rules
from kancelar_content.foi.step_rules import BEFORE_SENDING
from kancelar_content.foi.step_rules import Draft
from kancelar_content.foi.step_rules import FUTURE
from kancelar_content.foi.step_rules import MISSING
from kancelar_content.foi.step_rules import NO_DAY
from kancelar_content.foi.step_rules import possible
from kancelar_content.foi.step_rules import problems
from kancelar_content.foi.step_words import PROBLEMS
from kancelar_content.foi.step_words import STEP_TITLES
from kancelar_content.foi.steps import case_of
from kancelar_content.foi.steps import record
from kancelar_content.foi.steps import recorded_steps
from kancelar_content.registers.audit.log import NOTE
from kancelar_content.registers.audit.logs import record as record_in_audit
from plone import api
from typing import Any
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.event import notify
from zope.i18nmessageid import Message
from zope.lifecycleevent import ObjectModifiedEvent


DATA_BOX = "data-box"
#: Ways that a letter can leave by: none of them is a form on the website.
WAYS_OUT = ("data-box", "e-mail", "letter", "in-person")

NO_WAY = _("error_dispatch_way", default="Choose the way by which the letter left.")

FIELDS = {
    "dispatched": Field(
        _("label_document_dispatched", default="Dispatched on"), kind="date"
    ),
    "delivered": Field(
        _("label_document_delivered", default="Delivered on"),
        _(
            "help_dispatch_delivered",
            default="Leave it empty until you know it, and come back later.",
        ),
        kind="date",
        is_optional=True,
    ),
    "note": Field(
        _("step_note", default="Note or reasons"),
        _(
            "help_step_note",
            default="Without any personal data of the applicant: the note stays with"
            " the case.",
        ),
        rows=3,
        is_optional=True,
    ),
}


class DispatchLetterForm(TypedForm):
    """`@@dispatch-letter`: way and days, once for the document and for its step."""

    fields = FIELDS

    def check_context(self) -> None:
        letter = letter_of(self.context)
        if letter is None or letter.replaced_by or self.context.delivered:
            raise NotFound(self.context, "dispatch-letter", self.request)
        if not api.user.has_permission(HANDLE, obj=self.case):
            raise Unauthorized("dispatch-letter")

    @property
    def case(self) -> InfoRequest:
        return self.context.__parent__

    @cached_property
    def letter(self) -> FiledLetter:
        return letter_of(self.context)

    @property
    def kind(self) -> LetterKind:
        return KINDS[self.letter.kind]

    @property
    def is_dispatched(self) -> bool:
        """Whether only the day of delivery is missing."""
        return self.context.dispatched is not None

    def ways(self) -> list[dict[str, Any]]:
        found = titles(WAYS)
        chosen = self.typed("way") if self.is_sent else self.case.way
        return [
            {"token": token, "title": found[token], "chosen": token == chosen}
            for token in WAYS_OUT
        ]

    def dispatch_facts(self) -> dict[str, Any]:
        """How the letter left, for who comes back with its delivery."""
        return {
            "day": written_day(self.context.dispatched),
            "way": titles(WAYS)[self.context.way],
        }

    def value(self, name: str) -> str:
        if self.is_sent:
            return self.typed(name)
        if name == "dispatched":
            return self.today.isoformat()
        return self._note() if name == "note" else ""

    def _note(self) -> str:
        """The reasons stand in the letter: the note of the step says in which one."""
        note = _(
            "dispatch_note",
            default="See the letter ${number}.",
            mapping={"number": self.context.number},
        )
        return words.in_language(note, LANGUAGES[0])

    @cached_property
    def offers_step(self) -> bool:
        """Whether the step of the letter follows from those that are recorded."""
        return self.letter.step is None and self.kind.step in possible(
            case_of(self.case), self.today
        )

    def step_title(self) -> Message:
        return STEP_TITLES[self.kind.step]

    def wants_step(self) -> bool:
        return self.offers_step and (not self.is_sent or bool(self.typed("step")))

    def by_rule(self) -> dict[str, Any] | None:
        """The day on which a letter in a data box is delivered at the latest."""
        if not self.is_dispatched or self.context.way != DATA_BOX:
            return None
        day, rule = delivered_by_rule(self.context.dispatched, rules())
        return {
            "day": written_day(day),
            "section": rule.section,
            "is_over": day <= self.today,
            "chosen": bool(self.typed("by_rule")),
        }

    @property
    def dispatched(self) -> date | None:
        return self.context.dispatched or self.typed_day("dispatched")

    @property
    def delivered(self) -> date | None:
        if self._is_by_rule:
            return delivered_by_rule(self.context.dispatched, rules())[0]
        return self.typed_day("delivered")

    @property
    def _is_by_rule(self) -> bool:
        rule = self.by_rule()
        return bool(rule and rule["is_over"] and rule["chosen"])

    def problems(self) -> dict[str, Message]:
        found = {
            name: PROBLEMS.get((name, problem)) or PROBLEMS["", problem]
            for name, problem in self._day_problems().items()
        }
        if not self.is_dispatched and self.typed("way") not in WAYS_OUT:
            found["way"] = NO_WAY
        if not found and self.wants_step():
            for name, problem in self._step_problems().items():
                field = STEP_FIELDS.get(name, "")
                found[field] = PROBLEMS.get((name, problem)) or PROBLEMS["", problem]
        return found

    def _day_problems(self) -> dict[str, str]:
        found = {}
        if self.dispatched is None:
            found["dispatched"] = NO_DAY if self.typed("dispatched") else MISSING
        elif self.dispatched > self.today:
            found["dispatched"] = FUTURE
        if self.delivered is None:
            if self.typed("delivered"):
                found["delivered"] = NO_DAY
            elif self.is_dispatched:
                found["delivered"] = MISSING
        elif self.delivered > self.today:
            found["delivered"] = FUTURE
        elif self.dispatched and self.delivered < self.dispatched:
            found["delivered"] = BEFORE_SENDING
        return found

    @cached_property
    def draft(self) -> Draft:
        """The step as the letter and this form say it."""
        is_delivered = self.kind.step in kinds.DELIVERED
        return Draft(
            kind=self.kind.step,
            day=self.dispatched,
            delivered=self.delivered if is_delivered else None,
            items=self.letter.items,
            grounds=self.letter.grounds,
            reason_ends=self.letter.reason_ends,
            note=self.typed("note"),
        )

    def _step_problems(self) -> dict[str, str]:
        return problems(self.draft, case_of(self.case), today=self.today)

    def done(self) -> None:
        """Keep the days, and record the step if the officer left it ticked."""
        if self.wants_step():
            self._record_step()
        if self._is_by_rule:
            change_letter(self.context, by_rule=True)
        if not self.is_dispatched:
            self.context.way = self.typed("way")
            self.context.dispatched = self.dispatched
            self._tell_audit()
        self.context.delivered = self.delivered
        notify(ObjectModifiedEvent(self.context))
        api.portal.show_message(
            _("dispatch_is_recorded", default="The dispatch is recorded."), self.request
        )
        address = f"{self.case.absolute_url()}#letters"
        self.request.response.redirect(address, status=303)

    def _record_step(self) -> None:
        draft = self.draft
        outcome = PARTLY if self.kind.is_partly else OUTCOME_OF.get(draft.kind, "")
        record(
            self.case,
            RecordedStep(
                step=Step(draft.kind, draft.day, draft.delivered),
                by=api.user.get_current().getId(),
                recorded=datetime.now(UTC),
                note=draft.note,
                items=draft.items,
                outcome=outcome,
                grounds=draft.grounds,
                reason_ends=draft.reason_ends,
            ),
        )
        change_letter(self.context, step=len(recorded_steps(self.case)) - 1)

    def _tell_audit(self) -> None:
        message = _(
            "audit_letter_dispatched",
            default="Letter dispatched: ${number}",
            mapping={"number": self.context.number},
        )
        comment = words.in_language(message, LANGUAGES[0])
        record_in_audit(self.case, NOTE, comment=comment)


#: Fields of a step that stand in this form under another name.
STEP_FIELDS = {"day": "dispatched", "delivered": "delivered", "note": "note"}
