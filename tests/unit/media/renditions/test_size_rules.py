from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.media.renditions.size_rules import all_sizes
from kancelar_content.media.renditions.size_rules import CROPS
from kancelar_content.media.renditions.size_rules import first_sizes
from kancelar_content.media.renditions.size_rules import nearest
from kancelar_content.media.renditions.size_rules import shape_of
from kancelar_content.media.renditions.size_rules import shown
from kancelar_content.media.renditions.size_rules import Size
from kancelar_content.media.renditions.size_rules import size_of
from kancelar_content.media.renditions.size_rules import version_of
from kancelar_content.media.renditions.size_rules import width_for
from kancelar_content.media.renditions.size_rules import WIDTHS
from kancelar_content.media.renditions.size_rules import worth_making

import pytest


edges = st.integers(1, 9000)


@pytest.mark.parametrize(
    ("width", "made"),
    [
        pytest.param(6000, WIDTHS, id="all of a large photo"),
        pytest.param(1600, (320, 640, 1024, 1600), id="none larger than the photo"),
        pytest.param(500, (320, 640), id="one as wide as the photo itself"),
        pytest.param(650, (320, 640), id="not one for ten points more"),
        pytest.param(40, (320,), id="one of a tiny photo"),
    ],
)
def test_widths_follow_the_photo(width, made):
    assert worth_making(WIDTHS, width) == made


@given(edges, edges)
def test_names_are_distinct_and_lead_back_to_their_sizes(width, height):
    sizes = all_sizes(width, height)
    assert len({size.name for size in sizes}) == len(sizes)
    for size in sizes:
        read = size_of(size.name)
        assert (read.width, read.format, read.crop) == (
            size.width,
            size.format,
            size.crop,
        )


@given(edges, edges)
def test_what_is_made_at_once_comes_first(width, height):
    first = first_sizes(width)
    assert all_sizes(width, height)[: len(first)] == first
    assert {size.format for size in first} == {"webp", "jpeg"}


def test_every_photo_has_a_tile_and_a_wide_crop():
    shapes = {size.crop for size in all_sizes(50, 4000)}
    assert shapes == {"", *CROPS}


def test_a_narrow_photo_gets_no_large_crops():
    crops = [size.width for size in all_sizes(400, 4000) if size.crop == "square"]
    assert crops == [320, 320, 640, 640]
    crops = [size.width for size in all_sizes(4000, 350) if size.crop == "square"]
    assert crops == [320, 320]


@pytest.mark.parametrize(
    "name", ["0.jpeg", "640.png", "640", "../640.jpeg", "round-640.webp", "640.jpeg\n"]
)
def test_other_names_mean_nothing(name):
    assert size_of(name) is None


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        pytest.param("640.webp", "640.webp", id="itself"),
        pytest.param("500.webp", "640.webp", id="rather larger"),
        pytest.param("1600.webp", "640.webp", id="the largest there is"),
        pytest.param("1600.avif", "1024.jpeg", id="JPEG for what has no AVIF yet"),
        pytest.param("wide-640.webp", "640.webp", id="whole without its crop"),
        pytest.param("square-640.webp", "square-320.jpeg", id="crop before format"),
    ],
)
def test_nearest_of_what_is_there(wanted, given):
    made = ["320.webp", "640.webp", "320.jpeg", "1024.jpeg", "square-320.jpeg"]
    assert nearest(made, size_of(wanted)) == given


def test_nothing_is_near_where_nothing_is_made():
    assert nearest([], Size(640, "jpeg")) is None


def test_version_changes_with_the_file_and_the_focal_point():
    version = version_of("ab", (0.5, 0.5))
    assert len(version) == 12
    assert version == version_of("ab", (0.5, 0.5))
    others = {version_of("ac", (0.5, 0.5)), version_of("ab", (0.5, 0.4))}
    assert len({version, *others, version_of("ab", None)}) == 4


@given(st.integers(1, 3000), edges)
def test_a_picture_is_as_wide_as_it_is_shown(wanted, photo):
    width = width_for(wanted, photo)
    assert width in worth_making(WIDTHS, photo)
    assert width >= min(wanted, photo, WIDTHS[-1]) / 1.15


@pytest.mark.parametrize(
    ("box", "shape"),
    [
        ((200, 200), "square"),
        ((1200, 675), "wide"),
        ((400, 300), ""),
        ((400, None), ""),
        ((400, 65536), ""),
    ],
)
def test_boxes_that_have_a_crop(box, shape):
    assert shape_of(*box) == shape


@given(edges, edges, st.integers(1, 3000), st.integers(1, 70000))
def test_shown_fits_into_its_box_and_is_never_enlarged(width, height, across, down):
    wide, high = shown(width, height, (across, down))
    assert wide <= max(1, min(width, across))
    assert high <= max(1, min(height, down))
