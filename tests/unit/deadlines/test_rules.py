"""The counting of time limits: vectors by hand, and laws that hold for all."""

from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.deadlines.rules import COUNTED
from kancelar_content.deadlines.rules import DAYS
from kancelar_content.deadlines.rules import END
from kancelar_content.deadlines.rules import EVENT
from kancelar_content.deadlines.rules import free
from kancelar_content.deadlines.rules import holiday_name
from kancelar_content.deadlines.rules import Length
from kancelar_content.deadlines.rules import MONTHS
from kancelar_content.deadlines.rules import Pause
from kancelar_content.deadlines.rules import SKIPPED
from kancelar_content.deadlines.rules import STOPPED
from kancelar_content.deadlines.rules import time_limit
from kancelar_content.deadlines.rules import UNITS
from kancelar_content.deadlines.rules import WORKING_DAYS
from kancelar_content.deadlines.rules import working_days_left

import pytest


events = st.dates(date(2017, 1, 1), date(2060, 1, 1))
lengths = st.builds(Length, st.integers(0, 90), st.sampled_from(UNITS), st.booleans())
moving = st.builds(Length, st.integers(0, 90), st.sampled_from(UNITS))


@st.composite
def pauses(draw, event):
    first = event + timedelta(days=draw(st.integers(0, 60)))
    return Pause(first, first + timedelta(days=draw(st.integers(0, 40))))


@st.composite
def paused(draw):
    event = draw(events)
    return event, draw(st.lists(pauses(event), max_size=3))


@pytest.mark.parametrize(
    ("event", "days", "reckoned", "due"),
    [
        ("2026-10-07", 15, "2026-10-22", "2026-10-22"),
        ("2026-11-02", 15, "2026-11-17", "2026-11-18"),
        ("2026-12-09", 15, "2026-12-24", "2026-12-28"),
        ("2027-03-11", 15, "2027-03-26", "2027-03-30"),
        ("2026-10-07", 25, "2026-11-01", "2026-11-02"),
        ("2026-10-23", 30, "2026-11-22", "2026-11-23"),
        ("2026-12-17", 15, "2027-01-01", "2027-01-04"),
        ("2028-02-14", 15, "2028-02-29", "2028-02-29"),
    ],
)
def test_days_end_where_the_calendar_says(event, days, reckoned, due):
    limit = time_limit(date.fromisoformat(event), Length(days))
    assert (limit.reckoned.isoformat(), limit.due.isoformat()) == (reckoned, due)


def test_working_days_leave_weekends_and_holidays_out():
    # Friday; 16 November is a Monday, the 17th a holiday.
    limit = time_limit(date(2026, 11, 13), Length(3, WORKING_DAYS))
    assert limit.due == date(2026, 11, 19)


@pytest.mark.parametrize(
    ("event", "months", "due"),
    [
        ("2026-01-01", 2, "2026-03-01"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2027-12-31", 2, "2028-02-29"),
    ],
)
def test_months_end_on_the_same_number_or_the_last_day(event, months, due):
    limit = time_limit(date.fromisoformat(event), Length(months, MONTHS, moves=False))
    assert limit.due.isoformat() == due


def test_delay_of_the_applicant_is_added_to_the_day():
    event = date(2026, 9, 1)
    fee = Pause(date(2026, 9, 5), date(2026, 9, 11))
    assert time_limit(event, Length(15), [fee]).due == date(2026, 9, 23)


def test_days_explain_what_moved_the_end():
    days = list(time_limit(date(2026, 12, 22), Length(2)).days())
    assert [(day.day, kind, count) for day, kind, count in days] == [
        (22, EVENT, 0),
        (23, COUNTED, 1),
        (24, COUNTED, 2),
        (25, SKIPPED, 2),
        (26, SKIPPED, 2),
        (27, SKIPPED, 2),
        (28, END, 2),
    ]


def test_holiday_has_its_name_in_both_languages_of_the_office():
    assert holiday_name(date(2026, 12, 24), "cs") == "Štědrý den"
    assert holiday_name(date(2026, 12, 24), "en") == "Christmas Eve"
    assert holiday_name(date(2026, 12, 23), "cs") == ""


@pytest.mark.parametrize(
    ("due", "left"),
    [("2026-11-18", 0), ("2026-11-20", 2), ("2026-11-23", 3), ("2026-11-16", -1)],
)
def test_days_left_are_working_days(due, left):
    today = date(2026, 11, 18)
    assert working_days_left(date.fromisoformat(due), today=today) == left


@given(events, lengths)
def test_limit_never_ends_before_its_event(event, length):
    limit = time_limit(event, length)
    assert event <= limit.reckoned <= limit.due


@given(events, moving)
def test_end_that_moves_is_never_on_a_free_day(event, length):
    assert not free(time_limit(event, length).due)


@given(events, st.integers(0, 20), moving)
def test_later_event_never_ends_earlier(event, later, length):
    after = time_limit(event + timedelta(days=later), length)
    assert time_limit(event, length).due <= after.due


@given(events, lengths, st.integers(1, 30))
def test_longer_limit_never_ends_earlier(event, length, more):
    longer = Length(length.count + more, length.unit, length.moves)
    assert time_limit(event, length).due <= time_limit(event, longer).due


@given(paused(), st.integers(0, 60), st.sampled_from([DAYS, WORKING_DAYS]))
def test_pauses_leave_as_many_days_to_work_as_there_were(paused, count, unit):
    event, stopped = paused
    limit = time_limit(event, Length(count, unit, moves=False), stopped)
    counted = [number for _day, kind, number in limit.days() if kind != STOPPED]
    assert counted[-1] == count
    assert limit.due >= time_limit(event, Length(count, unit, moves=False)).due


@given(events, lengths)
def test_explanation_names_every_day_once_and_ends_with_the_end(event, length):
    limit = time_limit(event, length)
    days = list(limit.days())
    assert [day for day, *_ in days] == [
        event + timedelta(days=number) for number in range((limit.due - event).days + 1)
    ]
    assert days[0][1] == EVENT
    assert (limit.due == event) or days[-1][1] == END


@pytest.mark.parametrize("length", [Length(-1), Length(3, "fortnights")])
def test_what_is_no_limit_is_refused(length):
    with pytest.raises(ValueError, match="no time limit"):
        time_limit(date(2026, 1, 1), length)
