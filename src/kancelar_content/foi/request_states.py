"""Titles of the states of a request, as messages."""

from kancelar_content import _


STATES = {
    "received": _("request_received", default="Received"),
    "in_progress": _("request_in_progress", default="In progress"),
    "waiting": _("request_waiting", default="Waits for the applicant"),
    "settled": _("request_settled", default="Settled"),
    "remedy": _("request_remedy", default="Complaint, appeal or court"),
    "closed": _("request_closed", default="Closed"),
}

#: States in which the office has something to do by a day.
OPEN_STATES = ("received", "in_progress", "settled", "remedy")
