from datetime import date
from datetime import datetime
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.events.rules import Month
from kancelar_content.events.rules import read_selection
from kancelar_content.events.rules import Selection
from kancelar_content.events.rules import Term

import pytest


KINDS = {"culture", "sport"}
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1))


@given(st.dates(date(1001, 2, 1), date(2998, 1, 1)))
def test_month_before_the_next_one_is_the_same(day):
    month = Month.of(day)
    assert month.after.before == month
    assert month.before.after == month
    assert Month.read(str(month)) == month


@given(st.dates(date(1001, 1, 1), date(2998, 1, 1)))
def test_weeks_of_a_month_have_all_its_days_once(day):
    month = Month.of(day)
    weeks = month.weeks()
    days = [found for week in weeks for found in week if found]
    assert all(len(week) == 7 for week in weeks)
    assert days == sorted(set(days))
    assert days[0] == month.first
    assert days[-1] + timedelta(days=1) == month.after.first


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-00", "0999-01", "x"])
def test_what_is_no_month_is_not_read(text):
    assert Month.read(text) is None


def test_evening_that_ends_at_midnight_takes_one_day():
    term = Term(datetime(2026, 6, 5, 20), datetime(2026, 6, 6, 0))
    assert term.one_day
    assert term.last_day == date(2026, 6, 5)


def test_moment_at_midnight_takes_its_day():
    term = Term(datetime(2026, 6, 5), datetime(2026, 6, 5))
    assert list(term.days(date(2026, 6, 1), date(2026, 6, 30))) == [date(2026, 6, 5)]


@pytest.mark.parametrize(("days", "is_long"), [(1, False), (3, False), (4, True)])
def test_term_of_more_than_three_days_is_long(days, is_long):
    start = datetime(2026, 6, 5, 9)
    term = Term(start, start + timedelta(days=days - 1, hours=8))
    assert term.is_long is is_long


@given(MOMENTS, st.timedeltas(timedelta(), timedelta(days=90)))
def test_term_takes_every_day_from_the_first_to_the_last(start, length):
    term = Term(start, start + length)
    days = list(term.days(date(1999, 1, 1), date(2100, 1, 1)))
    assert days[0] == start.date()
    assert days[-1] == term.last_day
    assert len(days) == (term.last_day - start.date()).days + 1


def test_term_is_over_on_the_day_after_its_last_one():
    term = Term(datetime(2026, 6, 5, 10), datetime(2026, 6, 7, 12))
    assert not term.is_over(today=date(2026, 6, 7))
    assert term.is_over(today=date(2026, 6, 8))


@given(
    st.sampled_from(["coming", "past"]),
    st.sampled_from(["", *KINDS]),
    st.sampled_from(["", "2026-06"]),
    st.integers(1, 999_999),
)
def test_address_of_a_selection_is_read_back(when, kind, month, page):
    from urllib.parse import parse_qsl

    selection = Selection(when, kind, month, page=page)
    form = dict(parse_qsl(selection.query_string().lstrip("?")))
    assert read_selection(form, kinds=KINDS) == (selection, ())


@given(
    st.dictionaries(
        st.sampled_from(["when", "kind", "month", "page"]),
        st.one_of(st.text(), st.lists(st.text()), st.none(), st.integers()),
    )
)
def test_any_parameter_gives_a_selection(form):
    selection, ignored = read_selection(form, kinds=KINDS)
    assert selection.page >= 1
    assert set(ignored) <= {"when", "kind", "month", "page"}
