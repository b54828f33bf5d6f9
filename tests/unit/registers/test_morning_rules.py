from datetime import date
from datetime import datetime
from kancelar_content.registers.morning.rules import Ahead
from kancelar_content.registers.morning.rules import count
from kancelar_content.registers.morning.rules import days_in
from kancelar_content.registers.morning.rules import leaves
from kancelar_content.registers.morning.rules import Numbers
from kancelar_content.registers.rules import Clock
from kancelar_content.registers.rules import Row

import pytest


WEDNESDAY = datetime(2026, 11, 25, 7, 0)
TODAY = WEDNESDAY.date()


@pytest.mark.parametrize(
    ("local", "last", "sent"),
    [
        pytest.param(WEDNESDAY, None, True, id="the first one"),
        pytest.param(WEDNESDAY, date(2026, 11, 24), True, id="on the next day"),
        pytest.param(WEDNESDAY, TODAY, False, id="once a day"),
        pytest.param(WEDNESDAY.replace(hour=6), None, False, id="not earlier"),
        pytest.param(WEDNESDAY.replace(hour=11), None, True, id="later if it stood"),
        pytest.param(datetime(2026, 11, 28, 7), None, False, id="no Saturday"),
        pytest.param(datetime(2026, 11, 17, 7), None, False, id="no public holiday"),
        pytest.param(WEDNESDAY, date(2026, 11, 26), False, id="clock put back"),
    ],
)
def test_mail_leaves_once_each_working_morning(local, last, sent):
    assert leaves(local, hour=7, last=last) is sent


def test_what_is_closed_waits_for_nobody():
    rows = [
        Row(1, "/a", (date(2026, 11, 24), "open")),
        Row(2, "/b", (TODAY, "open")),
        Row(3, "/c", (date(2026, 12, 24), "open")),
        Row(4, "/d", (None, "open")),
        Row(5, "/e", (date(2026, 11, 24), "closed")),
    ]
    clock = Clock(due=0, state=1, open_states=("open",), day=TODAY)
    assert count(rows, clock) == Numbers(late=1, due_today=1, waiting=4)


def test_nothing_is_no_reason_for_a_mail():
    assert not Numbers(0, 0, 0)
    assert Numbers(0, 0, 1)


def test_entries_are_told_so_many_working_days_before():
    # Thursday 26 November to Wednesday 2 December: a weekend lies between.
    days = (26, 27, 30)
    rows = [
        Row(n, f"/{n}", (date(2026, 11, day), "open")) for n, day in enumerate(days)
    ]
    rows += [Row(9, "/9", (date(2026, 12, 2), state)) for state in ("open", "closed")]
    clock = Clock(due=0, state=1, open_states=("open",), day=TODAY)
    found = count(rows, clock, (5, 2, 1, 0)).ahead
    assert found == (
        Ahead(1, 1, date(2026, 11, 26), date(2026, 11, 26)),
        Ahead(2, 1, date(2026, 11, 27), date(2026, 11, 27)),
        Ahead(5, 1, date(2026, 12, 2), date(2026, 12, 2)),
    )


def test_who_only_watches_is_told_what_presses():
    soon = Ahead(5, 1, TODAY, TODAY)
    assert Numbers(1, 2, 9, (soon,)).pressing() == Numbers(1, 2, 0)
    assert not Numbers(0, 0, 9, (soon,)).pressing()


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("5, 2, 1", (5, 2, 1)),
        ("1,5,5", (5, 1)),
        ("", ()),
        ("five", None),
        ("-1", None),
        ("100", None),
        ("\u0663", None),
    ],
)
def test_days_are_read_as_they_are_typed(typed, days):
    assert days_in(typed) == days
