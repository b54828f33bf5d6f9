from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.search.wanted import clean_text
from kancelar_content.search.wanted import LONGEST_TEXT
from kancelar_content.search.wanted import MOST_WORDS
from kancelar_content.search.wanted import read_wanted
from kancelar_content.search.wanted import Wanted

import pytest
import unicodedata


def test_all_words_are_wanted_and_the_last_may_be_unfinished():
    assert read_wanted("oprava silnic") == Wanted((), ("oprava",), ("silnic",))


def test_words_in_czech_quotation_marks_are_a_phrase():
    wanted = read_wanted("most „rada kraje“")
    assert wanted.expression() == '"rada kraje" AND "most"'


@pytest.mark.parametrize("text", ["AND", "AND OR NOT", "* ? - +", '""', "()", "„“", ""])
def test_operators_alone_want_nothing(text):
    assert not read_wanted(clean_text(text))


def test_word_that_is_an_operator_elsewhere_is_a_word():
    assert read_wanted("search and rescue").expression() == (
        '"search" AND "and" AND rescue*'
    )


def test_short_beginning_is_a_whole_word():
    assert read_wanted("za").expression() == '"za"'


def test_asterisk_makes_a_beginning():
    assert read_wanted("siln* most").prefixes == ("siln", "most")


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        pytest.param("a\x00b", "a b", id="NUL"),
        pytest.param("a\ud800b", "ab", id="lone surrogate"),
        pytest.param("\u202eliberec", "liberec", id="right to left override"),
        pytest.param("e\u0301", "é", id="combining mark"),
        pytest.param("sil\u00adnice", "silnice", id="soft hyphen"),
        pytest.param(" a \n\t b ", "a b", id="spaces"),
        pytest.param(["a"], "", id="repeated parameter"),
        pytest.param(None, "", id="nothing"),
    ],
)
def test_oddities_are_cleaned(raw, clean):
    assert clean_text(raw) == clean


@given(st.text(max_size=2000))
def test_anything_can_be_cleaned_and_read(raw):
    text = clean_text(raw)
    assert len(text) <= LONGEST_TEXT
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in text)
    wanted = read_wanted(text)
    assert len(wanted.words) + len(wanted.prefixes) <= MOST_WORDS
    assert bool(wanted) == bool(wanted.expression())


def test_ten_thousand_letters_are_few_words():
    wanted = read_wanted(clean_text("silnice most " * 800))
    assert wanted.expression() == '"silnice" AND most*'
