"""The focal point is where something differs from the rest of the picture."""

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from kancelar_content.media.imaging.focal_rules import focal_point

import numpy
import pytest


@pytest.mark.parametrize(("x", "y"), [(0.25, 0.3), (0.75, 0.6), (0.5, 0.5)])
def test_thing_on_an_even_ground_is_found(x, y):
    pixels = numpy.full((48, 64, 3), (90, 140, 190), numpy.uint8)
    row, column = int(y * 48), int(x * 64)
    pixels[row - 4 : row + 4, column - 4 : column + 4] = (230, 60, 40)
    found = focal_point(pixels)
    assert found == pytest.approx((x, y), abs=0.08)


def test_even_picture_has_it_in_the_middle():
    assert focal_point(numpy.full((20, 30, 3), 77, numpy.uint8)) == (0.5, 0.5)


@given(
    arrays(
        numpy.uint8,
        st.tuples(st.integers(1, 12), st.integers(1, 12), st.just(3)),
    )
)
def test_it_lies_in_the_picture(pixels):
    x, y = focal_point(pixels)
    assert 0 <= x <= 1
    assert 0 <= y <= 1
