"""What may follow what between an officer and a department."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.deadlines.rules import free
from kancelar_content.foi.routing import exchange_rules as rules

import pytest


MONDAY = date(2026, 11, 23)


def course(*kinds):
    return [rules.Entry(kind, "x", datetime(2026, 11, 1, tzinfo=UTC)) for kind in kinds]


@pytest.mark.parametrize(
    ("kinds", "state"),
    [
        (["asked"], "asked"),
        (["asked", "more_time", "new_day"], "asked"),
        (["asked", "answered"], "answered"),
        (["asked", "nothing"], "answered"),
        (["asked", "answered", "returned"], "asked"),
        (["asked", "reminded", "withdrawn"], "withdrawn"),
    ],
)
def test_state_follows_from_the_entries(kinds, state):
    assert rules.state_of(course(*kinds)) == state


def test_department_asks_for_time_once_until_the_officer_answers():
    assert "more_time" in rules.of_department(course("asked"))
    waiting = course("asked", "more_time")
    assert "more_time" not in rules.of_department(waiting)
    assert "time_refused" in rules.of_officer(waiting)
    for answer in ("new_day", "time_refused"):
        settled = [*waiting, *course(answer)]
        assert "more_time" in rules.of_department(settled)
        assert "time_refused" not in rules.of_officer(settled)


def test_answer_ends_the_wish_for_time():
    assert not rules.waits_for_time(course("asked", "more_time", "answered"))


@pytest.mark.parametrize("end", ["answered", "withdrawn"])
def test_department_writes_nothing_to_what_is_not_open(end):
    assert rules.of_department(course("asked", end)) == ()


def test_withdrawn_question_stays_withdrawn():
    assert rules.of_officer(course("asked", "withdrawn")) == ()


def test_nothing_is_told_from_an_answer():
    assert rules.has_nothing(course("asked", "nothing"))
    assert not rules.has_nothing(course("asked", "nothing", "returned"))
    assert not rules.has_nothing(course("asked", "answered"))


@pytest.mark.parametrize(
    ("due", "case_due", "problem"),
    [
        pytest.param(None, None, "no_day", id="no day"),
        pytest.param(date(2026, 11, 20), None, "past", id="past"),
        pytest.param(date(2026, 11, 28), None, "free_day", id="Saturday"),
        pytest.param(date(2026, 12, 25), None, "free_day", id="Christmas"),
        pytest.param(date(2026, 12, 2), date(2026, 12, 1), "after_case", id="too late"),
        pytest.param(date(2026, 12, 1), date(2026, 12, 1), None, id="the same day"),
        pytest.param(date(2026, 12, 2), date(2026, 11, 2), None, id="late case"),
        pytest.param(MONDAY, None, None, id="today"),
    ],
)
def test_day_of_a_question(due, case_due, problem):
    found = rules.problems("asked", "Text", due, today=MONDAY, case_due=case_due)
    assert found.get("due") == problem


def test_answer_and_wish_need_words_and_a_reminder_none():
    def ask(kind, text):
        return rules.problems(kind, text, None, today=MONDAY, case_due=None)

    assert ask("answered", "  ") == {"text": "empty"}
    assert ask("more_time", "") == {"text": "empty"}
    assert ask("reminded", "") == {}
    assert ask("nothing", "") == {}
    assert ask("nothing", "x" * 20_001) == {"text": "too_long"}


def test_two_thirds_of_the_time_left_are_suggested():
    assert rules.suggested_day(MONDAY, MONDAY + timedelta(15)) == date(2026, 12, 3)
    # Ten days from Monday are Saturday 5 December with 18 left: Friday before.
    assert rules.suggested_day(MONDAY, MONDAY + timedelta(18)) == date(2026, 12, 4)


@given(
    st.dates(date(2024, 1, 1), date(2030, 1, 1)),
    st.none() | st.integers(-40, 90),
)
def test_suggested_day_is_a_working_day_that_the_form_takes(today, left):
    case_due = None if left is None else today + timedelta(left)
    day = rules.suggested_day(today, case_due)
    assert day >= today
    assert not free(day)
    problem = rules.problems("asked", "x", day, today=today, case_due=case_due)
    # Only if the office itself has no working day left there is none to suggest.
    assert problem == {} or all(
        free(today + timedelta(n)) for n in range((case_due - today).days + 1)
    )


def test_part_is_late_only_while_it_is_open():
    day = MONDAY - timedelta(1)
    assert rules.is_late("asked", day, today=MONDAY)
    assert not rules.is_late("asked", MONDAY, today=MONDAY)
    assert not rules.is_late("answered", day, today=MONDAY)
