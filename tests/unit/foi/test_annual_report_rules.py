"""The numbers of section 18, against a year that was counted by hand."""

from datetime import date
from datetime import datetime
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.annual_report.facts import CaseFacts
from kancelar_content.foi.annual_report.facts import Event
from kancelar_content.foi.annual_report.facts import facts_of
from kancelar_content.foi.annual_report.rules import complaints
from kancelar_content.foi.annual_report.rules import handling
from kancelar_content.foi.annual_report.rules import HANDLINGS
from kancelar_content.foi.annual_report.rules import judgments
from kancelar_content.foi.annual_report.rules import months
from kancelar_content.foi.annual_report.rules import numbers
from kancelar_content.foi.annual_report.rules import PENDING
from kancelar_content.foi.annual_report.rules import REASONS
from kancelar_content.foi.annual_report.taking_over import told_of_judgments
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.record_rules import RecordedStep
from pathlib import Path

import pytest
import re


TABLE = Path(__file__).with_name("annual_report_2025.tsv")
#: `2025-03-25 refused:ab partly-refused`, `2025-10-15 court_judgment=dismissed own=1`.
STEP = re.compile(
    r"(?P<day>\S+) (?P<kind>\w+)(?::(?P<items>[a-c]+))?(?:=(?P<said>[\w-]+))?"
    r"(?:@(?P<about>\d+))?(?: (?P<outcome>partly-refused))?"
    r"(?: own=(?P<own>\d+) rep=(?P<representation>\d+))?"
)

#: Counted with a pencil in the table.
BY_HAND = {
    "requests": 96,
    "refusals": 12,
    "refused_whole": 5,
    "refused_part": 5,
    "refused_repeated": 2,
    "appeals": 5,
    "appeals_satisfied": 1,
    "court_actions": 2,
    "judgments": 1,
    "costs_own": 4_200,
    "costs_representation": 18_150,
    "costs": 22_350,
    "complaints": 5,
    "complaints_a": 1,
    "complaints_b": 2,
    "complaints_c": 1,
    "complaints_d": 1,
    "complaints_unknown": 0,
    "complaints_satisfied": 2,
    "complaints_decided": 1,
    "complaints_ordered": 1,
    "complaints_pending": 1,
    "provided": 74,
    "redacted": 6,
    "referred": 5,
    "shelved": 5,
    "not_a_request": 2,
    "extended": 4,
    "fee_notices": 3,
}
MONTHS_BY_HAND = (7, 8, 8, 9, 8, 9, 8, 8, 8, 9, 6, 8)


def record(text):
    found = STEP.fullmatch(text)
    kind, said = found["kind"], found["said"] or ""
    return RecordedStep(
        Step(kind, date.fromisoformat(found["day"])),
        "officer",
        datetime(2026, 1, 31, tzinfo=UTC),
        items=tuple(found["items"] or ()),
        outcome=found["outcome"] or kind.replace("_", "-"),
        about=int(found["about"]) if found["about"] else None,
        reason=said if kind == "complaint" else "",
        result=said if kind != "complaint" else "",
        costs_own=int(found["own"] or 0),
        costs_representation=int(found["representation"] or 0),
    )


@pytest.fixture(scope="module")
def year():
    """Requests of 2025, and those of the years around it that reach into it."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    return [
        facts_of(
            number,
            date.fromisoformat(received),
            int(items),
            [record(step) for step in steps.split("; ") if step],
        )
        for number, received, items, steps in rows
    ]


def test_year_is_what_was_counted_by_hand(year):
    found = numbers(year, 2025)
    assert {name: number.value for name, number in found.items()} == BY_HAND
    assert months(year, 2025) == MONTHS_BY_HAND


@pytest.mark.parametrize(
    ("name", "cases"),
    [
        ("refused_whole", "03/2024 06/2025 27/2025 75/2025 93/2025"),
        ("refused_part", "13/2025 20/2025 37/2025 55/2025 72/2025"),
        ("refused_repeated", "01/2024 37/2025"),
        # One of them appealed twice.
        ("appeals", "02/2024 37/2025 55/2025 75/2025"),
        ("complaints_b", "06/2024 22/2025"),
        ("complaints_pending", "85/2025"),
    ],
)
def test_number_opens_the_cases_that_it_is_made_of(year, name, cases):
    assert set(numbers(year, 2025)[name].cases) == set(cases.split())


def test_judgment_has_its_costs_and_its_case(year):
    [entry] = judgments(year, 2025)
    assert entry.case == "02/2024"
    assert (entry.event.result, entry.event.costs_own) == ("dismissed", 4_200)


def test_complaint_is_handled_by_what_came_after_it(year):
    by_number = {case.number: case for case in year}
    found = complaints(year, 2025)
    ended = [handling(by_number[entry.case], entry.event) for entry in found]
    assert [event.kind if event else None for event in ended] == [
        "complaint_satisfied",
        "complaint_satisfied",
        "complaint_decided",
        "complaint_order",
        None,
    ]


def test_wrong_entry_is_in_no_number(year):
    [wrong] = [case for case in year if case.received == date(2025, 6, 24)]
    assert "refusals" not in {
        name for name, number in numbers([wrong], 2025).items() if number.value
    }


def test_year_without_requests_has_every_number():
    found = numbers([], 2025)
    assert list(found) == list(BY_HAND)
    assert not any(number.value or number.cases for number in found.values())
    assert months([], 2025) == (0,) * 12


DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
KINDS = (
    kinds.PROVIDED,
    kinds.REFUSED,
    kinds.SHELVED,
    kinds.EXTENDED,
    kinds.APPEAL,
    kinds.COMPLAINT,
    *HANDLINGS,
    kinds.COURT_ACTION,
    kinds.COURT_JUDGMENT,
)
EVENTS = st.builds(
    Event,
    kind=st.sampled_from(KINDS),
    day=DAYS,
    outcome=st.sampled_from(["refused", "partly-refused", ""]),
    items=st.integers(0, 3),
    is_repeated=st.booleans(),
    reason=st.sampled_from([*"abcd", "", "x"]),
    costs_own=st.integers(0, 9),
    costs_representation=st.integers(0, 9),
)
CASES = st.lists(
    st.builds(
        CaseFacts,
        number=st.text("0123456789", min_size=4, max_size=6),
        received=DAYS,
        items=st.integers(1, 3),
        events=st.lists(EVENTS, max_size=6).map(
            lambda events: tuple(sorted(events, key=lambda event: event.day))
        ),
    ),
    max_size=8,
    unique_by=lambda case: case.number,
)


def values(cases, year):
    return {name: number.value for name, number in numbers(cases, year).items()}


@given(CASES)
def test_parts_make_their_whole(cases):
    found = values(cases, 2025)
    assert found["refusals"] == sum(
        found[name] for name in ("refused_whole", "refused_part", "refused_repeated")
    )
    assert found["costs"] == found["costs_own"] + found["costs_representation"]
    by_reason = [found[f"complaints_{reason}"] for reason in REASONS]
    by_handling = [found[name] for name in (*HANDLINGS.values(), PENDING)]
    assert found["complaints"] == sum(by_reason) == sum(by_handling)
    assert found["requests"] == sum(months(cases, 2025))


@given(CASES)
def test_each_thing_is_counted_in_exactly_one_year(cases):
    steps = [event for case in cases for event in case.events]
    years = [values(cases, year) for year in (2024, 2025, 2026)]
    for name, kind in (
        ("refusals", kinds.REFUSED),
        ("appeals", kinds.APPEAL),
        ("complaints", kinds.COMPLAINT),
        ("judgments", kinds.COURT_JUDGMENT),
    ):
        total = sum(event.kind == kind for event in steps)
        assert sum(found[name] for found in years) == total
    assert sum(found["requests"] for found in years) == len(cases)


@given(CASES, st.randoms())
def test_order_of_cases_changes_nothing(cases, random):
    shuffled = [*cases]
    random.shuffle(shuffled)
    assert numbers(shuffled, 2025) == numbers(cases, 2025)


@given(CASES)
def test_years_of_two_offices_add_up(cases):
    half, other = cases[::2], cases[1::2]
    whole, one, two = (values(part, 2025) for part in (cases, half, other))
    assert whole == {name: one[name] + two[name] for name in whole}


@given(CASES)
def test_number_is_nothing_without_cases(cases):
    known = {case.number for case in cases}
    for number in numbers(cases, 2025).values():
        assert bool(number.value) == bool(number.cases)
        assert set(number.cases) <= known


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Úřad neuvedl důvod", "1. 5. 2025: Úřad neuvedl důvod."),
        ("Úřad neuvedl důvod.", "1. 5. 2025: Úřad neuvedl důvod."),
        ("Neuvedl důvod. (Citace.)", "1. 5. 2025: Neuvedl důvod. (Citace.)"),
        ("", "1. 5. 2025."),
    ],
)
def test_judgment_is_taken_over_as_sentences_with_one_point(quote, expected):
    event = Event(kinds.COURT_JUDGMENT, date(2025, 5, 1), quote=quote)
    case = CaseFacts("1", date(2025, 1, 1), events=(event,))
    [told] = told_of_judgments([case], 2025, str)
    assert told.text.replace("\N{NO-BREAK SPACE}", " ") == expected
