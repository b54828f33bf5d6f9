from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.publication.rules import comment_missing
from kancelar_content.publication.rules import embargo_holds
from kancelar_content.publication.rules import is_web_address
from kancelar_content.publication.rules import may_approve

import pytest


users = st.text(min_size=1)
moments = st.datetimes(
    min_value=datetime(2000, 1, 1),
    max_value=datetime(2100, 1, 1),
    timezones=st.just(UTC),
)


@given(users, st.frozensets(users))
def test_author_never_approves_and_others_may(user, others):
    assert not may_approve(user, authors=others | {user})
    assert may_approve(user, authors=others - {user})


@given(moments, st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=9999)))
def test_embargo_ends_at_its_own_minute_and_stays_ended(embargo, later):
    assert not embargo_holds(embargo, now=embargo + later)


@given(moments)
def test_embargo_holds_to_the_last_second(embargo):
    assert embargo_holds(embargo, now=embargo - timedelta(seconds=1))


def test_no_embargo_holds_nothing():
    assert not embargo_holds(None, now=datetime.now(UTC))


@pytest.mark.parametrize("comment", [None, "", "  \n"])
def test_blank_comment_says_nothing(comment):
    assert comment_missing(comment)


def test_word_is_a_comment():
    assert not comment_missing("Chybí usnesení.")


@pytest.mark.parametrize(
    "address",
    ["https://example.org", "http://example.org/a?b=c", "HTTPS://example.org"],
)
def test_pages_have_web_addresses(address):
    assert is_web_address(address)


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "example.org",
        "/agenda",
        "javascript:alert(1)",
        "javascript://example.org/%0aalert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org",
        "https:",
        "https:alert",
        "http://[",
    ],
)
def test_all_else_is_no_web_address(address):
    assert not is_web_address(address)
