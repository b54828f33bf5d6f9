from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.press.settings_rules import doubled
from kancelar_content.press.settings_rules import ending_before_beginning
from kancelar_content.press.settings_rules import removed
from kancelar_content.press.settings_rules import without_predecessor


TOKENS = st.lists(st.text(alphabet="abc", min_size=1, max_size=2))


def rows(*tokens, **more):
    return [{"token": token, **more} for token in tokens]


def test_a_token_on_two_rows_is_doubled():
    assert doubled(rows("a", "b", "a")) == ["a"]


@given(TOKENS)
def test_different_tokens_are_never_doubled(tokens):
    assert doubled(rows(*set(tokens))) == []


@given(TOKENS, TOKENS)
def test_what_is_removed_was_there_and_is_not_any_more(before, after):
    gone = removed(rows(*before), rows(*after))
    assert set(gone) == set(before) - set(after)


def test_a_portfolio_may_not_end_before_it_begins():
    since, until = date(2024, 10, 29), date(2024, 10, 28)
    assert ending_before_beginning(rows("a", since=since, until=until)) == ["a"]
    assert ending_before_beginning(rows("a", since=since, until=since)) == []
    assert ending_before_beginning(rows("a", since=since, until=None)) == []


def test_a_predecessor_is_another_row():
    assert without_predecessor(rows("a", predecessor="b")) == ["a"]
    assert without_predecessor(rows("a", predecessor="a")) == ["a"]
    assert without_predecessor([*rows("a", predecessor="b"), *rows("b")]) == []
    assert without_predecessor(rows("a", predecessor=None)) == []
