from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.desk.rows import matching
from kancelar_content.desk.rows import remaining

import pytest


NOW = datetime(2026, 6, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("left", "shown"),
    [
        pytest.param(timedelta(seconds=1), (0, 0, 1), id="a begun minute counts"),
        pytest.param(timedelta(minutes=59), (0, 0, 59), id="minutes"),
        pytest.param(timedelta(hours=1), (0, 1, 0), id="an hour"),
        pytest.param(timedelta(days=2, hours=3), (2, 3, 0), id="days and hours"),
        pytest.param(timedelta(minutes=-5), (0, 0, 0), id="nothing once it has ended"),
    ],
)
def test_the_time_left_is_told_in_days_hours_and_minutes(left, shown):
    assert remaining(NOW + left, now=NOW) == shown


@given(st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=900)))
def test_the_time_shown_is_never_too_short(left):
    days, hours, minutes = remaining(NOW + left, now=NOW)
    shown = timedelta(days=days, hours=hours, minutes=minutes)
    assert left <= shown < left + timedelta(minutes=1)


TITLES = ["Kraj opraví silnici", "Rada schválila dotace", "Opravy mostů"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("", TITLES, id="nothing asked, nothing hidden"),
        pytest.param("opravi", TITLES[:1], id="accents aside"),
        pytest.param("opr", [TITLES[0], TITLES[2]], id="beginnings of words"),
        pytest.param("silnici kraj", TITLES[:1], id="all words in any order"),
        pytest.param("tace", [], id="not the middle of a word"),
    ],
)
def test_the_filter_finds_titles_by_words(text, found):
    assert matching(TITLES, text, lambda title: title) == found
