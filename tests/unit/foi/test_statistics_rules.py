"""What is counted of the requests of a year."""

from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.foi.clock_rules import office_days
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.statistics.rules import by_department
from kancelar_content.foi.statistics.rules import by_month
from kancelar_content.foi.statistics.rules import by_outcome
from kancelar_content.foi.statistics.rules import by_section
from kancelar_content.foi.statistics.rules import Handled
from kancelar_content.foi.statistics.rules import of_year
from kancelar_content.foi.statistics.rules import summary
from kancelar_content.foi.statistics.rules import years

import pytest


TODAY = date(2026, 11, 25)


def settled(days, on_time=True, month=3, year=2026, **more):
    received = date(year, month, 2)
    return Handled(
        received,
        settled=received + timedelta(days=days),
        on_time=on_time,
        days=days,
        outcome=more.pop("outcome", "provided"),
        **more,
    )


def unsettled(received=date(2026, 11, 20), due=None, **more):
    return Handled(received, due=due, **more)


requests = st.lists(
    st.builds(
        settled,
        st.integers(0, 90),
        st.booleans(),
        month=st.integers(1, 11),
        department=st.sampled_from(["", "Odbor dopravy", "Odbor školství"]),
    )
    | st.builds(
        unsettled,
        st.dates(date(2026, 1, 1), TODAY),
        due=st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1)),
    ),
    max_size=30,
)


@given(requests)
def test_every_request_is_settled_in_time_or_late_or_not_yet(found):
    numbers = summary(found, today=TODAY)
    assert numbers.on_time + numbers.late + numbers.unsettled == numbers.received
    assert numbers.overdue <= numbers.unsettled
    if numbers.on_time_percent is not None:
        assert 0 <= numbers.on_time_percent <= 100
        assert (numbers.on_time_percent == 100) == (numbers.late == 0)


@given(requests)
def test_months_and_departments_have_all_requests_between_them(found):
    whole = summary(found, today=TODAY)
    months = [one for _day, one in by_month(found, 2026, today=TODAY)]
    departments = [one for _name, one in by_department(found, today=TODAY)]
    for parts in (months, departments):
        assert sum(part.received for part in parts) == whole.received
        assert sum(part.late for part in parts) == whole.late


@given(requests)
def test_half_of_the_requests_took_no_longer_than_the_median(found):
    numbers = summary(found, today=TODAY)
    days = [one.days for one in found if one.days is not None]
    if days:
        assert 2 * sum(day <= numbers.median_days for day in days) >= len(days)
        assert numbers.longest_days == max(days) >= numbers.median_days
    else:
        assert numbers.median_days is numbers.longest_days is None


def test_one_late_request_of_thousands_leaves_no_hundred_percent():
    found = [settled(5)] * 9999 + [settled(40, on_time=False)]
    assert summary(found, today=TODAY).on_time_percent == 99.9


def test_year_without_settled_requests_has_no_share():
    numbers = summary([unsettled()], today=TODAY)
    assert numbers.on_time_percent is None


def test_request_is_overdue_the_day_after_its_last_day():
    found = [unsettled(due=TODAY), unsettled(due=TODAY - timedelta(days=1))]
    assert summary(found, today=TODAY).overdue == 1


@pytest.mark.parametrize(("year", "months"), [(2025, 12), (2026, 11), (2027, 0)])
def test_months_of_this_year_end_with_this_one(year, months):
    assert len(by_month([], year, today=TODAY)) == months


def test_department_with_the_most_requests_is_first_and_none_is_last():
    found = [
        *[unsettled(department="")] * 3,
        unsettled(department="Odbor dopravy"),
        *[unsettled(department="Odbor školství")] * 2,
    ]
    assert [name for name, _summary in by_department(found, today=TODAY)] == [
        "Odbor školství",
        "Odbor dopravy",
        "",
    ]


def test_request_counts_for_each_of_its_sections():
    found = [settled(5, sections=("§ 8a", "§ 9")), settled(6, sections=("§ 9",))]
    assert by_section(found) == [("§ 9", 2), ("§ 8a", 1)]


def test_request_without_an_outcome_is_counted_in_none():
    assert by_outcome([settled(5), unsettled()]) == {"provided": 1}


def test_years_are_those_with_requests_and_this_one():
    found = [settled(5, year=2024), unsettled(date(2062, 1, 1))]
    assert years(found, today=TODAY) == [2026, 2024]


def test_request_is_of_the_year_of_its_delivery():
    found = [unsettled(date(2025, 12, 31)), unsettled(date(2026, 1, 1))]
    assert of_year(found, 2025) == found[:1]


def test_days_of_the_applicant_are_not_those_of_the_office():
    begin = date(2026, 3, 2)
    steps = [
        Step("received", begin),
        Step("call_clarify", begin + timedelta(days=3)),
        Step("clarified", begin + timedelta(days=13)),
        Step("settled", begin + timedelta(days=20)),
        Step("call_identity", begin + timedelta(days=30)),
        Step("identity_supplied", begin + timedelta(days=40)),
    ]
    assert office_days(steps, begin + timedelta(days=20)) == 10


def test_request_that_refuses_one_thing_of_several_is_a_refusal():
    several = Handled(date(2025, 5, 5), outcome="mixed", sections=("§ 8a",))
    answered = Handled(date(2025, 5, 5), outcome="mixed")
    assert several.refuses
    assert not answered.refuses
