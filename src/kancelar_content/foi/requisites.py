"""Pure: what a request must tell of the applicant, and whether numbers can be right."""

from collections.abc import Collection
from kancelar_content import _
from stdnum import luhn
from stdnum.cz import dic
from stdnum.exceptions import ValidationError


ICO_DIGITS = 8

#: An id of a data box has no letter and no digit that looks like another one.
DATA_BOX_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
DATA_BOX_LENGTH = 7

WRONG_ICO = _(
    "error_ico",
    default="This is no company number: it has 8 digits, and the last one does not fit."
    " Check it against the request.",
)
WRONG_DATA_BOX = _(
    "error_applicant_data_box",
    default="This is no id of a data box: it has 7 letters and digits, and the last one"
    " does not fit. Check it against the request.",
)


#: Section 14(2) of Act 106/1999: what a natural and a legal person has to give.
REQUISITES = {
    "natural": frozenset({"applicant_name", "applicant_born", "applicant_address"}),
    "legal": frozenset({"applicant_name", "applicant_ico", "applicant_address"}),
}


def has_requisites(kind: str, filled: Collection[str]) -> bool:
    """Whether what is filled is all that a person of the kind has to give."""
    return REQUISITES[kind] <= set(filled)


def ico_problem(value: str) -> object | None:
    """A message if it is no company number (IČO) of eight digits; else None."""
    digits = value.replace(" ", "").zfill(ICO_DIGITS)
    # The library takes the personal tax numbers of 9 and 10 digits, too.
    if len(digits) != ICO_DIGITS or not (digits.isascii() and digits.isdigit()):
        return WRONG_ICO
    return None if dic.is_valid(digits) else WRONG_ICO


def data_box_problem(value: str) -> object | None:
    """A message if it is no id of a data box; else None."""
    letters = value.strip().lower()
    if len(letters) != DATA_BOX_LENGTH or set(letters) - set(DATA_BOX_LETTERS):
        return WRONG_DATA_BOX
    try:
        luhn.validate(letters, alphabet=DATA_BOX_LETTERS)
    except ValidationError:
        return WRONG_DATA_BOX
    return None
