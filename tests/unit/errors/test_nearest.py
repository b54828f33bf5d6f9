from hypothesis import given
from hypothesis import strategies as st
from kancelar_policy.errors.nearest import best
from kancelar_policy.errors.nearest import common_words
from kancelar_policy.errors.nearest import MOST
from kancelar_policy.errors.nearest import Page

import pytest


@pytest.mark.parametrize(
    ("words", "title", "common"),
    [
        pytest.param("most pres nisu", "Most přes Nisu", 3, id="without diacritics"),
        pytest.param("opravy silnic", "Oprava silnice", 2, id="another form"),
        pytest.param("opravy oprava", "Oprava mostu", 1, id="one word counts once"),
        pytest.param("na", "Nabídka", 0, id="a short word is no beginning"),
        pytest.param("", "Most", 0, id="no words"),
    ],
)
def test_words_that_a_title_shares(words, title, common):
    assert common_words(words, title) == common


def test_title_with_more_of_the_words_comes_first():
    pages = [Page("Most", "/a"), Page("Léto", "/b"), Page("Most přes Nisu", "/c")]
    assert [page.url for page in best("most nisu", pages)] == ["/c", "/a"]


@given(st.text(), st.lists(st.text(), max_size=20))
def test_few_pages_are_offered_and_each_shares_a_word(words, titles):
    found = best(words, [Page(title, "") for title in titles])
    assert len(found) <= MOST
    assert all(common_words(words, page.title) for page in found)
