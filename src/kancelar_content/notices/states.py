"""Titles of the states and steps of a notice, as messages."""

from kancelar_content import _


STATES = {
    "draft": _("notice_draft", default="Draft"),
    "scheduled": _("notice_scheduled", default="Waits for its time"),
    "published": _("notice_published", default="On the site now"),
    "ended": _("notice_ended", default="Over"),
}

#: In this order the board tells them.
GROUPS = ("published", "scheduled", "draft", "ended")
