"""The base of the pages of parts: no cache keeps them, and what is typed stays."""

from datetime import date
from functools import cached_property
from kancelar_content.foi.clock_rules import next_duty
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.routing.known_applicant import told_of_applicant
from kancelar_content.foi.routing.words import TELLS_APPLICANT
from kancelar_content.foi.steps import terms_of
from kancelar_content.publication.site_time import site_today
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from zope.i18n import translate
from zope.i18nmessageid import Message


HANDLE = "kancelar_content: Handle InfoRequest"


class RoutingPage(TypedValues, BrowserView):
    """Shows the page; what is posted goes to `act`, which says whether it is done."""

    def __call__(self):
        open_staff_page(self.request)
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            if self.act():
                return ""
            self.request.response.setStatus(400)
        return self.index()

    def act(self) -> bool:
        """Do what was pressed; False if the page is to be shown with errors."""
        raise NotImplementedError

    @cached_property
    def today(self) -> date:
        return site_today()

    def word(self, message) -> str:
        return translate(message, context=self.request)

    def applicant_problem(self, case: InfoRequest, text: str) -> Message | None:
        """A message if the words to a department tell who the applicant is."""
        found = told_of_applicant(case, text)
        if not found:
            return None
        what = dict.fromkeys(
            f"{self.word(finding.message)} ({finding.excerpt})" for finding in found
        )
        return Message(TELLS_APPLICANT, mapping={"what": ", ".join(what)})


def case_due(case: InfoRequest) -> date | None:
    """The day by which the office has to act in the case."""
    duty = next_duty(terms_of(case))
    return duty.current.due if duty else None
