"""Cases of a year: found by the catalog, which wakes no other."""

from collections.abc import Iterable
from kancelar_content.foi.annual_report.facts import CaseFacts
from kancelar_content.foi.annual_report.facts import facts_of
from kancelar_content.foi.info_request import IInfoRequest
from kancelar_content.foi.record_rules import in_effect
from kancelar_content.foi.steps import recorded_steps
from plone import api
from plone.indexer import indexer


INDEX = "request_years"


@indexer(IInfoRequest)
def request_years(case) -> list[int]:
    """Years in which the case came or something happened in it."""
    days = [record.step.day for record in in_effect(recorded_steps(case))]
    return sorted({day.year for day in (case.received, *days)})


def case_brains(year: int) -> list:
    """Metadata of the cases that may belong to the year, whoever asks."""
    catalog = api.portal.get_tool("portal_catalog")
    return catalog.unrestrictedSearchResults(
        portal_type="InfoRequest", **{INDEX: [year]}
    )


def year_facts(year: int, brains: Iterable | None = None) -> list[CaseFacts]:
    """Facts of the cases, whose steps the catalog does not know."""
    return [
        _facts(brain) for brain in (case_brains(year) if brains is None else brains)
    ]


def _facts(brain) -> CaseFacts:
    case = brain._unrestrictedGetObject()
    items = brain.register_values.get("items") or 0
    return facts_of(case.number, case.received, items, recorded_steps(case))
