"""A page on the Act with what it leads to, and how requests were handled."""

from datetime import date
from functools import cached_property
from kancelar_content import _
from kancelar_content.charts.drawing import drawn
from kancelar_content.foi.statistics import charts
from kancelar_content.foi.statistics.requests import handled
from kancelar_content.foi.statistics.requests import REGISTER
from kancelar_content.foi.statistics.rules import by_month
from kancelar_content.foi.statistics.rules import by_outcome
from kancelar_content.foi.statistics.rules import Handled
from kancelar_content.foi.statistics.rules import of_year
from kancelar_content.foi.statistics.rules import summary
from kancelar_content.publication.site_time import site_today
from kancelar_content.registers.records import every_row
from kancelar_content.registers.registry import find_register
from plone import api
from plone.base.interfaces import ILanguage
from Products.Five import BrowserView
from typing import Any
from zope.component import queryMultiAdapter
from zope.i18n import translate


#: Refusals of all kinds are one line of the table.
REFUSALS = _("statistic_refusals", default="Refused, all or in part")

FORM = "request-information"
ASK = _("information_act_ask", default="Ask for information")
#: Types of pages that this one leads to, each in the language of the page or in Czech.
LISTS = {
    "AnswerList": _("information_act_answers", default="Information that was provided"),
    "AnnualReports": _("information_act_reports", default="Annual reports"),
}


class InformationAct(BrowserView):
    """The text of the editors, links, and numbers of this year and the last one.

    Whoever looks sees numbers only: nothing of any request.
    """

    @cached_property
    def language(self) -> str:
        return ILanguage(self.context).get_language()

    @cached_property
    def today(self) -> date:
        return site_today()

    @cached_property
    def years(self) -> tuple[int, int]:
        return self.today.year - 1, self.today.year

    @cached_property
    def requests(self) -> list[Handled]:
        """Those of both years."""
        register = find_register(REGISTER)
        rows = every_row(api.portal.get_tool("portal_catalog"), register)
        found = handled(rows, register.columns)
        return [one for one in found if one.received.year in self.years]

    def word(self, message) -> str:
        return translate(message, context=self.request)

    def text(self) -> str:
        text = self.context.text
        return text.output_relative_to(self.context) if text else ""

    def form_url(self) -> str:
        """The form of a request; empty on a site without one."""
        root = api.portal.get_navigation_root(self.context)
        view = queryMultiAdapter((root, self.request), name=FORM)
        return "" if view is None else f"{root.absolute_url()}/@@{FORM}"

    def lists(self) -> list[dict[str, Any]]:
        """Lists of what was published, in this language or in Czech."""
        found = []
        for portal_type, title in LISTS.items():
            for language in dict.fromkeys((self.language, "cs")):
                brains = api.content.find(portal_type=portal_type, Language=language)
                if brains:
                    found.append({"title": title, "url": brains[0].getURL()})
                    break
        return found

    def numbers(self) -> list[dict[str, Any]]:
        """Rows of the table: what is counted, with its number in each year."""
        requests = [of_year(self.requests, year) for year in self.years]
        counted = [summary(one, today=self.today) for one in requests]
        refused = [sum(each.refuses for each in one) for one in requests]
        rows = (
            (charts.REQUESTS, [one.received for one in counted]),
            (charts.ON_TIME, [one.on_time for one in counted]),
            (charts.LATE, [one.late for one in counted]),
            (charts.UNSETTLED, [one.unsettled for one in counted]),
            (REFUSALS, refused),
        )
        return [{"title": title, "numbers": numbers} for title, numbers in rows]

    def charts(self) -> list[str]:
        """The months of both years, and the outcomes by year."""
        months = [
            month
            for year in self.years
            for month in by_month(self.requests, year, today=self.today)
        ]
        found = [charts.month_chart(months, self.word, self.language)]
        outcomes = [
            (str(year), by_outcome(of_year(self.requests, year))) for year in self.years
        ]
        if any(counts for _year, counts in outcomes):
            found.append(charts.outcome_chart(outcomes, self.word))
        return [
            drawn(self.context, self.request, chart, self.language) for chart in found
        ]
