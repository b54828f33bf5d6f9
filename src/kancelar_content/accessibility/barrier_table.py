"""Reports of barriers as a register."""

from collections.abc import Mapping
from kancelar_content import _
from kancelar_content.accessibility.barrier_report import BarrierReport
from kancelar_content.accessibility.barrier_states import CLOSED
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


MISSING_ANSWER = _("missing_answer", default="Closed without the day of the answer")


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
    statistics = (STATE, "received")
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

    def missing(self, values: Mapping[str, Any]) -> tuple:
        if values[STATE] == CLOSED and not values["answered"]:
            return (MISSING_ANSWER,)
        return ()

    def row(self, entry: BarrierReport) -> dict[str, Any]:
        return {
            "number": entry.number,
            "received": entry.received,
            "due": entry.due,
            "answered": entry.answered,
            "closed": entry.closed,
            "language": entry.reader_language,
        }
