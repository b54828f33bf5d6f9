from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.subscriptions import rules
from zoneinfo import ZoneInfo

import pytest


PRAGUE = ZoneInfo("Europe/Prague")


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)),
    st.integers(0, 23),
    st.integers(0, 6),
    st.sampled_from([rules.DAILY, rules.WEEKLY]),
)
def test_a_digest_is_due_once_in_its_time(clock, hour, weekday, frequency):
    local = clock.replace(tzinfo=PRAGUE)
    slot = rules.latest_slot(frequency, local, hour=hour, weekday=weekday)
    days = 7 if frequency == rules.WEEKLY else 1
    assert slot <= local
    assert local.replace(tzinfo=None) - slot.replace(tzinfo=None) < timedelta(days=days)
    assert slot.hour == hour
    assert frequency == rules.DAILY or slot.weekday() == weekday


def test_a_digest_keeps_its_hour_when_clocks_change():
    local = datetime(2026, 3, 29, 8, tzinfo=PRAGUE)
    slot = rules.latest_slot(rules.DAILY, local, hour=7, weekday=0)
    assert slot.astimezone(UTC).hour == 5
    before = rules.latest_slot(
        rules.DAILY, local - timedelta(days=1), hour=7, weekday=0
    )
    assert before.astimezone(UTC).hour == 6


@pytest.mark.parametrize(
    ("code", "state"),
    [
        (250, rules.SENT),
        (451, rules.LATER),
        (421, rules.LATER),
        (550, rules.REFUSED),
        (-1, rules.LATER),
    ],
)
def test_the_server_s_answer_decides_on_a_mail(code, state):
    assert rules.result_of(code) == rules.Result(state, code)


def test_old_texts_are_no_news():
    now = datetime(2026, 6, 1, tzinfo=UTC)
    assert rules.is_news(now - timedelta(days=13), now=now)
    assert not rules.is_news(now - timedelta(days=15), now=now)


def test_a_reader_without_topics_is_told_of_all():
    assert rules.wants((), ["doprava"])
    assert rules.wants(("doprava",), ["kultura", "doprava"])
    assert not rules.wants(("doprava",), [])
