from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.publication.rules import comment_missing
from kancelar_content.publication.rules import embargo_holds
from kancelar_content.publication.rules import may_approve
from kancelar_content.publication.rules import telephone_link

import pytest
import re


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
    ("number", "link"),
    [
        ("485 226 302", "tel:485226302"),
        ("+420 485\xa0226\xa0302", "tel:+420485226302"),
        (" 112 ", "tel:112"),
    ],
)
def test_number_is_dialled_without_its_spaces(number, link):
    assert telephone_link(number) == link


@pytest.mark.parametrize(
    "number",
    [
        None,
        "",
        "  ",
        "+",
        "12",
        "485 226 xxx",
        "485 226 302, 485 226 303",
        "485 226 302 linka 12",
        "485 + 226",
        "++420 485 226 302",
        "*21*485226302#",
        "٤٨٥٢٢٦٣٠٢",
        "1" * 16,
    ],
)
def test_nothing_else_is_dialled(number):
    assert telephone_link(number) == ""


@given(st.text() | st.from_regex(r"[+ 0-9a-z,]{0,24}", fullmatch=True))
def test_link_holds_nothing_but_digits_and_loses_none(number):
    link = telephone_link(number)
    assert re.fullmatch(r"|tel:\+?[0-9]{3,15}", link)
    if link:
        assert re.sub(r"\s", "", number) == link.removeprefix("tel:")
