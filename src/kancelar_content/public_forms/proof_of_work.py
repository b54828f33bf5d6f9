"""The check that a form is sent by a person, without anybody else's service."""

from collections.abc import Mapping
from datetime import datetime
from datetime import timedelta
from kancelar_content import _
from kancelar_content.public_forms import work_rules as rules
from kancelar_content.public_forms.rules import text_of
from kancelar_content.public_forms.signature import read_signed
from kancelar_content.public_forms.signature import signed
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message

import secrets


#: Names of the fields; the longest of the values that anybody needs.
CHALLENGE, NONCE, ANSWER = "challenge", "nonce", "answer"
LONGEST_VALUE = 200

QUESTION = _("work_question", default="How much is ${first} plus ${second}?")
NUMBERS = {
    2: _("number_two", default="two"),
    3: _("number_three", default="three"),
    4: _("number_four", default="four"),
    5: _("number_five", default="five"),
    6: _("number_six", default="six"),
    7: _("number_seven", default="seven"),
    8: _("number_eight", default="eight"),
    9: _("number_nine", default="nine"),
}

PROBLEMS = {
    rules.TOO_OLD: _(
        "error_work_too_old",
        default="The form stood open for too long, or it was used already. Answer the"
        " question again; what you wrote is still here.",
    ),
    rules.NO_ANSWER: _(
        "error_work_no_answer",
        default="Answer the question, so that we know that no program sends the form.",
    ),
    rules.WRONG: _(
        "error_work_wrong",
        default="That is not the right sum. Write it in digits, for example 7.",
    ),
    rules.TOO_FAST: _(
        "error_work_too_fast",
        default="The form was sent faster than a person can read it. Wait a few seconds"
        " and send it again.",
    ),
}


class Work:
    """The challenge of one form, as it came back or a new one."""

    def __init__(self, request, purpose: str, *, now: datetime, bits: int) -> None:
        self.request = request
        self.purpose = purpose
        self.now = now
        self.bits = bits
        form: Mapping[str, Any] = request.form
        self.value = text_of(form, CHALLENGE, LONGEST_VALUE)
        self.nonce = text_of(form, NONCE, LONGEST_VALUE)
        self.answer = text_of(form, ANSWER, LONGEST_VALUE)
        written = read_signed(purpose, self.value)
        self.challenge = rules.read_challenge(written) if written else None

    @property
    def key(self) -> str:
        """What is remembered of a challenge stands under this name."""
        return f"{self.purpose}.{self.challenge.seed}" if self.challenge else ""

    def problem(self, slowest: timedelta) -> str | None:
        """What is wrong, as a name of the rules; None if nothing is."""
        return rules.answer_problem(
            self.challenge,
            self.value,
            nonce=self.nonce,
            answer=self.answer,
            now=self.now,
            slowest=slowest,
        )

    def renew(self) -> None:
        """A new challenge, to be answered anew."""
        seed = secrets.token_hex(rules.SEED_DIGITS // 2)
        made = int(self.now.timestamp())
        self.challenge = rules.Challenge(made, seed, self.bits)
        self.value = signed(self.purpose, self.challenge.written())
        self.nonce = self.answer = ""

    def question(self) -> str:
        """The question, in the language of the page."""
        first, second = (
            translate(NUMBERS[number], context=self.request)
            for number in self.challenge.addends()
        )
        mapping = {"first": first, "second": second}
        return translate(Message(QUESTION, mapping=mapping), context=self.request)
