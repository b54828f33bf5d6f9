"""A day is read as people write it, and nothing typed breaks the reading."""

from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.foi.typed_day import typed_day

import pytest


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("17. 5. 1980", date(1980, 5, 17)),
        ("17.5.1980", date(1980, 5, 17)),
        ("17.\N{NO-BREAK SPACE}5.\N{NO-BREAK SPACE}1980", date(1980, 5, 17)),
        ("1980-05-17", date(1980, 5, 17)),
        ("17/5/1980", None),
        (f"1. 1. {'9' * 30}", None),
        (f"1. 1. {'9' * 5000}", None),
        ("", None),
    ],
)
def test_day_is_read_as_people_write_it(typed, day):
    assert typed_day(typed) == day


@given(st.text())
def test_no_text_breaks_the_reading_of_days(text):
    assert typed_day(text) is None or isinstance(typed_day(text), date)
