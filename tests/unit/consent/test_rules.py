from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from kancelar_policy.consent.rules import as_cookie
from kancelar_policy.consent.rules import Choice
from kancelar_policy.consent.rules import CHOICES
from kancelar_policy.consent.rules import is_measuring_address
from kancelar_policy.consent.rules import read_choices
from kancelar_policy.consent.rules import stands

import pytest


TODAY = date(2026, 11, 25)
CHOICE = Choice("accept", 2, TODAY)

ANSWERS = {*CHOICES, "youtube", "mapy"}

choices = st.builds(
    Choice, st.sampled_from(sorted(ANSWERS)), st.integers(1, 10**6), st.dates()
)


@given(st.lists(choices, unique_by=lambda choice: choice.answer))
def test_choices_are_read_from_their_cookie(kept):
    assert list(read_choices(as_cookie(kept), ANSWERS).values()) == kept


@given(st.text())
def test_any_cookie_is_read_without_an_error(cookie):
    read_choices(cookie, ANSWERS)


@pytest.mark.parametrize(
    "cookie",
    [
        "",
        "_",
        "accept",
        "yes.1.2026-11-25",
        "accept.².2026-11-25",
        "accept.1.x",
        "accept.99999999999.2026-11-25",
    ],
)
def test_forged_cookie_is_no_choice(cookie):
    assert read_choices(cookie, ANSWERS) == {}


def test_cookie_from_before_videos_is_still_read():
    assert read_choices("accept.2.2026-11-25", ANSWERS) == {"accept": CHOICE}


def test_choice_stands_until_the_days_are_over():
    last = TODAY + timedelta(days=179)
    assert stands(CHOICE, version=2, days=180, today=last)
    over = TODAY + timedelta(days=180)
    assert not stands(CHOICE, version=2, days=180, today=over)


def test_new_version_of_the_text_asks_again():
    assert not stands(CHOICE, version=3, days=180, today=TODAY)


def test_choice_of_tomorrow_is_none():
    yesterday = TODAY - timedelta(days=1)
    assert not stands(CHOICE, version=2, days=180, today=yesterday)


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://stats.example.org/", True),
        ("https://stats.example.org:8443/matomo", True),
        ("http://stats.example.org/", False),
        ("https://name@stats.example.org/", False),
        ("https://stats.example.org:x/", False),
        ("https://stats.example.org/?a=1", False),
        ("javascript:alert(1)", False),
        ("https://", False),
    ],
)
def test_measuring_address_is_plain_https(address, good):
    assert is_measuring_address(address) is good
