from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from itertools import zip_longest
from kancelar_content.press.settings_rules import before_predecessor
from kancelar_content.press.settings_rules import doubled
from kancelar_content.press.settings_rules import ending_before_beginning
from kancelar_content.press.settings_rules import in_a_circle
from kancelar_content.press.settings_rules import is_valid
from kancelar_content.press.settings_rules import not_plain
from kancelar_content.press.settings_rules import removed
from kancelar_content.press.settings_rules import without_predecessor

import pytest


TOKENS = st.lists(st.text(alphabet="abc", min_size=1, max_size=2))


def rows(*tokens, **more):
    return [{"token": token, **more} for token in tokens]


def test_a_token_on_two_rows_is_doubled():
    assert doubled(rows("a", "b", "a")) == ["a"]


@given(TOKENS)
def test_small_letters_are_plain(tokens):
    assert not_plain(rows(*tokens)) == []


@pytest.mark.parametrize("token", ["Doprava", "školství", "a b", "a/b?c", "-a", "a--b"])
def test_what_an_address_would_encode_is_not_plain(token):
    assert not_plain(rows("doprava", token)) == [token]


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


def chain(*tokens):
    """Each token's predecessor is the next one; the last has none."""
    return [
        {"token": token, "predecessor": earlier}
        for token, earlier in zip_longest(tokens, tokens[1:])
    ]


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=2), unique=True))
def test_a_chain_of_predecessors_is_no_circle_until_it_is_closed(tokens):
    rows = chain(*tokens)
    assert in_a_circle(rows) == []
    if len(tokens) > 1:
        rows[-1]["predecessor"] = tokens[0]
        assert in_a_circle(rows) == tokens


def test_a_portfolio_that_leads_into_a_circle_is_not_in_it():
    rows = [*chain("a", "b", "c")]
    rows[-1]["predecessor"] = "b"
    assert in_a_circle(rows) == ["b", "c"]


@given(st.dates(), st.dates())
def test_a_predecessor_begins_no_later(since, earlier):
    rows = [
        {"token": "a", "since": since, "predecessor": "b"},
        {"token": "b", "since": earlier},
    ]
    assert before_predecessor(rows) == (["a"] if since < earlier else [])


def test_days_that_are_not_known_are_in_no_order():
    assert before_predecessor([*rows("a", predecessor="b"), *rows("b")]) == []


@given(st.dates(), st.dates(), st.dates())
def test_a_portfolio_is_valid_from_its_first_day_to_its_last(day, one, other):
    since, until = sorted((one, other))
    row = {"since": since, "until": until}
    assert is_valid(row, since) and is_valid(row, until)
    assert is_valid(row, day) == (since <= day <= until)
    assert is_valid({"since": None, "until": None}, day)
