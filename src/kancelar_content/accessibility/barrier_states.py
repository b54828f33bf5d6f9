"""Titles of the states of a report, as messages."""

from kancelar_content import _


RECEIVED, ANSWERED, CLOSED = "received", "answered", "closed"

STATES = {
    RECEIVED: _("report_received", default="Waits for an answer"),
    ANSWERED: _("report_answered", default="Answered"),
    CLOSED: _("report_closed", default="Closed"),
}
