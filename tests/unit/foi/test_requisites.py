"""Company numbers and ids of data boxes by their check digits."""

from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.foi.requisites import DATA_BOX_LETTERS
from kancelar_content.foi.requisites import data_box_problem
from kancelar_content.foi.requisites import ico_problem

import pytest


@pytest.mark.parametrize("ico", ["70891508", "12345679", "7089 1508", "00006947"])
def test_right_company_number_is_taken(ico):
    assert ico_problem(ico) is None


@pytest.mark.parametrize(
    "ico", ["91495277", "70891509", "7101010001", "CZ70891508", "", "７0891508"]
)
def test_wrong_company_number_is_told(ico):
    assert ico_problem(ico).default.startswith("This is no company number")


def test_right_data_box_is_taken():
    assert data_box_problem("c5kbvkw") is None
    assert data_box_problem(" C5KBVKW ") is None


@given(st.integers(0, 6), st.sampled_from(DATA_BOX_LETTERS))
def test_any_single_slip_in_a_data_box_is_told(place, letter):
    right = "c5kbvkw"
    typed = right[:place] + letter + right[place + 1 :]
    assert (data_box_problem(typed) is None) == (typed == right)


@pytest.mark.parametrize("box", ["abcdef", "c5kbvkwx", "l5kbvkw", "", "c5kbvk0"])
def test_what_is_no_data_box_is_told(box):
    assert data_box_problem(box).default.startswith("This is no id of a data box")
