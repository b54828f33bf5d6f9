"""Reports of barriers as a register."""

from kancelar_content import _
from kancelar_content.accessibility.barrier_report import BarrierReport
from kancelar_content.accessibility.barrier_states import RECEIVED
from kancelar_content.accessibility.barrier_states import STATES
from kancelar_content.registers.columns import CHOICE
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import DAY
from kancelar_content.registers.columns import MOMENT
from kancelar_content.registers.columns import STATE
from kancelar_content.registers.register import Register
from typing import Any


LANGUAGES = {
    "cs": _("language_cs", default="Czech"),
    "en": _("language_en", default="English"),
    "de": _("language_de", default="German"),
    "pl": _("language_pl", default="Polish"),
}


class BarrierReportsRegister(Register):
    """Number and days of each report; nothing of what its reader wrote."""

    title = _("register_barriers", default="Reports of barriers")
    description = _(
        "register_barriers_description",
        default="What readers cannot use on the site, and what was answered.",
    )
    portal_type = "BarrierReport"
    permission = "kancelar_content: Answer BarrierReport"
    sort = "-number"
    due = "due"
    open_states = (RECEIVED,)
    #: What readers write may tell of themselves, and what is answered of them.
    personal = frozenset({"page", "what", "aid", "email", "answer", "note"})
    columns = (
        Column("number", _("label_report_number", default="Number")),
        Column(STATE, _("label_state", default="State"), CHOICE, STATES, filtered=True),
        Column(
            "received",
            _("label_report_received", default="Received"),
            MOMENT,
            filtered=True,
        ),
        Column("due", _("label_report_due", default="Answer by"), DAY, filtered=True),
        Column("answered", _("label_report_answered", default="Answered on"), DAY),
        Column("closed", _("label_report_closed", default="Closed on"), DAY),
        Column(
            "language",
            _("label_report_language", default="Language of the reader"),
            CHOICE,
            LANGUAGES,
            filtered=True,
        ),
    )

    def row(self, entry: BarrierReport) -> dict[str, Any]:
        return {
            "number": entry.number,
            "received": entry.received,
            "due": entry.due,
            "answered": entry.answered,
            "closed": entry.closed,
            "language": entry.language,
        }
