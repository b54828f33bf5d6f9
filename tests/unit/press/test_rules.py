from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.press.rules import month_key
from kancelar_content.press.rules import resolution_without_meeting

import pytest


@pytest.mark.parametrize(
    "resolution,number,day,missing",
    [
        pytest.param("12/26/RK", None, None, True, id="no meeting at all"),
        pytest.param("12/26/RK", 3, None, True, id="meeting without date"),
        pytest.param("12/26/RK", None, date(2026, 6, 2), True, id="only a date"),
        pytest.param("12/26/RK", 3, date(2026, 6, 2), False, id="complete"),
        pytest.param("  ", None, None, False, id="blank resolution"),
        pytest.param(None, None, None, False, id="no resolution"),
    ],
)
def test_resolution_needs_number_and_date_of_its_meeting(
    resolution, number, day, missing
):
    assert resolution_without_meeting(resolution, number, day) is missing


@given(st.dates(min_value=date(1000, 1, 1)), st.dates(min_value=date(1000, 1, 1)))
def test_month_keys_sort_as_months_do(first, second):
    keys = month_key(first.year, first.month) < month_key(second.year, second.month)
    assert keys == ((first.year, first.month) < (second.year, second.month))
