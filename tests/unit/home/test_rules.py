from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from kancelar_policy.home.pictograms import PATHS
from kancelar_policy.home.pictograms import svg
from kancelar_policy.home.pictograms import TITLES
from kancelar_policy.home.rules import edge_between
from kancelar_policy.home.rules import moved
from kancelar_policy.home.rules import standing
from kancelar_policy.home.rules import target_url
from xml.etree import ElementTree

import pytest


NOON = datetime(2026, 6, 5, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
names = st.lists(st.text(min_size=1), min_size=1, unique=True)


@pytest.mark.parametrize(
    ("hidden", "begins", "ends", "expected"),
    [
        pytest.param(False, None, None, "shown", id="without dates"),
        pytest.param(True, None, None, "hidden", id="hidden"),
        pytest.param(True, NOON + MINUTE, None, "hidden", id="hidden comes first"),
        pytest.param(False, NOON, None, "shown", id="at the minute it begins"),
        pytest.param(False, NOON + MINUTE, None, "waiting", id="before it begins"),
        pytest.param(False, None, NOON, "ended", id="at the minute it ends"),
        pytest.param(False, None, NOON + MINUTE, "shown", id="before it ends"),
    ],
)
def test_section_is_shown_in_its_time(hidden, begins, ends, expected):
    assert standing(hidden=hidden, begins=begins, ends=ends, now=NOON) == expected


@given(names, st.data(), st.integers(-3, 3))
def test_moving_keeps_all_sections_and_the_order_of_the_others(order, data, step):
    name = data.draw(st.sampled_from(order))
    result = moved(order, name, step)
    assert sorted(result) == sorted(order)
    assert [n for n in result if n != name] == [n for n in order if n != name]


@given(names, st.data())
def test_up_undoes_down_where_there_is_room(order, data):
    name = data.draw(st.sampled_from(order))
    if order.index(name) < len(order) - 1:
        assert moved(moved(order, name, 1), name, -1) == order


@pytest.mark.parametrize(
    ("edge", "after", "expected"),
    [
        (NOON, NOON - MINUTE, True),
        (NOON, None, True),
        (NOON, NOON, False),
        (NOON + MINUTE, NOON - MINUTE, False),
    ],
)
def test_an_edge_counts_once(edge, after, expected):
    assert edge_between([edge], after=after, until=NOON) is expected


def test_a_path_is_one_of_this_site():
    assert target_url("/cs", "https://kraj.example") == "https://kraj.example/cs"
    assert target_url("https://a.example", "https://b.example") == "https://a.example"


def test_every_pictogram_has_a_name_and_is_drawn():
    assert set(PATHS) == set(TITLES)
    for name in PATHS:
        picture = ElementTree.fromstring(svg(name))
        assert picture.get("aria-hidden") == "true"
    assert svg("nonsense") == ""
