"""Fields of the form and what is said of them; what is wrong with what was typed."""

from dataclasses import dataclass
from datetime import date
from kancelar_content import _
from kancelar_content.foi.intake_form import rules
from kancelar_content.foi.intake_form.rules import Told
from kancelar_content.foi.requisites import data_box_problem
from kancelar_content.foi.requisites import ico_problem
from kancelar_content.public_forms.address import address_problem
from typing import Any


@dataclass(frozen=True)
class Field:
    """A field of the applicant; `of` is the kind of person that it is for."""

    name: str
    title: Any
    help: Any
    autocomplete: str = "off"
    type: str = "text"
    required: bool = False
    lines: int = 0
    of: str = ""


FIELDS = (
    Field(
        "name",
        _("label_asker_name", default="Name and surname, or name of the legal person"),
        _("help_asker_name", default="Required by section 14(2) of the Act."),
        autocomplete="name",
        required=True,
    ),
    Field(
        "born",
        _("label_asker_born", default="Date of birth"),
        _(
            "help_asker_born",
            default="Required of natural persons by section 14(2) of the Act. For"
            " example 17. 5. 1980.",
        ),
        autocomplete="bday",
        required=True,
        of=rules.NATURAL,
    ),
    Field(
        "ico",
        _("label_asker_ico", default="Company number (IČO)"),
        _(
            "help_asker_ico",
            default="Required of legal persons by section 14(2) of the Act. It has 8"
            " digits.",
        ),
        required=True,
        of=rules.LEGAL,
    ),
    Field(
        "address",
        _("label_asker_address", default="Address"),
        _(
            "help_asker_address",
            default="Required by section 14(2) of the Act: of a natural person the"
            " permanent address, or the place where you live if you have none; of a"
            " legal person the seat.",
        ),
        autocomplete="street-address",
        required=True,
        lines=3,
    ),
    Field(
        "delivery",
        _("label_asker_delivery", default="Address for delivery"),
        _(
            "help_asker_delivery",
            default="Only if it is another one, and if we shall write on paper.",
        ),
        lines=3,
    ),
    Field(
        "email",
        _("label_asker_email", default="E-mail"),
        _(
            "help_asker_email",
            default="It is enough as your address for delivery. A receipt comes there.",
        ),
        autocomplete="email",
        type="email",
    ),
    Field(
        "data_box",
        _("label_asker_data_box", default="Data box"),
        _(
            "help_asker_data_box",
            default="Its id has 7 letters and digits. We deliver to it first, if you"
            " have one.",
        ),
    ),
)

MESSAGES = {
    ("wording", rules.MISSING): _(
        "error_asker_wording", default="Write what you want to know."
    ),
    ("wording", rules.TOO_LONG): _(
        "error_asker_wording_long",
        default="The request has more than 20,000 characters. Shorten it, or attach a"
        " part of it as a file.",
    ),
    ("wording", rules.TOO_MANY): _(
        "error_asker_wording_many",
        default="You ask for more than 20 things. Join those that belong together, or"
        " untick “I ask for several things”.",
    ),
    ("name", rules.MISSING): _(
        "error_asker_name",
        default="Write your name and surname, or the name of the legal person.",
    ),
    ("name", rules.TOO_LONG): _(
        "error_asker_name_long", default="The name has more than 200 characters."
    ),
    ("born", rules.MISSING): _(
        "error_asker_born",
        default="Write your date of birth, or choose that a legal person asks.",
    ),
    ("born", rules.NO_DAY): _(
        "error_asker_born_no_day",
        default="This is no day. Write it like 17. 5. 1980.",
    ),
    ("born", rules.NOT_BORN): _(
        "error_asker_not_born",
        default="Check the date of birth: it lies in the future or too long ago.",
    ),
    ("ico", rules.MISSING): _(
        "error_asker_ico",
        default="Write the company number, or choose that a natural person asks.",
    ),
    ("address", rules.MISSING): _(
        "error_asker_address", default="Write your address, or the seat."
    ),
    ("address", rules.TOO_LONG): _(
        "error_asker_address_long", default="The address has more than 500 characters."
    ),
    ("delivery", rules.TOO_LONG): _(
        "error_asker_address_long", default="The address has more than 500 characters."
    ),
}

WRONG_ICO = _(
    "error_asker_ico_wrong",
    default="This is no company number: it has 8 digits, and the last one follows from"
    " the others. Check it.",
)
WRONG_DATA_BOX = _(
    "error_asker_data_box_wrong",
    default="This is no id of a data box: it has 7 letters and digits, and the last one"
    " follows from the others. Check it.",
)


def problems(told: Told, *, today: date) -> dict[str, Any]:
    """Messages by field, in the order of the form."""
    found = {
        field: MESSAGES[field, problem]
        for field, problem in rules.problems(told, today=today).items()
    }
    if told.kind == rules.LEGAL and told.ico and ico_problem(told.ico):
        found["ico"] = WRONG_ICO
    if told.email and (problem := address_problem(told.email)):
        found["email"] = problem
    if told.data_box and data_box_problem(told.data_box):
        found["data_box"] = WRONG_DATA_BOX
    order = ["wording", *(field.name for field in FIELDS)]
    return {field: found[field] for field in order if field in found}
