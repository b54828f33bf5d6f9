from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import DAY
from kancelar_content.registers.retention.rules import chosen
from kancelar_content.registers.retention.rules import disposable_from
from kancelar_content.registers.retention.rules import due_rows
from kancelar_content.registers.retention.rules import is_due
from kancelar_content.registers.retention.rules import is_trigger
from kancelar_content.registers.rules import Row

import pytest


DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
YEARS = st.integers(1, 100)


@pytest.mark.parametrize(
    ("closed", "years", "first"),
    [
        pytest.param(date(2026, 3, 1), 5, date(2032, 1, 1), id="in the year"),
        pytest.param(date(2026, 1, 1), 5, date(2032, 1, 1), id="on its first day"),
        pytest.param(date(2026, 12, 31), 5, date(2032, 1, 1), id="on its last day"),
        pytest.param(date(2024, 2, 29), 1, date(2026, 1, 1), id="on a leap day"),
    ],
)
def test_years_are_counted_from_the_end_of_the_year(closed, years, first):
    assert disposable_from(closed, years) == first
    assert is_due(closed, years, today=first)
    assert not is_due(closed, years, today=first - timedelta(days=1))


def test_what_was_never_closed_is_kept():
    assert not is_due(None, 1, today=date(2100, 1, 1))


@given(DAYS, YEARS)
def test_everything_is_kept_for_its_whole_years_and_less_than_one_more(closed, years):
    first = disposable_from(closed, years)
    assert (first.month, first.day) == (1, 1)
    assert closed.year + years < first.year <= closed.year + years + 1


@given(DAYS, DAYS, YEARS, DAYS)
def test_who_was_closed_earlier_is_due_no_later(one, other, years, today):
    early, late = sorted([one, other])
    assert is_due(early, years, today=today) >= is_due(late, years, today=today)


@given(DAYS, YEARS, YEARS, DAYS)
def test_longer_period_never_makes_an_entry_due(closed, few, more, today):
    assert is_due(closed, min(few, more), today=today) >= is_due(
        closed, max(few, more), today=today
    )


def test_due_rows_come_the_oldest_first_and_are_chosen_by_path():
    rows = [
        Row(1, "/a", (date(2020, 5, 1),)),
        Row(2, "/b", (date(2019, 5, 1),)),
        Row(3, "/c", (None,)),
        Row(4, "/d", (date(2026, 5, 1),)),
    ]
    due = due_rows(rows, 0, 3, today=date(2026, 11, 25))
    assert [row.path for row, _closed in due] == ["/b", "/a"]
    assert [row.path for row, _ in chosen({"/a", "/d"}, due)] == ["/a"]


def test_years_are_counted_from_a_date_only():
    columns = (Column("number", "Number"), Column("closed", "Closed", DAY))
    assert is_trigger(columns, "closed")
    assert not is_trigger(columns, "number")
    assert not is_trigger(columns, "gone")
