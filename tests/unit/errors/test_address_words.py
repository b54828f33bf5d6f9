from hypothesis import given
from hypothesis import strategies as st
from kancelar_policy.errors.address_words import LONGEST
from kancelar_policy.errors.address_words import words_of

import pytest


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://localhost/cs/most-pres-nisu.html", "most pres nisu"),
        ("http://localhost/cs/p%C5%99ehrada_2026/", "přehrada 2026"),
        ("http://localhost/cs/*", ""),
        ("", ""),
    ],
)
def test_words_of_the_last_step_are_searched_for(address, words):
    assert words_of(address) == words


@given(st.text())
def test_nothing_but_words_is_searched_for(address):
    words = words_of(address)
    assert len(words) <= LONGEST
    assert all(word.isalnum() for word in words.split(" ") if word)
