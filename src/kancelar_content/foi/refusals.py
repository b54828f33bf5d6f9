"""Why a case may not be changed any more, for those who handle it."""

from kancelar_content import _
from kancelar_content.foi.state_rules import CLOSED
from kancelar_content.foi.state_rules import REMEDY
from kancelar_content.foi.state_rules import SETTLED
from plone import api
from zope.i18nmessageid import Message


ADD_ITEM = "kancelar_content: Add RequestItem"

IS_CLOSED = _(
    "error_case_closed",
    default="The case is closed and nothing in it can be changed. Open it again first,"
    " with a reason: “Record a step”.",
)
IS_SETTLED = _(
    "error_case_settled",
    default="The request is settled and no item can be added. What has to be decided"
    " again follows from the steps.",
)

#: By permission and state.
REFUSALS = {
    ("Modify portal content", CLOSED): IS_CLOSED,
    (ADD_ITEM, CLOSED): IS_CLOSED,
    (ADD_ITEM, SETTLED): IS_SETTLED,
    (ADD_ITEM, REMEDY): IS_SETTLED,
}


def refusal(permission: str, case) -> Message | None:
    """What to say to who handles the case, but not in this state; None to others."""
    if not api.user.has_permission("kancelar_content: Handle InfoRequest", obj=case):
        return None
    state = api.content.get_state(case, default="")
    return REFUSALS.get((permission, state))
