from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.press.placeholders import fill

import pytest


@pytest.mark.parametrize(
    ("template", "filled"),
    [
        pytest.param(
            "Rada {date}", "Rada 3. června 2026", id="the date takes its place"
        ),
        pytest.param(
            "{number_of_meeting}. zasedání: {number_of_meeting}",
            "12. zasedání: 12",
            id="every occurrence is filled in",
        ),
        pytest.param("{place}", "{place}", id="an unknown word stays to be seen"),
        pytest.param("{ date }", "{ date }", id="only the exact word counts"),
        pytest.param("a {} b {", "a {} b {", id="other braces are text"),
    ],
)
def test_placeholders_are_filled_in(template, filled):
    values = {"date": "3. června 2026", "number_of_meeting": "12"}
    assert fill(template, values) == filled


def test_what_has_no_value_stays_open():
    assert fill("{number_of_meeting}. zasedání", {"number_of_meeting": ""}) == (
        "{number_of_meeting}. zasedání"
    )


@given(st.text(alphabet=st.characters(exclude_characters="{}")))
def test_text_without_placeholders_stays_as_it_is(text):
    assert fill(text, {"date": "today", "number_of_meeting": "1"}) == text
