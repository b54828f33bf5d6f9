"""The statistics of a year over REST."""

from dataclasses import asdict
from kancelar_content.foi.request_table import OUTCOME_TITLES
from kancelar_content.foi.statistics.rules import Summary
from kancelar_content.foi.statistics.selected_year import FILTERS
from kancelar_content.foi.statistics.selected_year import SelectedYear
from kancelar_content.foi.statistics.selected_year import YEAR
from kancelar_content.listing.parameters import BadParameter
from kancelar_content.listing.parameters import single_values
from kancelar_content.listing.service import refusal
from plone.restapi.services import Service
from typing import Any


class RequestStatisticsGet(Service):
    """`@request-statistics`: the numbers of the page, for the same filters."""

    def reply(self) -> dict[str, Any]:
        self.request.response.setHeader("Cache-Control", "private, no-store")
        try:
            return self._numbers()
        except BadParameter as error:
            return refusal(self.request, error)

    def _numbers(self) -> dict[str, Any]:
        """:raises BadParameter: for a parameter that is not understood."""
        form = self.request.form
        single_values({k: v for k, v in form.items() if k not in FILTERS}, [YEAR])
        selected = SelectedYear(self.request)
        if not selected.is_understood:
            raise BadParameter(YEAR, "value", sorted(map(str, selected.years)))
        return {
            "@id": f"{self.context.absolute_url()}/@request-statistics",
            "year": selected.year,
            "years": selected.years,
            **_numbers(selected.summary),
            "by_month": [
                {"month": f"{day:%Y-%m}", **_numbers(summary)}
                for day, summary in selected.months
            ],
            "by_outcome": [
                {
                    "token": token,
                    "title": selected.table.word(OUTCOME_TITLES[token]),
                    "count": number,
                }
                for token, number in selected.outcomes.most_common()
            ],
            "by_section": [
                {"section": section, "count": number}
                for section, number in selected.sections
            ],
            "by_department": [
                {"department": name, **_numbers(summary)}
                for name, summary in selected.departments
            ],
        }


def _numbers(summary: Summary) -> dict[str, Any]:
    return {
        **asdict(summary),
        "settled": summary.settled,
        "on_time_percent": summary.on_time_percent,
    }
