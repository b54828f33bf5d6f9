"""What stands against approving a report: data of persons, and its year."""

from collections.abc import Iterator
from datetime import datetime
from kancelar_content import _
from kancelar_content.foi.annual_report.annual_report import FOR_THE_OFFICE
from kancelar_content.foi.annual_report.annual_report import IAnnualReport
from kancelar_content.foi.annual_report.annual_report import TEXTS
from kancelar_content.foi.annual_report.rules import complaints
from kancelar_content.foi.annual_report.rules import judgments
from kancelar_content.foi.annual_report.year_cases import case_brains
from kancelar_content.foi.annual_report.year_cases import year_facts
from kancelar_content.foi.answers.person import known_person
from kancelar_content.hidden_data.examination import examine_text
from kancelar_content.hidden_data.known_person import KnownPerson
from kancelar_content.hidden_data.known_person import NOBODY
from kancelar_content.hidden_data.messages import KINDS
from kancelar_content.publication.interfaces import IPublicationCheck
from kancelar_content.publication.site_time import site_zone
from plone import api
from zope.component import adapter
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer


@implementer(IPublicationCheck)
@adapter(IAnnualReport)
class NoPersons:
    """No text tells a datum of anybody, nor of those whose cases it describes."""

    def __init__(self, report) -> None:
        self.report = report

    def problems(self) -> list:
        """Messages for the officer: in which field, and what it looks like."""
        texts = [(name, text) for name, text in _texts(self.report) if text.strip()]
        if not texts:
            return []
        known = [NOBODY, *_applicants(self.report.year)]
        found = {
            (name, finding.kind)
            for name, text in texts
            for person in known
            for finding in examine_text(text, person)
        }
        return [
            _(
                "problem_report_person",
                default="${field}: ${kind}. Take it out, everybody will read the"
                " report.",
                mapping={
                    "field": _word(IAnnualReport[name].title),
                    "kind": _word(KINDS[kind]),
                },
            )
            for name, kind in sorted(found)
        ]


@implementer(IPublicationCheck)
@adapter(IAnnualReport)
class OneOfItsYear:
    """A year has one report, and it is over when it is reported on."""

    def __init__(self, report) -> None:
        self.report = report

    def problems(self) -> list:
        catalog = api.portal.get_tool("portal_catalog")
        found = [] if self._is_over() else [NOT_OVER]
        same = [
            brain
            for brain in catalog.unrestrictedSearchResults(portal_type="AnnualReport")
            if brain.report_year == self.report.year and self.report.UID() != brain.UID
        ]
        if same:
            found.append(Message(TWICE, mapping={"year": str(self.report.year)}))
        return found

    def _is_over(self) -> bool:
        return self.report.year < datetime.now(site_zone()).year


TWICE = _(
    "problem_report_twice",
    default="There is another report of the year ${year}. Correct that one instead.",
)
NOT_OVER = _(
    "problem_report_year_not_over",
    default="The year is not over yet: its numbers would be frozen too soon.",
)


def _texts(report) -> Iterator[tuple[str, str]]:
    for name in TEXTS:
        yield name, getattr(report, name) or ""
    for row in report.agreements or ():
        yield FOR_THE_OFFICE[-1], " ".join(str(value or "") for value in row.values())
    yield "text_other", getattr(report, "_note", "") or ""


def _applicants(year: int) -> Iterator[KnownPerson]:
    """Those whose complaints and judgments the texts may describe."""
    brains = case_brains(year)
    facts = year_facts(year, brains)
    numbers = {
        entry.case for entry in (*complaints(facts, year), *judgments(facts, year))
    }
    for brain in brains:
        if brain.register_values["number"] in numbers:
            yield known_person(brain._unrestrictedGetObject())


def _word(message) -> str:
    return translate(message, context=getRequest())
