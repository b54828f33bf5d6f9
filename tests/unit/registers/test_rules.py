"""Choosing, ordering and counting the rows of a register."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from itertools import pairwise
from kancelar_content.registers.columns import CHOICE
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import DAY
from kancelar_content.registers.columns import FLAG
from kancelar_content.registers.columns import MOMENT
from kancelar_content.registers.columns import NUMBER
from kancelar_content.registers.columns import token
from kancelar_content.registers.rules import Clock
from kancelar_content.registers.rules import counts
from kancelar_content.registers.rules import MOST_PERIODS
from kancelar_content.registers.rules import ordered
from kancelar_content.registers.rules import periods
from kancelar_content.registers.rules import Row
from kancelar_content.registers.rules import select
from kancelar_content.registers.selection import LATE
from kancelar_content.registers.selection import Selection
from kancelar_content.registers.selection import TODAY
from zoneinfo import ZoneInfo

import pytest


DAY_0 = date(2026, 11, 18)
COLUMNS = (
    Column("number", ""),
    Column("state", "", CHOICE, filtered=True),
    Column("due", "", DAY, filtered=True),
    Column("items", "", NUMBER, filtered=True),
    Column("paid", "", FLAG, filtered=True),
    Column("received", "", MOMENT, filtered=True),
)
CLOCK = Clock(due=2, state=1, open_states={"received"}, day=DAY_0)

tables = st.lists(
    st.tuples(
        st.one_of(st.none(), st.text(max_size=4)),
        st.sampled_from(["received", "closed"]),
        st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2026, 12, 31))),
        st.one_of(st.none(), st.integers(0, 5)),
        st.one_of(st.none(), st.booleans()),
        st.one_of(
            st.none(),
            st.datetimes(datetime(2026, 1, 1), timezones=st.just(ZoneInfo("UTC"))),
        ),
    ),
    max_size=12,
).map(lambda rows: [Row(n, f"/{n}", row) for n, row in enumerate(rows)])


def row(record=1, number="1", state="received", due=DAY_0, **values):
    more = (values.get("items"), values.get("paid"), values.get("received"))
    return Row(record, f"/{record}", (number, state, due, *more))


def found(rows, **chosen):
    return [row.record for row in select(rows, COLUMNS, Selection(**chosen), CLOCK)]


def test_several_tokens_of_a_column_add_and_two_columns_narrow():
    rows = [row(1), row(2, state="closed"), row(3, state="draft", paid=True)]
    assert found(rows, tokens=(("state", ("received", "closed")),)) == [1, 2]
    both = (("state", ("closed", "draft")), ("paid", ("yes",)))
    assert found(rows, tokens=both) == [3]


def test_range_takes_both_ends_and_leaves_empty_values_out():
    rows = [row(number, due=DAY_0 + timedelta(days=number)) for number in range(4)]
    rows.append(row(9, due=None))
    ends = (("due", DAY_0 + timedelta(days=1), DAY_0 + timedelta(days=2)),)
    assert found(rows, ranges=ends) == [1, 2]
    assert found(rows, ranges=(("due", None, DAY_0),)) == [0]


def test_moment_is_chosen_by_its_day():
    evening = datetime(2026, 11, 18, 23, 30, tzinfo=ZoneInfo("Europe/Prague"))
    rows = [row(1, received=evening)]
    assert found(rows, ranges=(("received", DAY_0, DAY_0),)) == [1]


@pytest.mark.parametrize(
    ("days", "state", "late", "today"),
    [
        (-1, "received", [1], []),
        (0, "received", [], [1]),
        (1, "received", [], []),
        (-1, "closed", [], []),
        (0, "closed", [], []),
    ],
)
def test_only_what_is_not_done_can_be_late(days, state, late, today):
    rows = [row(1, state=state, due=DAY_0 + timedelta(days=days))]
    assert found(rows, due=LATE) == late
    assert found(rows, due=TODAY) == today


def test_entry_without_a_deadline_is_never_late():
    assert found([row(1, due=None)], due=LATE) == []


def test_texts_sort_by_the_given_alphabet_and_empty_ones_come_last():
    rows = [
        row(1, number="b"),
        row(2, number=None),
        row(3, number="A"),
        row(4, number=""),
    ]
    order = ordered(rows, COLUMNS, "number", text_key=str.lower)
    assert [row.record for row in order] == [3, 1, 2, 4]
    order = ordered(rows, COLUMNS, "-number", text_key=str.lower)
    assert [row.record for row in order] == [1, 3, 2, 4]


@given(tables, st.sampled_from([column.name for column in COLUMNS]), st.booleans())
def test_ordering_loses_and_doubles_nothing(rows, name, last_first):
    sort = f"-{name}" if last_first else name
    order = ordered(rows, COLUMNS, sort, text_key=str)
    assert sorted(row.record for row in order) == [row.record for row in rows]
    place = [column.name for column in COLUMNS].index(name)
    values = [row.values[place] for row in order]
    filled = [value for value in values if value not in (None, "")]
    assert filled == sorted(filled, reverse=last_first)
    assert not any(value in (None, "") for value in values[: len(filled)])


@given(tables, st.sampled_from([1, 3, 4]))
def test_counts_tell_what_choosing_a_token_leaves(rows, place):
    column = COLUMNS[place].name
    for value, number in counts(rows, place).items():
        assert len(found(rows, tokens=((column, (value,)),))) == number
    empty = sum(token(row.values[place]) == "" for row in rows)
    assert sum(counts(rows, place).values()) == len(rows) - empty


def received(*days):
    return [row(number, due=day) for number, day in enumerate(days)]


@given(tables)
def test_periods_count_every_day_once_and_leave_no_month_out(rows):
    counted = periods(rows, 2)
    assert sum(number for _period, number in counted) == sum(
        row.values[2] is not None for row in rows
    )
    for (one, _), (other, _) in pairwise(counted):
        assert one.last + timedelta(days=1) == other.first


def test_month_without_entries_is_counted_as_none():
    counted = periods(received(date(2025, 12, 31), date(2026, 2, 1)), 2)
    assert [(period.token, number) for period, number in counted] == [
        ("2025-12", 1),
        ("2026-01", 0),
        ("2026-02", 1),
    ]


def test_many_months_are_counted_by_year():
    counted = periods(received(date(2020, 5, 1), date(2026, 2, 1)), 2)
    assert [period.token for period, _number in counted][::6] == ["2020", "2026"]
    assert [number for _period, number in counted] == [1, 0, 0, 0, 0, 0, 1]


def test_year_that_was_mistyped_makes_no_endless_table():
    counted = periods(received(date(202, 5, 1), date(2026, 2, 1)), 2)
    assert len(counted) == 2 <= MOST_PERIODS


def test_moment_is_of_the_month_of_its_own_clock():
    night = datetime(2026, 1, 31, 23, 30, tzinfo=ZoneInfo("Europe/Prague"))
    [(period, number)] = periods([row(received=night)], 5)
    assert (period.token, number) == ("2026-01", 1)
