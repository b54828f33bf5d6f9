"""Charts of the requests of a year, in the words of their reader."""

from collections import Counter
from collections.abc import Callable
from collections.abc import Sequence
from datetime import date
from kancelar_content import _
from kancelar_content.charts.chart import Category
from kancelar_content.charts.chart import Chart
from kancelar_content.charts.chart import Series
from kancelar_content.charts.chart import STANDING
from kancelar_content.foi.request_table import OUTCOME_TITLES
from kancelar_content.foi.statistics.rules import Summary
from kancelar_content.publication.dates import written_month


Word = Callable[[object], str]

MONTH = _("statistic_month", default="Month of delivery")
OUTCOME = _("label_request_outcome", default="Outcome")
SECTION = _("label_rule_section", default="Section")
DEPARTMENT = _("statistic_department", default="Department")
REQUESTS = _("statistic_requests", default="Requests")

BY_MONTH = _("statistic_by_month", default="Requests by the month of their delivery")
BY_OUTCOME = _("statistic_by_outcome", default="Requests by their outcome")
BY_SECTION = _("statistic_by_section", default="Refusals by their section")
BY_DEPARTMENT = _("statistic_by_department", default="Requests by department")

ON_TIME = _("statistic_on_time", default="Settled in time")
LATE = _("statistic_late", default="Settled late")
UNSETTLED = _("statistic_unsettled", default="Not settled yet")

NO_DEPARTMENT = _("statistic_no_department", default="Not given")


def month_chart(
    months: Sequence[tuple[date, Summary]], word: Word, language: str
) -> Chart:
    """Months with what became of the requests that came in them."""
    categories = [
        Category(
            written_month(day.year, day.month, language), str(day.month), str(day.year)
        )
        for day, _summary in months
    ]
    summaries = [summary for _day, summary in months]
    return Chart(
        name="month",
        title=word(BY_MONTH),
        head=word(MONTH),
        categories=categories,
        series=_endings(summaries, word),
        lies=STANDING,
    )


def outcome_chart(counts: Sequence[tuple[str, Counter[str]]], word: Word) -> Chart:
    """Outcomes that there are, with a series for each name and its counts by token."""
    tokens = [
        token
        for token in OUTCOME_TITLES
        if any(numbers[token] for _name, numbers in counts)
    ]
    return Chart(
        name="outcome",
        title=word(BY_OUTCOME),
        head=word(OUTCOME),
        categories=[Category(word(OUTCOME_TITLES[token])) for token in tokens],
        series=[
            Series(name, [numbers[token] for token in tokens])
            for name, numbers in counts
        ],
    )


def section_chart(counts: Sequence[tuple[str, int]], word: Word) -> Chart:
    """Sections of the Act with the requests that refuse something by them."""
    return Chart(
        name="section",
        title=word(BY_SECTION),
        head=word(SECTION),
        categories=[Category(section) for section, _number in counts],
        series=[Series(word(REQUESTS), [number for _section, number in counts])],
    )


def department_chart(departments: Sequence[tuple[str, Summary]], word: Word) -> Chart:
    """Departments with what became of their requests."""
    return Chart(
        name="department",
        title=word(BY_DEPARTMENT),
        head=word(DEPARTMENT),
        categories=[Category(name or word(NO_DEPARTMENT)) for name, _s in departments],
        series=_endings([summary for _name, summary in departments], word),
    )


def _endings(summaries: Sequence[Summary], word: Word) -> list[Series]:
    return [
        Series(word(ON_TIME), [summary.on_time for summary in summaries]),
        Series(word(LATE), [summary.late for summary in summaries]),
        Series(word(UNSETTLED), [summary.unsettled for summary in summaries]),
    ]
