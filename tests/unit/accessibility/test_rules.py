from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies
from kancelar_content.accessibility.rules import paragraphs
from kancelar_content.accessibility.rules import retest_stage

import pytest


DUE = date(2027, 3, 31)


@pytest.mark.parametrize(
    ("today", "stage"),
    [
        pytest.param(date(2027, 2, 28), "", id="more than thirty days before"),
        pytest.param(date(2027, 3, 1), "soon", id="thirty days before"),
        pytest.param(date(2027, 3, 31), "soon", id="the day itself is in time"),
        pytest.param(date(2027, 4, 1), "late", id="the day after"),
    ],
)
def test_retest_is_reminded_of_and_late(today, stage):
    assert retest_stage(DUE, today=today) == stage


@given(strategies.integers(min_value=-1000, max_value=1000))
def test_late_is_what_lies_behind(days):
    stage = retest_stage(DUE, today=DUE + timedelta(days=days))
    assert (stage == "late") == (days > 0)


@pytest.mark.parametrize("text", [None, "", " \r\n\r\n "])
def test_nothing_makes_no_paragraph(text):
    assert paragraphs(text) == []


def test_empty_line_begins_a_paragraph():
    assert paragraphs("Úřad\r\n\r\nE-mail\nTelefon\n") == ["Úřad", "E-mail\nTelefon"]
