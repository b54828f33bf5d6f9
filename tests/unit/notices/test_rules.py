from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.notices.rules import is_over
from kancelar_content.notices.rules import is_running
from kancelar_content.notices.rules import lies_ahead
from kancelar_content.notices.rules import MOST_AT_ONCE
from kancelar_content.notices.rules import Period
from kancelar_content.notices.rules import shown_at_once

import pytest


NOON = datetime(2026, 6, 5, 12, tzinfo=UTC)
PERIOD = Period(NOON, NOON + timedelta(hours=2))
moments = st.datetimes(timezones=st.just(UTC))


@pytest.mark.parametrize(
    ("minutes", "ahead", "running", "over"),
    [
        pytest.param(-1, True, False, False, id="before its first minute"),
        pytest.param(0, False, True, False, id="at its first minute"),
        pytest.param(119, False, True, False, id="in its last minute"),
        pytest.param(120, False, False, True, id="at the minute of its end"),
    ],
)
def test_notice_is_shown_from_its_first_minute_to_its_last(
    minutes, ahead, running, over
):
    now = NOON + timedelta(minutes=minutes)
    assert lies_ahead(PERIOD, now=now) is ahead
    assert is_running(PERIOD, now=now) is running
    assert is_over(PERIOD, now=now) is over


@given(moments, moments, moments)
def test_notice_is_always_in_one_of_three_states(since, until, now):
    period = Period(*sorted((since, until)))
    told = (
        lies_ahead(period, now=now),
        is_running(period, now=now),
        is_over(period, now=now),
    )
    assert sum(told) == 1 or since == until


@given(st.lists(st.integers()))
def test_at_most_two_are_shown_and_none_that_is_left_out_is_newer(begun):
    shown = shown_at_once(begun, since=lambda moment: moment)
    assert len(shown) == min(len(begun), MOST_AT_ONCE)
    assert shown == sorted(begun, reverse=True)[:MOST_AT_ONCE]
