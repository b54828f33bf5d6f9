"""The form that writes a letter, filled from the case and filed to it."""

from datetime import date
from functools import cached_property
from kancelar_content import _
from kancelar_content.desk.moments import written_day
from kancelar_content.desk.people import full_name
from kancelar_content.foi.choices import OUTCOMES
from kancelar_content.foi.choices import titles
from kancelar_content.foi.clock_rules import check_extension
from kancelar_content.foi.clock_rules import OutOfTime
from kancelar_content.foi.grounds import ground_title
from kancelar_content.foi.letters import letter_words as words
from kancelar_content.foi.letters.fee_table import FeeTable
from kancelar_content.foi.letters.filling import WrongTemplate
from kancelar_content.foi.letters.letter_kinds import EXTENSIONS
from kancelar_content.foi.letters.letter_kinds import GROUNDS
from kancelar_content.foi.letters.letter_kinds import KINDS
from kancelar_content.foi.letters.letter_kinds import LANGUAGES
from kancelar_content.foi.letters.letter_kinds import LetterKind
from kancelar_content.foi.letters.letter_kinds import SHELVINGS
from kancelar_content.foi.letters.letter_kinds import TO_SUPERIOR
from kancelar_content.foi.letters.letter_values import addressee
from kancelar_content.foi.letters.letter_values import extended_due
from kancelar_content.foi.letters.letter_values import Written
from kancelar_content.foi.letters.template_fields import FIELDS as LETTER_FIELDS
from kancelar_content.foi.letters.typed_form import Field
from kancelar_content.foi.letters.typed_form import TypedForm
from kancelar_content.foi.letters.writing import file_letter
from kancelar_content.foi.letters.writing import letter_text
from kancelar_content.foi.settings import ground_rows
from kancelar_content.foi.settings import policy
from kancelar_content.foi.settings import rules
from kancelar_content.foi.step_rules import BEFORE_DAY
from kancelar_content.foi.step_rules import BEFORE_REQUEST
from kancelar_content.foi.step_rules import FUTURE
from kancelar_content.foi.step_rules import MISSING
from kancelar_content.foi.step_rules import NO_DAY
from kancelar_content.foi.step_rules import NO_ITEM
from kancelar_content.foi.step_rules import NO_ITEMS_YET
from kancelar_content.foi.step_words import PROBLEMS
from kancelar_content.foi.steps import items_of
from kancelar_content.foi.steps import steps_of
from plone import api
from typing import Any
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.i18nmessageid import Message


LONGEST_TEXT = 20_000

FIELDS = {
    "day": Field(_("label_letter_day", default="Day of the letter"), kind="date"),
    "addressee": Field(
        _("label_letter_addressee", default="Addressee"),
        _(
            "help_letter_addressee",
            default="With the address, as it stands in the letter.",
        ),
        rows=5,
    ),
    "superior": Field(
        _("label_letter_superior", default="Superior body"),
        _(
            "help_letter_superior",
            default="Of the region’s own competence the Ministry of the Interior, of a"
            " transferred one the competent ministry.",
        ),
    ),
    "reason_ends": Field(
        _("label_item_reason_ends", default="The reason lasts until"),
        _(
            "help_item_reason_ends",
            default="Section 12: the right to refuse lasts only as long as its reason.",
        ),
        kind="date",
        is_optional=True,
    ),
    "signer": Field(_("label_letter_signer", default="Who signs"), is_optional=True),
    "signer_function": Field(
        _("label_letter_signer_function", default="Function"), is_optional=True
    ),
}
TEXT_HELP = _(
    "help_letter_text",
    default="Stands in the letter as you write it; the sentences around it are those of"
    " the template.",
)

HANDLE = "kancelar_content: Handle InfoRequest"


class WriteLetterForm(TypedForm):
    """`@@write-letter?kind=…`: what is filled is shown, what is needed is asked for."""

    @property
    def fields(self) -> dict[str, Field]:
        return {**FIELDS, "text": Field(words.TEXTS[self.kind.name], TEXT_HELP, rows=8)}

    def check_context(self) -> None:
        if self.typed("kind") not in KINDS:
            raise NotFound(self.context, self.typed("kind"), self.request)
        if not api.user.has_permission(HANDLE, obj=self.context):
            raise Unauthorized("write-letter")

    @property
    def kind(self) -> LetterKind:
        return KINDS[self.typed("kind")]

    def title(self) -> Message:
        return words.TITLES[self.kind.name]

    def asks(self, what: str) -> bool:
        return what in self.kind.asks

    @property
    def language(self) -> str:
        """Of the letter; who writes may read another one."""
        chosen = self.typed("language")
        return chosen if chosen in LANGUAGES else LANGUAGES[0]

    def is_wanted(self) -> bool:
        return not self.typed("reckon")

    def languages(self) -> list[dict[str, Any]]:
        return [
            {
                "token": token,
                "title": words.LANGUAGE_TITLES[token],
                "chosen": token == self.language,
            }
            for token in LANGUAGES
        ]

    def facts(self) -> list[dict[str, Any]]:
        """What the letter gets from the case."""
        found = [
            (_("label_request_number", default="Number"), self.context.number),
            (_("label_request_subject", default="Subject"), self.context.title),
            (
                _("label_request_received", default="Delivered on"),
                written_day(self.context.received),
            ),
        ]
        if self.asks("extension"):
            before, after = extended_due(self.context, self.day or self.today)
            found += [
                (LETTER_FIELDS["original_due"], written_day(before)),
                (LETTER_FIELDS["new_due"], written_day(after)),
            ]
        return [{"title": title, "value": value} for title, value in found]

    def value(self, name: str) -> str:
        """What was typed; in a new form what is known already."""
        if self.is_sent:
            return self.typed(name)
        return self._known().get(name, "")

    def _known(self) -> dict[str, str]:
        superior = ""
        if self.context.competence == "own":
            superior = words.in_language(words.MINISTRY, self.language)
        to_superior = self.kind.name in TO_SUPERIOR
        return {
            "day": self.today.isoformat(),
            "addressee": (
                superior if to_superior else addressee(self.context, self.language)
            ),
            "superior": superior,
            "signer": full_name(api.user.get_current().getId()),
        }

    @property
    def day(self) -> date | None:
        return self.typed_day("day")

    def items(self) -> list[dict[str, Any]]:
        """Items to choose; those without an outcome are chosen to begin with."""
        chosen, outcome_words = self.chosen("items"), titles(OUTCOMES)
        return [
            {
                "id": item.getId(),
                "title": item.title,
                "outcome": outcome_words.get(item.outcome),
                "chosen": item.getId() in chosen
                or (not self.is_sent and not item.outcome),
            }
            for item in items_of(self.context)
        ]

    def grounds(self) -> list[dict[str, Any]]:
        language, chosen = api.portal.get_current_language(), self.chosen("grounds")
        return [
            {
                "token": row["token"],
                "title": ground_title(row, language),
                "chosen": row["token"] in chosen,
            }
            for row in ground_rows()
        ]

    def choices(self, name: str) -> list[dict[str, Any]]:
        """Grounds of an extension or of a shelving."""
        by_token = {
            "extension": {token: words.EXTENSION_WORDS[token] for token in EXTENSIONS},
            "shelving": {token: words.SHELVING_WORDS[token] for token in SHELVINGS},
        }[name]
        return [
            {"token": token, "title": title, "chosen": token == self.typed(name)}
            for token, title in by_token.items()
        ]

    @cached_property
    def fees(self) -> FeeTable:
        return FeeTable(self.typed)

    @cached_property
    def written(self) -> Written:
        return Written(
            language=self.language,
            day=self.day,
            addressee=self.typed("addressee"),
            text=self.typed("text"),
            signer=self.typed("signer"),
            signer_function=self.typed("signer_function"),
            superior=self.typed("superior"),
            items=self.chosen("items") if self.asks("items") else (),
            grounds=self._known_grounds(),
            reason_ends=self.typed_day("reason_ends") if self.asks(GROUNDS) else None,
            extension=self.typed("extension") if self.asks("extension") else "",
            shelving=self.typed("shelving") if self.asks("shelving") else "",
            fees=self.fees.reckoned,
        )

    def _known_grounds(self) -> tuple[str, ...]:
        if not self.asks(GROUNDS):
            return ()
        known = {row["token"] for row in ground_rows()}
        return tuple(token for token in self.chosen(GROUNDS) if token in known)

    def problems(self) -> dict[str, Message]:
        if not self.is_wanted():
            return {}
        found = self._problems()
        if not found:
            try:
                letter_text(self.kind, self.context, self.written)
            except WrongTemplate as problem:
                found[""] = words.template_problems(problem)[0]
        return found

    def _problems(self) -> dict[str, Message]:
        """What is wrong by field, of what a letter of the kind needs."""
        found = self._text_problems()
        if problem := self._day_problem():
            found["day"] = PROBLEMS.get(("day", problem)) or PROBLEMS["", problem]
        checks = {
            "items": self._item_problems,
            "grounds": self._ground_problems,
            "fees": self._fee_problems,
            "extension": self._extension_problems,
            "shelving": self._shelving_problems,
        }
        for name, check in checks.items():
            if self.asks(name):
                found |= check()
        return found

    def _text_problems(self) -> dict[str, Message]:
        found = {}
        if not self.typed("addressee"):
            found["addressee"] = words.NO_ADDRESSEE
        if not self.typed("text"):
            found["text"] = words.NO_TEXT
        elif len(self.typed("text")) > LONGEST_TEXT:
            found["text"] = words.TOO_LONG
        if self.asks("superior") and not self.typed("superior"):
            found["superior"] = words.NO_SUPERIOR
        return found

    def _day_problem(self) -> str | None:
        if not self.typed("day"):
            return MISSING
        if self.day is None:
            return NO_DAY
        if self.day < self.context.received:
            return BEFORE_REQUEST
        return FUTURE if self.day > self.today else None

    def _item_problems(self) -> dict[str, Message]:
        known = {item.getId() for item in items_of(self.context)}
        if not known:
            return {"items": PROBLEMS["", NO_ITEMS_YET]}
        if not known & set(self.chosen("items")):
            return {"items": PROBLEMS["", NO_ITEM]}
        return {}

    def _ground_problems(self) -> dict[str, Message]:
        rows = {row["token"]: row for row in ground_rows()}
        chosen = self._known_grounds()
        ends = self.typed_day("reason_ends")
        found = {}
        if not chosen:
            found["grounds"] = PROBLEMS["grounds", MISSING]
        if self.typed("reason_ends") and ends is None:
            found["reason_ends"] = PROBLEMS["", NO_DAY]
        elif ends and self.day and ends < self.day:
            found["reason_ends"] = PROBLEMS["", BEFORE_DAY]
        elif not ends and any(rows[token]["needs_end"] == "yes" for token in chosen):
            found["reason_ends"] = PROBLEMS["reason_ends", MISSING]
        return found

    def _fee_problems(self) -> dict[str, Message]:
        problem = self.fees.problem()
        return {} if problem is None else {"fees": problem}

    def _extension_problems(self) -> dict[str, Message]:
        """The clock says whether the time may still be extended."""
        found = {}
        if self.typed("extension") not in EXTENSIONS:
            found["extension"] = words.NO_CHOICE
        if self.day:
            try:
                check_extension(steps_of(self.context), rules(), self.day, policy())
            except OutOfTime as error:
                found[""] = PROBLEMS["", str(error)]
        return found

    def _shelving_problems(self) -> dict[str, Message]:
        known = self.typed("shelving") in SHELVINGS
        return {} if known else {"shelving": words.NO_CHOICE}

    def done(self) -> None:
        document = file_letter(self.kind, self.context, self.written)
        message = _(
            "letter_is_filed",
            default="The letter ${number} is filed. Download it, finish it in Word if"
            " needed, and record its dispatch.",
            mapping={"number": document.number},
        )
        api.portal.show_message(message, self.request)
        address = f"{self.context.absolute_url()}#letters"
        self.request.response.redirect(address, status=303)
