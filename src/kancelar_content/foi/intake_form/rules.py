"""Pure: what an applicant typed, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from kancelar_content.foi.typed_day import typed_day
from kancelar_content.public_forms.rules import clean_address
from kancelar_content.public_forms.rules import one_line
from kancelar_content.public_forms.rules import paragraphs
from kancelar_content.public_forms.rules import plain_text
from kancelar_content.public_forms.rules import text_of
from typing import Any


NATURAL, LEGAL = "natural", "legal"

#: So much is read of any field, and shown again if it is too much.
READ = 40_000

LONGEST_NAME, LONGEST_ADDRESS, LONGEST_WORDING = 200, 500, 20_000
#: Each of them is handled and counted on its own.
MOST_ITEMS = 20
EARLIEST = date(1900, 1, 1)

MISSING, TOO_LONG, NO_DAY, NOT_BORN = "missing", "too-long", "no-day", "not-born"
TOO_MANY = "too-many"


@dataclass(frozen=True)
class Told:
    """What was typed, as the form shows it again."""

    kind: str = NATURAL
    name: str = ""
    born: str = ""
    ico: str = ""
    address: str = ""
    delivery: str = ""
    email: str = ""
    data_box: str = ""
    wording: str = ""
    several: bool = False

    @property
    def birthday(self) -> date | None:
        return typed_day(self.born)

    def items(self) -> list[str]:
        """The things asked for, each to be handled on its own."""
        return paragraphs(self.wording) if self.several else [self.wording]


def read(form: Mapping[str, Any]) -> Told:
    """What was typed; what is no text counts as not filled in."""

    def line(name: str) -> str:
        return one_line(text_of(form, name, READ))

    return Told(
        kind=LEGAL if text_of(form, "kind", READ) == LEGAL else NATURAL,
        name=line("name"),
        born=line("born"),
        ico=line("ico"),
        address=plain_text(text_of(form, "address", READ)),
        delivery=plain_text(text_of(form, "delivery", READ)),
        email=text_of(form, "email", READ).strip(" \t"),
        data_box=line("data_box"),
        wording=plain_text(text_of(form, "wording", READ)),
        several=bool(text_of(form, "several", READ)),
    )


def problems(told: Told, *, today: date) -> dict[str, str]:
    """What is missing or cannot be, by field, in the order of the form.

    Whether numbers and addresses can be right is asked elsewhere.
    """
    legal = told.kind == LEGAL
    checked = {
        "wording": _wording_problem(told),
        "name": _length_problem(told.name, LONGEST_NAME),
        "born": None if legal else _birthday_problem(told, today),
        "ico": MISSING if legal and not told.ico else None,
        "address": _length_problem(told.address, LONGEST_ADDRESS),
        "delivery": TOO_LONG if len(told.delivery) > LONGEST_ADDRESS else None,
    }
    return {field: problem for field, problem in checked.items() if problem}


def _length_problem(text: str, longest: int) -> str | None:
    if not text:
        return MISSING
    return TOO_LONG if len(text) > longest else None


def _wording_problem(told: Told) -> str | None:
    if len(told.items()) > MOST_ITEMS:
        return TOO_MANY
    return _length_problem(told.wording, LONGEST_WORDING)


def _birthday_problem(told: Told, today: date) -> str | None:
    if not told.born:
        return MISSING
    if told.birthday is None:
        return NO_DAY
    return None if EARLIEST <= told.birthday < today else NOT_BORN


def wording_of(told: Told) -> str:
    """The wording as it is kept; several things get their numbers."""
    items = told.items()
    if len(items) == 1:
        return told.wording
    return "\n\n".join(f"{place}. {text}" for place, text in enumerate(items, 1))


def applicant_of(told: Told) -> dict[str, Any]:
    """Fields of the applicant, as a case keeps them."""
    legal = told.kind == LEGAL
    return {
        "applicant_kind": told.kind,
        "applicant_name": told.name,
        "applicant_born": None if legal else told.birthday,
        "applicant_ico": told.ico.replace(" ", "").zfill(8) if legal else None,
        "applicant_address": told.address,
        "applicant_delivery": told.delivery or None,
        "applicant_email": clean_address(told.email) if told.email else None,
        "applicant_data_box": told.data_box.lower() or None,
    }
