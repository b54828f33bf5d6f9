"""How long requests are kept until the office decides: nobody has checked it."""

from kancelar_content.registers.retention.rules import DESTROY
from kancelar_content.registers.retention.settings import PREFIX
from plone import api


REGISTER = "info-requests"

#: The mark says what it is; five years are those of other files in a model plan.
PLAN = {
    "register": REGISTER,
    "file_mark": "106 (neověřeno)",
    "mark": DESTROY,
    "years": 5,
    "trigger": "closed",
}


def offer_plan(tool=None) -> None:
    """Add the row to the settings, unless there is one for requests.

    :param tool: the setup tool that runs the upgrade.
    """
    name = f"{PREFIX}.plans"
    rows = api.portal.get_registry_record(name, default=None) or []
    if not any(row["register"] == REGISTER for row in rows):
        api.portal.set_registry_record(name, [*rows, dict(PLAN)])
