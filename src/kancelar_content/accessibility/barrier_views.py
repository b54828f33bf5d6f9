"""A report as those who answer it see it."""

from functools import cached_property
from kancelar_content.accessibility.barrier_states import RECEIVED
from kancelar_content.accessibility.barrier_states import STATES
from kancelar_content.accessibility.rules import answer_stage
from kancelar_content.accessibility.rules import is_page_of
from kancelar_content.accessibility.rules import LATE
from kancelar_content.desk.moments import localized
from kancelar_content.desk.moments import written_day
from kancelar_content.public_forms.rules import paragraphs
from kancelar_content.publication.language_names import native_name
from kancelar_content.publication.site_time import site_today
from plone import api
from plone.app.layout.viewlets.common import ViewletBase
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import quote


class Reported:
    """What the reader wrote: on the page of a report and above the form."""

    reported = ViewPageTemplateFile("templates/reported.pt")

    @property
    def is_link(self) -> bool:
        """Only to pages of this site: others may not be what they seem."""
        return is_page_of(self.context.page or "", api.portal.get().absolute_url())

    def what(self) -> list[str]:
        return paragraphs(self.context.what)

    def reader_language(self) -> str:
        return native_name(self.context.reader_language)


class BarrierReportView(Reported, BrowserView):
    """One report with its steps."""

    def state(self):
        return STATES[self.state_id]

    @cached_property
    def state_id(self) -> str:
        return api.content.get_state(self.context)

    def is_late(self) -> bool:
        today = site_today()
        stage = answer_stage(self.context.due, today=today)
        return self.state_id == RECEIVED and stage == LATE

    def received(self) -> str:
        return localized(self.context.received)

    def due(self) -> str:
        return written_day(self.context.due)

    def answered(self) -> str:
        return written_day(self.context.answered)

    def closed(self) -> str:
        return written_day(self.context.closed)

    def answer(self) -> list[str]:
        return paragraphs(self.context.answer)

    def note(self) -> list[str]:
        return paragraphs(self.context.note)

    def mailto(self) -> str:
        """A new mail to the reader; the number stands in its subject."""
        address = quote(self.context.email, safe="@")
        return f"mailto:{address}?subject={quote(self.context.number)}"

    def may_edit(self) -> bool:
        return api.user.has_permission("Modify portal content", obj=self.context)

    def steps(self) -> list[dict[str, Any]]:
        """Steps of the workflow that the user may take now."""
        workflow = api.portal.get_tool("portal_workflow")
        return workflow.getTransitionsFor(self.context)

    def lacks_answer(self) -> bool:
        return self.state_id == RECEIVED and not self.context.answer


class ReportedViewlet(Reported, ViewletBase):
    """Above the form of an answer: what is answered."""

    def render(self) -> str:
        note = f'<div class="k-note k-note--staff">{self.reported()}</div>'
        return f'<div class="k-wide">{note}</div>'
