from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.press.archive import has_page
from kancelar_content.press.archive import neighbours
from kancelar_content.press.archive import numbers_by_year
from kancelar_content.press.archive import read_address

import pytest


MONTHS = {"2024-12": 2, "2026-02": 1, "2026-06": 4}


@pytest.mark.parametrize(
    ("segments", "meaning"),
    [
        ([], (None, None)),
        (["2026"], (2026, None)),
        (["2026", "06"], (2026, 6)),
    ],
)
def test_an_address_names_a_year_and_a_month(segments, meaning):
    assert read_address(segments) == meaning


@pytest.mark.parametrize(
    "segments",
    [
        ["26"],
        ["2026", "6"],
        ["2026", "13"],
        ["2026", "00"],
        ["2026", "06", "1"],
        ["rok"],
    ],
)
def test_any_other_address_means_nothing(segments):
    assert read_address(segments) is None


@given(st.lists(st.text(max_size=6), max_size=4))
def test_no_address_breaks_the_reading(segments):
    meaning = read_address(segments)
    assert meaning is None or len(meaning) == 2


@pytest.mark.parametrize(
    ("year", "expected"), [(2023, False), (2024, True), (2025, True), (2027, False)]
)
def test_years_between_the_first_and_the_last_keep_their_address(year, expected):
    assert has_page(year, MONTHS) is expected


def test_an_empty_archive_has_no_years():
    assert not has_page(2026, {})


def test_newest_years_and_months_come_first():
    assert list(numbers_by_year(MONTHS).items()) == [
        (2026, {6: 4, 2: 1}),
        (2024, {12: 2}),
    ]


@pytest.mark.parametrize(
    ("year", "month", "expected"),
    [
        (2026, 2, ("2024/12", "2026/06")),
        (2025, 5, ("2024/12", "2026/02")),
        (2026, 6, ("2026/02", None)),
        (2026, None, ("2024", None)),
        (2024, None, (None, "2026")),
    ],
)
def test_neighbours_are_the_nearest_periods_with_releases(year, month, expected):
    assert neighbours(year, month, MONTHS) == expected
