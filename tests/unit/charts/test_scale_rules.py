"""Numbers at the lines of a scale are few, round and reach over what is shown."""

from hypothesis import given
from hypothesis import strategies as st
from itertools import pairwise
from kancelar_content.charts.scale_rules import MOST_STEPS
from kancelar_content.charts.scale_rules import ticks

import pytest


@given(st.integers(0, 10**9))
def test_scale_begins_at_nothing_and_reaches_the_highest(highest):
    found = ticks(highest)
    assert found[0] == 0
    assert found[-1] >= highest
    assert found[-2] < max(highest, 1)


@given(st.floats(0, 10**9))
def test_steps_are_few_equal_and_round(highest):
    found = ticks(highest)
    [step] = {after - before for before, after in pairwise(found)}
    assert 2 <= len(found) <= MOST_STEPS + 1
    assert str(step).rstrip("0") in {"1", "2", "5"}


@pytest.mark.parametrize(
    ("highest", "scale"),
    [
        pytest.param(0, [0, 1], id="nothing"),
        pytest.param(3, [0, 1, 2, 3], id="whole steps of a small number"),
        pytest.param(17, [0, 5, 10, 15, 20], id="steps of five"),
        pytest.param(10, [0, 2, 4, 6, 8, 10], id="the highest is the last line"),
        pytest.param(1250, [0, 500, 1000, 1500], id="thousands"),
    ],
)
def test_scale(highest, scale):
    assert ticks(highest) == scale
