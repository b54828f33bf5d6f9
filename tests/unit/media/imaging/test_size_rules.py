"""Nothing is enlarged, and a cut lies in the picture."""

from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.media.imaging.size_rules import cut
from kancelar_content.media.imaging.size_rules import fitted
from kancelar_content.media.imaging.size_rules import orientation
from kancelar_content.media.imaging.size_rules import scale_needed
from kancelar_content.media.imaging.wanted import master

import pytest


LENGTH = st.integers(1, 30_000)
SIZE = st.tuples(LENGTH, LENGTH)
PART = st.floats(0, 1)


@given(LENGTH, st.none() | LENGTH, SIZE)
def test_picture_is_never_larger_than_the_original(width, height, of):
    made = fitted(width, height, of)
    assert 1 <= made[0] <= of[0]
    assert 1 <= made[1] <= max(1, of[1])


@pytest.mark.parametrize(
    ("wanted", "of", "made"),
    [
        pytest.param((640, None), (4000, 3000), (640, 480), id="keeps its ratio"),
        pytest.param((640, None), (500, 300), (500, 300), id="is small already"),
        pytest.param((300, 300), (4000, 3000), (300, 300), id="cut to a square"),
        pytest.param((300, 300), (400, 200), (200, 200), id="smaller square"),
        pytest.param((1600, 900), (800, 800), (800, 450), id="smaller wide one"),
    ],
)
def test_size_of_a_picture(wanted, of, made):
    assert fitted(*wanted, of) == made


@given(SIZE, SIZE, PART, PART)
def test_cut_lies_in_the_picture(size, of, x, y):
    left, top, right, bottom = cut(size, of, (x, y))
    assert 0 <= left < right <= of[0]
    assert 0 <= top < bottom <= of[1]


def test_cut_has_the_focal_point_in_its_middle():
    assert cut((100, 100), (1000, 400), (0.5, 0.5)) == (300, 0, 700, 400)


def test_cut_is_moved_from_the_edge():
    assert cut((100, 100), (1000, 400), (0.05, 0.9)) == (0, 0, 400, 400)


def test_picture_is_reduced_to_the_largest_that_is_wanted_only():
    assert scale_needed([(1000, None), (200, 150)], (4000, 3000)) == 0.25
    assert scale_needed([(100, 100)], (4000, 1000)) == 0.1
    assert scale_needed([(9000, None)], (4000, 3000)) == 1


@pytest.mark.parametrize(
    ("size", "name"),
    [
        ((400, 300), "landscape"),
        ((300, 400), "portrait"),
        ((300, 301), "square"),
        ((900, 300), "panorama"),
        ((300, 900), "portrait"),
    ],
)
def test_orientation(size, name):
    assert orientation(*size) == name


@pytest.mark.parametrize(
    ("size", "width"),
    [((4000, 3000), 4000), ((12000, 9000), 6000), ((9000, 12000), 4500)],
)
def test_master_is_bounded_by_its_longer_edge(size, width):
    assert master(*size).width == width
