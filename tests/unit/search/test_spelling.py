from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.search.spelling import alike
from kancelar_content.search.spelling import distance

import pytest


WORDS = st.text("abcč", max_size=8)


@pytest.mark.parametrize(
    ("one", "other", "mistakes"),
    [
        ("silnice", "silnice", 0),
        ("silncie", "silnice", 1),
        ("silnce", "silnice", 1),
        ("silnnice", "silnice", 1),
        ("silmice", "silnice", 1),
        ("dotacemy", "dotace", 2),
        ("most", "nemocnice", 3),
    ],
)
def test_mistakes_are_counted(one, other, mistakes):
    assert distance(one, other, 2) == mistakes


def test_nearest_word_comes_first():
    assert alike("silncie", ["cilnice", "silnice", "most"]) == ["silnice", "cilnice"]


def test_short_word_has_no_neighbours():
    assert alike("led", ["led", "let", "med"]) == []


@given(WORDS, WORDS)
def test_distance_is_the_same_from_both_sides(one, other):
    assert distance(one, other, 8) == distance(other, one, 8)
    assert (distance(one, other, 8) == 0) == (one == other)


@given(WORDS, WORDS, st.integers(0, 3))
def test_bound_changes_nothing_below_it(one, other, most):
    assert distance(one, other, most) == min(distance(one, other, 20), most + 1)
