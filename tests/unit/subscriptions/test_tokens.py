from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.subscriptions import tokens


KEY = b"k" * 32
READER = "0123456789abcdef" * 2


def test_a_secret_leads_to_its_reader():
    secret = tokens.token(KEY, tokens.CHANGE, READER)
    assert tokens.read_token(KEY, tokens.CHANGE, secret) == READER


def test_a_link_to_leave_does_not_open_what_is_stored():
    secret = tokens.token(KEY, tokens.UNSUBSCRIBE, READER)
    assert tokens.read_token(KEY, tokens.CHANGE, secret) is None


def test_another_site_s_secret_is_none_here():
    secret = tokens.token(b"x" * 32, tokens.CHANGE, READER)
    assert tokens.read_token(KEY, tokens.CHANGE, secret) is None


@given(st.text(max_size=80))
def test_no_guess_is_a_secret(text):
    assert tokens.read_token(KEY, tokens.CHANGE, text) is None
