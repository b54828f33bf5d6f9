"""What departments were asked for, on the page of their case."""

from kancelar_content.desk.moments import written_day
from kancelar_content.foi.routing import exchange_rules as rules
from kancelar_content.foi.routing.exchange import entries_of
from kancelar_content.foi.routing.exchange import parts_of
from kancelar_content.foi.routing.page import HANDLE
from kancelar_content.foi.routing.people import names_of
from kancelar_content.foi.routing.words import LATE
from kancelar_content.foi.routing.words import NO_RECORDS
from kancelar_content.foi.routing.words import STATES
from kancelar_content.foi.state_rules import CLOSED
from kancelar_content.publication.site_time import site_today
from plone import api
from plone.app.layout.viewlets import ViewletBase
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class CaseRouting(ViewletBase):
    """Each part with its state, and the way to ask one more department."""

    weight = 30
    index = ViewPageTemplateFile("templates/routing.pt")

    def parts(self) -> list[dict[str, Any]]:
        today = site_today()
        found = []
        for part in parts_of(self.context):
            entries = entries_of(part)
            state = rules.state_of(entries)
            late = rules.is_late(state, part.due, today=today)
            has_nothing = rules.has_nothing(entries)
            title = NO_RECORDS if has_nothing else STATES[state]
            found.append(
                {
                    "title": part.title,
                    "url": part.absolute_url(),
                    "people": ", ".join(names_of(part.people)),
                    "due": written_day(part.due),
                    "late": late,
                    "state": LATE if late else title,
                    "wants_time": rules.waits_for_time(entries) is not None,
                }
            )
        return found

    def may_ask(self) -> bool:
        is_open = api.content.get_state(self.context) != CLOSED
        return is_open and api.user.has_permission(HANDLE, obj=self.context)
