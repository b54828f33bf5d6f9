"""The picture of any numbers keeps within its frame and is true to them."""

from hypothesis import given
from hypothesis import strategies as st
from itertools import pairwise
from kancelar_content.charts.chart import Category
from kancelar_content.charts.chart import Chart
from kancelar_content.charts.chart import LYING
from kancelar_content.charts.chart import Series
from kancelar_content.charts.chart import STANDING
from kancelar_content.charts.picture_rules import GROUP
from kancelar_content.charts.picture_rules import MOST_NAMES
from kancelar_content.charts.picture_rules import picture

import pytest


def chart(*series, lies=LYING, categories=None):
    length = len(series[0])
    categories = categories or [Category(f"No. {n}") for n in range(length)]
    named = [Series(f"Series {n}", values) for n, values in enumerate(series)]
    return Chart("test", "Test", "What", categories, named, lies)


NUMBERS = st.none() | st.integers(0, 10**6) | st.floats(0, 10**6)


@st.composite
def charts(draw):
    length = draw(st.integers(0, 40))
    series = draw(
        st.lists(st.lists(NUMBERS, min_size=length, max_size=length), min_size=1)
    )
    return chart(*series[:6], lies=draw(st.sampled_from([LYING, STANDING])))


@given(charts())
def test_nothing_leaves_the_frame(any_chart):
    found = picture(any_chart)
    for bar in found.bars:
        assert 0 <= bar.x <= bar.x + bar.width <= 100.01
        assert 0 <= bar.y <= bar.y + bar.height <= found.height + 0.01
    for label in (*found.names, *found.figures, *found.scale, *found.legend):
        assert 0 <= label.x <= 100
        assert 0 < label.y <= found.height


@given(charts())
def test_bars_lie_upon_each_other_nowhere(any_chart):
    found = picture(any_chart)
    standing = any_chart.lies == STANDING
    places = {}
    for bar in found.bars:
        place = bar.x if standing else bar.y
        start = -bar.y - bar.height if standing else bar.x
        places.setdefault(place, []).append(
            (start, bar.height if standing else bar.width)
        )
    for parts in places.values():
        for (start, length), (after, _length) in pairwise(parts):
            assert start + length == pytest.approx(after, abs=0.05)


@given(charts())
def test_every_total_is_written_unless_there_is_no_room(any_chart):
    found = picture(any_chart)
    told = [any_chart.total(n) for n in range(len(any_chart.categories))]
    told = [total for total in told if total is not None]
    if any_chart.lies == LYING or len(any_chart.categories) <= MOST_NAMES:
        assert [figure.value for figure in found.figures] == told


@pytest.mark.parametrize("lies", [LYING, STANDING])
def test_bar_is_twice_as_long_for_a_number_twice_as_high(lies):
    one, two = picture(chart([3, 6], lies=lies)).bars
    if lies == LYING:
        assert two.width == pytest.approx(2 * one.width, abs=0.02)
    else:
        assert two.height == pytest.approx(2 * one.height, abs=0.02)


def test_several_series_have_a_legend_and_one_has_none():
    assert [label.text for label in picture(chart([1], [2])).legend] == [
        "Series 0",
        "Series 1",
    ]
    assert picture(chart([1])).legend == ()


def test_number_that_is_not_known_has_no_bar():
    found = picture(chart([None, 0, 2]))
    assert len(found.bars) == 1
    assert [figure.value for figure in found.figures] == [0, 2]


def months(number, first=0):
    """So many months, the first of them so many after January 2025."""
    found = []
    for place in range(first, first + number):
        year, month = 2025 + place // 12, place % 12 + 1
        found.append(Category(f"{month}/{year}", str(month), str(year)))
    return found


def named(number, first=0):
    found = picture(
        chart([1] * number, lies=STANDING, categories=months(number, first))
    )
    return [label.text for label in found.names]


def test_year_stands_below_its_first_month_only():
    assert named(6, first=9) == ["10", "11", "12", "1", "2", "3", "2025", "2026"]


def test_names_of_many_months_keep_apart_and_january_has_its_own():
    assert named(25, first=10) == [
        *("1", "4", "7", "10", "1", "4", "7", "10"),
        *("2026", "2027"),
    ]


def test_year_of_one_month_gives_way_to_the_next_one():
    assert named(12, first=11)[-2:] == ["11", "2026"]


@given(st.integers(0, 60), st.integers(0, 11))
def test_names_of_groups_do_not_touch(number, first):
    found = picture(
        chart([1] * number, lies=STANDING, categories=months(number, first))
    )
    places = [label.x for label in found.names if len(label.text) == 4]
    assert all(after - before >= GROUP for before, after in pairwise(places))
