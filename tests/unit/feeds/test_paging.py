from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.feeds.paging import ENTRIES
from kancelar_content.feeds.paging import page_addresses
from kancelar_content.feeds.paging import page_number
from kancelar_content.listing.paging import last_page

import pytest


@given(st.integers(0, 100_000))
def test_the_pages_hold_all_entries_and_no_empty_page(total):
    last = last_page(total, ENTRIES)

    assert last * ENTRIES >= total
    assert last == 1 or (last - 1) * ENTRIES < total


@pytest.mark.parametrize(
    "value, number",
    [
        (None, 1),
        ("", 1),
        ("1", 1),
        ("2", 2),
        ("3", None),
        ("0", None),
        ("x", None),
        ("²", None),
        ("-1", None),
    ],
)
def test_only_pages_that_exist_have_a_number(value, number):
    assert page_number(value, total=ENTRIES + 1) == number


@given(st.integers(0, 1000))
def test_following_next_visits_every_page_once(total):
    visited = [1]
    while "next" in (pages := page_addresses(visited[-1], total=total, address=int)):
        visited.append(pages["next"])

    assert visited == list(range(1, last_page(total, ENTRIES) + 1))


def test_a_single_page_has_no_other():
    assert page_addresses(1, total=ENTRIES, address=str) == {}
