"""What a reader writes about a barrier, read and told what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from kancelar_content import _
from kancelar_content.accessibility.rules import LONGEST_AID
from kancelar_content.accessibility.rules import LONGEST_BARRIER
from kancelar_content.accessibility.rules import LONGEST_PAGE
from kancelar_content.public_forms.address import address_problem
from kancelar_content.public_forms.rules import one_line
from kancelar_content.public_forms.rules import plain_text
from kancelar_content.public_forms.rules import text_of
from typing import Any


#: So much is read of any field, and shown again if it is too much.
READ = 20_000

ERRORS = {
    "page": _(
        "error_barrier_page",
        default="The address of the page is too long. Copy just the address.",
    ),
    "what": _(
        "error_barrier_what",
        default="Write what you cannot use. A few words are enough.",
    ),
    "what_long": _(
        "error_barrier_long",
        default="The description has more than 5,000 characters. Shorten it.",
    ),
    "aid": _(
        "error_barrier_aid",
        default="Name what you read the site with in at most 500 characters.",
    ),
}


@dataclass(frozen=True)
class Told:
    """What was typed, as the form shows it again."""

    page: str = ""
    what: str = ""
    aid: str = ""
    email: str = ""


def read(form: Mapping[str, Any]) -> Told:
    """What was typed; what is no text counts as not filled in."""
    return Told(
        page=one_line(text_of(form, "page", READ)),
        what=plain_text(text_of(form, "what", READ)),
        aid=one_line(text_of(form, "aid", READ)),
        email=text_of(form, "email", READ).strip(" \t"),
    )


def problems(told: Told) -> dict[str, Any]:
    """What is wrong, by field, in the order of the form."""
    found = {}
    if len(told.page) > LONGEST_PAGE:
        found["page"] = ERRORS["page"]
    if not told.what:
        found["what"] = ERRORS["what"]
    elif len(told.what) > LONGEST_BARRIER:
        found["what"] = ERRORS["what_long"]
    if len(told.aid) > LONGEST_AID:
        found["aid"] = ERRORS["aid"]
    problem = address_problem(told.email) if told.email else None
    if problem is not None:
        found["email"] = problem
    return found
