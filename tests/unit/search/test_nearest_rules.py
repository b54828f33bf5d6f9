"""Texts that share rare words are near; those with one common word are not."""

from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.search.nearest_rules import nearest


SETS = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=3),
    st.frozensets(st.integers(0, 99), max_size=30),
    max_size=9,
)


def test_text_with_more_of_the_rare_words_comes_first():
    words = {
        "most": frozenset({1, 2, 3}),
        "oprava": frozenset({1, 2}),
        "cena": frozenset({1}),
    }
    assert nearest(words, total=100) == [1, 2]


def test_word_of_most_texts_says_nothing():
    words = {"kraj": frozenset(range(80)), "most": frozenset({1})}
    assert nearest(words, total=100) == []


def test_single_word_is_enough_if_there_is_no_other():
    assert nearest({"most": frozenset({4})}, total=100) == [4]


@given(SETS)
def test_only_records_of_the_words_are_found_each_once(words):
    found = nearest(words, total=100)
    assert len(found) == len(set(found))
    assert set(found) <= set().union(*words.values())
