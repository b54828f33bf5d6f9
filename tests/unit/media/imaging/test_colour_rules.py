"""Colours get the names that a person looking for a picture would use."""

from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.media.imaging.colour_rules import colours
from kancelar_content.media.imaging.colour_rules import NAMES

import numpy
import pytest


@pytest.mark.parametrize(
    ("pixel", "name"),
    [
        ((220, 20, 20), "red"),
        ((245, 140, 20), "orange"),
        ((250, 220, 40), "yellow"),
        ((60, 150, 80), "green"),
        ((40, 200, 210), "cyan"),
        ((40, 80, 200), "blue"),
        ((120, 50, 190), "purple"),
        ((240, 150, 180), "pink"),
        ((110, 70, 40), "brown"),
        ((15, 15, 18), "black"),
        ((128, 128, 130), "grey"),
        ((250, 250, 248), "white"),
    ],
)
def test_each_colour_has_its_name(pixel, name):
    assert colours(numpy.array([pixel], numpy.uint8)) == (name,)


def test_more_frequent_colour_is_told_first_and_a_rare_one_not_at_all():
    pixels = [(40, 80, 200)] * 60 + [(250, 250, 250)] * 35 + [(220, 20, 20)] * 5
    assert colours(numpy.array(pixels, numpy.uint8)) == ("blue", "white")


@given(st.lists(st.tuples(*[st.integers(0, 255)] * 3), min_size=1, max_size=20))
def test_every_picture_has_a_colour(pixels):
    found = colours(numpy.array(pixels, numpy.uint8))
    assert 1 <= len(found) <= 3
    assert set(found) <= set(NAMES)
