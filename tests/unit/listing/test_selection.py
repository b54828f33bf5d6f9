from dataclasses import dataclass
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.listing.selection import PagedSelection
from kancelar_content.listing.selection import whole_number

import pytest


@dataclass(frozen=True)
class Chosen(PagedSelection):
    when: str = "coming"
    year: int = 0


def test_another_choice_begins_on_the_first_page():
    selection = Chosen(when="past", page=7)
    assert selection.choose("year", 2026) == Chosen("past", 2026)
    assert selection.drop("year") == Chosen("past")
    assert selection.drop("when", "year") == Chosen()


def test_another_page_keeps_the_choice():
    assert Chosen("past", 2026).on_page(3) == Chosen("past", 2026, page=3)


@given(st.integers(0, 999_999_999))
def test_number_is_read(number):
    assert whole_number(str(number)) == number


@pytest.mark.parametrize("text", ["", "-1", "1.5", "²", "٣", "1" * 10, "x", " 1"])
def test_what_is_no_number_is_nought(text):
    assert whole_number(text) == 0
