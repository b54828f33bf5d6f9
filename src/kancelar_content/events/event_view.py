"""The page of an event."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from datetime import datetime
from functools import cached_property
from kancelar_content import _
from kancelar_content.events.calendar_base import CalendarBase
from kancelar_content.events.event_calendar import IEventCalendar
from kancelar_content.events.rows import Row
from kancelar_content.events.rules import Month
from kancelar_content.events.rules import Selection
from kancelar_content.events.rules import Term
from kancelar_content.events.schedule import event_query
from kancelar_content.events.schedule import Schedule
from kancelar_content.events.schedule import schedule
from kancelar_content.events.terms import span_of
from kancelar_content.events.terms import term
from kancelar_content.events.terms import times_of
from kancelar_content.events.written import written_term
from kancelar_content.multilingual.versions import published_links
from kancelar_content.page_head import PageHead
from kancelar_content.publication.addresses import is_web_address
from kancelar_content.publication.relations import related_links
from kancelar_content.publication.rules import telephone_link
from kancelar_content.publication.sharing import mail_link
from kancelar_content.publication.sharing import network_links
from plone import api
from plone.event.interfaces import IEventAccessor
from urllib.parse import urlencode


#: More terms than these make the page a list; the calendar file has them all.
SHOWN_TERMS = 8

MAP = "https://www.openstreetmap.org/search"


class EventView(CalendarBase):
    """When, where, for whom, whom to ask and how to come."""

    @cached_property
    def calendar(self):
        return aq_parent(aq_inner(self.context))

    @cached_property
    def in_calendar(self) -> bool:
        return IEventCalendar.providedBy(self.calendar)

    @cached_property
    def calendar_url(self) -> str:
        return self.calendar.absolute_url()

    @cached_property
    def url(self) -> str:
        return self.context.absolute_url()

    @cached_property
    def schedule(self) -> Schedule:
        path = "/".join(self.calendar.getPhysicalPath())
        return schedule(self.catalog, event_query(path=path, language=self.language))

    @cached_property
    def times(self):
        """Not for templates: it answers None to everything, also when it is called."""
        return IEventAccessor(self.context)

    @cached_property
    def terms(self) -> list[Term]:
        """All terms, soonest first."""
        span = span_of(self.context)
        return [term(times, span, self.zone) for times in times_of(self.context)]

    @cached_property
    def coming(self) -> list[Term]:
        return [when for when in self.terms if not when.is_over(today=self.today)]

    @cached_property
    def term(self) -> Term:
        """The next term, or the last one when all are over."""
        return self.coming[0] if self.coming else self.terms[-1]

    @property
    def is_over(self) -> bool:
        return not self.coming

    def written(self, when: Term) -> str:
        return written_term(when, self.language)

    def more_terms(self) -> list[Term]:
        """Those after the one that is shown above."""
        return self.coming[1 : SHOWN_TERMS + 1]

    @property
    def number_of_further_terms(self) -> int:
        return max(0, len(self.coming) - 1 - SHOWN_TERMS)

    @property
    def kind(self) -> dict[str, str]:
        token = self.context.kind or "other"
        return {
            "title": self.kinds.get(token, token),
            "url": self.calendar_url + Selection(kind=token).query_string(),
        }

    @property
    def month_url(self) -> str:
        month = str(Month.of(self.term.start))
        return f"{self.calendar_url}/month{Selection(month=month).query_string()}"

    @property
    def map_url(self) -> str:
        return f"{MAP}?{urlencode({'query': self.place})}" if self.place else ""

    @property
    def body(self) -> str:
        text = self.context.text
        return text.output_relative_to(self.context) if text else ""

    @property
    def registration_url(self) -> str:
        """Empty when it is too late or the address is none."""
        address = self.context.registration_url
        return address if not self.is_over and is_web_address(address) else ""

    @property
    def web_url(self) -> str:
        address = self.times.event_url
        return address if is_web_address(address) else ""

    @property
    def phone_url(self) -> str:
        return telephone_link(self.times.contact_phone)

    def contact(self) -> dict[str, str]:
        """Name, phone and mail; empty when there is none of them."""
        found = {
            "name": self.times.contact_name or "",
            "phone": self.times.contact_phone or "",
            "email": self.times.contact_email or "",
        }
        return found if any(found.values()) else {}

    @property
    def place(self) -> str:
        return self.times.location or ""

    def related(self) -> list[dict[str, str]]:
        """Published texts and albums that it names or that name it."""
        return related_links(self.context)

    def versions(self) -> list[dict[str, str]]:
        """The published versions in other languages."""
        return published_links(self.context, but=self.language)

    @cached_property
    def neighbours(self) -> dict[str, Row | None]:
        """The published events before and after this one in time."""
        record = self.catalog.getrid("/".join(self.context.getPhysicalPath()))
        records = self.schedule.records
        start = int(self.term.start.timestamp())
        here = next(
            (
                at
                for at in self.schedule.between(self.term.start, None)
                if records[at] == record and self.schedule.starts[at] == start
            ),
            None,
        )
        if here is None:
            return {"earlier": None, "later": None}
        return {
            "earlier": self._other(reversed(range(here)), record),
            "later": self._other(range(here + 1, len(records)), record),
        }

    def _other(self, positions, record: int) -> Row | None:
        records = self.schedule.records
        at = next((at for at in positions if records[at] != record), None)
        return self.rows([at])[0] if at is not None else None

    def mail_link(self) -> str:
        return mail_link(self.context.title, self.url)

    def network_links(self) -> list[dict[str, str]]:
        links = network_links(self.context.title, self.url)
        return [{"name": name, "url": url} for name, url in links.items()]

    @cached_property
    def state(self) -> str:
        return api.content.get_state(self.context)

    def staff_notice(self) -> str:
        """Why nobody but the staff sees this page; empty when it is published."""
        if self.state == "published":
            return ""
        return self.word(
            _("event_not_public", default="Not published: only staff see this page.")
        )

    @property
    def iso_start(self) -> str:
        return _iso(self.term.start, self.term.whole_day)

    @cached_property
    def page_head(self) -> PageHead:
        return PageHead(
            title=self.context.title,
            url=self.url,
            description=self.context.description or self.written(self.term),
            for_search_engines=self.state == "published",
        )


def _iso(moment: datetime, whole_day: bool) -> str:
    return moment.date().isoformat() if whole_day else moment.isoformat()
