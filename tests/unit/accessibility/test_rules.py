from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.accessibility import rules
from urllib.parse import urlsplit

import pytest


DUE = date(2027, 3, 31)


@pytest.mark.parametrize(
    ("today", "stage"),
    [
        pytest.param(date(2027, 2, 28), "", id="more than thirty days before"),
        pytest.param(date(2027, 3, 1), "soon", id="thirty days before"),
        pytest.param(date(2027, 3, 31), "soon", id="the day itself is in time"),
        pytest.param(date(2027, 4, 1), "late", id="the day after"),
    ],
)
def test_retest_is_reminded_of_and_late(today, stage):
    assert rules.retest_stage(DUE, today=today) == stage


@given(st.integers(min_value=-1000, max_value=1000))
def test_late_is_what_lies_behind(days):
    stage = rules.retest_stage(DUE, today=DUE + timedelta(days=days))
    assert (stage == "late") == (days > 0)


SITE = "https://kraj.example/web"


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)), st.integers(1, 365))
def test_answer_is_late_only_after_its_last_day(received, days):
    due = rules.due_day(received, days=days)
    assert (due - received).days == days
    assert rules.answer_stage(due, today=due) == rules.SOON
    assert rules.answer_stage(due, today=due + timedelta(days=1)) == rules.LATE
    before = due - rules.ANSWER_REMINDER - timedelta(days=1)
    assert rules.answer_stage(due, today=before) == ""


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)), st.integers(2, 3650))
def test_address_is_kept_for_all_its_days(closed, days):
    kept = rules.last_kept_closing(closed + timedelta(days=days - 1), days=days)
    erased = rules.last_kept_closing(closed + timedelta(days=days), days=days)
    assert kept < closed <= erased


@pytest.mark.parametrize(
    ("number", "text"), [(1, "BAR-2026-0001"), (12_345, "BAR-2026-12345")]
)
def test_number_of_a_report_names_its_year(number, text):
    assert rules.report_number(number, year=2026) == text


@pytest.mark.parametrize(
    "address",
    [SITE, f"{SITE}/cs", f"{SITE}?a=b", f"{SITE}#top", f"{SITE}/cs/akce?x=%C5%99"],
)
def test_page_of_this_site_may_be_a_link(address):
    assert rules.is_page_of(address, SITE)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/cs",
        "javascript:alert(1)",
        f"{SITE}.zly.example",
        f"{SITE}@zly.example",
        f"{SITE}/a b",
        f"{SITE}/\n",
        f"{SITE}/\u202e",
        f"{SITE}\\..",
        f" {SITE}",
        "http://kraj.example/web",
    ],
)
def test_what_is_no_page_of_this_site_is_no_link(address):
    assert not rules.is_page_of(address, SITE)


@given(st.text())
def test_whatever_follows_a_link_stays_on_this_site(rest):
    if rules.is_page_of(SITE + rest, SITE):
        found = urlsplit(SITE + rest)
        assert (found.scheme, found.netloc) == ("https", "kraj.example")
