"""What is wrong with an e-mail address, said to who typed it."""

from kancelar_content import _
from kancelar_content.public_forms.rules import breaks_header
from kancelar_content.public_forms.rules import clean_address


NO_ADDRESS = _(
    "error_email",
    default="Write an e-mail address like name@example.org.",
)
SEVERAL_LINES = _(
    "error_email_lines",
    default="An e-mail address stands on one line. Write just one address.",
)


def address_problem(typed: str):
    """A message; None if a mail can be sent to the address."""
    if breaks_header(typed):
        return SEVERAL_LINES
    return NO_ADDRESS if clean_address(typed) is None else None
