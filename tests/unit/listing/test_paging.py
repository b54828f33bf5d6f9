from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.listing.paging import BATCH
from kancelar_content.listing.paging import last_page
from kancelar_content.listing.paging import pages_around
from kancelar_content.listing.paging import Paging

import pytest


numbers = st.integers(0, 2000)
pages = st.integers(1, 10**6)


def paging(number, wanted=1):
    return Paging(number, wanted, "?page={}".format)


@pytest.mark.parametrize(
    ("number", "page"),
    [(0, 1), (1, 1), (BATCH, 1), (BATCH + 1, 2), (20_000, 1000)],
)
def test_the_last_page_holds_the_rest(number, page):
    assert last_page(number) == page


@pytest.mark.parametrize(
    ("page", "last", "shown"),
    [
        pytest.param(1, 3, (1, 2, 3), id="few"),
        pytest.param(1, 9, (1, 2, 3, 0, 9), id="gap after"),
        pytest.param(9, 9, (1, 0, 7, 8, 9), id="gap before"),
        pytest.param(4, 7, (1, 2, 3, 4, 5, 6, 7), id="a gap of one is that page"),
        pytest.param(6, 12, (1, 0, 4, 5, 6, 7, 8, 0, 12), id="two gaps"),
    ],
)
def test_pages_near_the_current_one_are_shown(page, last, shown):
    assert pages_around(page, last) == shown


@given(st.integers(1, 500), st.integers(1, 500))
def test_page_links_lead_everywhere_in_order(page, last):
    page = min(page, last)
    found = [number for number in pages_around(page, last) if number]
    assert found == sorted(set(found))
    assert {1, page, last} <= set(found)


@given(numbers)
def test_every_item_stands_on_one_page(number):
    items = range(number)
    shown = [
        item
        for page in range(1, last_page(number) + 1)
        for item in paging(number, page).shown(items)
    ]
    assert shown == list(items)


@given(numbers, pages)
def test_page_behind_the_last_one_is_the_last_one(number, wanted):
    found = paging(number, wanted)
    assert found.is_beyond == (wanted > found.last)
    assert found.page == min(wanted, found.last)
    assert (
        list(found.shown(range(number)))[:1]
        == list(range(number))[found.first_number - 1 :][:1]
    )


@given(numbers, pages)
def test_one_link_is_the_current_page_and_gaps_lead_nowhere(number, wanted):
    found = paging(number, wanted)
    links = found.links()
    assert bool(links) == (found.last > 1)
    assert [link.number for link in links if link.current] == [found.page] * bool(links)
    assert all(
        link.url == (f"?page={link.number}" if link.number else "") for link in links
    )


@pytest.mark.parametrize(
    ("page", "previous", "following"),
    [(1, "", "?page=2"), (2, "?page=1", "?page=3"), (3, "?page=2", "")],
)
def test_neighbours_are_told_as_far_as_there_are_any(page, previous, following):
    found = paging(3 * BATCH, page)
    assert (found.previous_url, found.next_url) == (previous, following)
