"""Screens of those who handle requests can be read and used by everybody."""

from pages import stays_within
from pages import violations
from pages import WIDTHS
from test_editors_screens import STOCK
from urllib.parse import parse_qs
from urllib.parse import urlsplit

import pytest


STATES = ("received", "in_progress", "waiting", "settled", "remedy", "closed")
REGISTER = "/@registers/info-requests"


@pytest.fixture(scope="module")
def officer(colleague):
    page = colleague("referent106")
    page.set_viewport_size({"width": WIDTHS[-1], "height": 900})
    return page


@pytest.fixture(scope="module")
def cases(officer, site):
    """Addresses of all cases, by their state."""
    answer = officer.request.get(
        f"{site}{REGISTER}?b_size=100", headers={"Accept": "application/json"}
    )
    found = {}
    for row in answer.json()["items"]:
        found.setdefault(row["state"], []).append(row["@id"])
    return found


@pytest.fixture(scope="module")
def forms(officer, cases):
    """One address of the form of each kind of step that a case offers."""
    found = {}
    for state, addresses in cases.items():
        for address in addresses[: 1 if state == "closed" else None]:
            officer.goto(address)
            for link in officer.locator("a[href*='@@record-step']").all():
                href = link.get_attribute("href")
                kind = parse_qs(urlsplit(href).query)["kind"][0]
                found.setdefault(kind, href)
    return found


def wrong_with(page):
    """What is wrong with the page at each width."""
    found = {}
    for width in reversed(WIDTHS):
        page.set_viewport_size({"width": width, "height": 900})
        if wrong := violations(page, STOCK):
            found[width] = wrong
        if not stays_within(page):
            found[f"{width}, sideways"] = page.url
    page.set_viewport_size({"width": WIDTHS[-1], "height": 900})
    return found


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", ["cs", "en"])
def test_case_in_each_state_is_accessible_and_fits(officer, cases, state, language):
    assert officer.goto(f"{cases[state][0]}?set_language={language}").status == 200
    assert officer.locator("html").get_attribute("lang") == language
    assert wrong_with(officer) == {}


def test_form_of_each_step_is_accessible_and_fits(officer, forms):
    found = {}
    for kind, address in forms.items():
        assert officer.goto(address).status == 200
        if wrong := wrong_with(officer):
            found[kind] = wrong
    assert found == {}
    assert {"complaint", "court_judgment", "refused", "corrected"} <= set(forms)


@pytest.mark.parametrize("kind", ["refused", "complaint", "court_judgment"])
def test_form_that_was_refused_is_accessible_and_says_why(officer, forms, kind):
    officer.goto(forms[kind])
    officer.fill("#k-day", "")
    officer.click(".k-form button[type=submit]")
    officer.wait_for_load_state("load")
    assert officer.locator(".alert-danger a").first.is_visible()
    assert wrong_with(officer) == {}


def test_edit_form_of_a_case_is_accessible_and_fits(officer, cases):
    officer.goto(f"{cases['received'][0]}/edit")
    assert wrong_with(officer) == {}
    officer.click("#form-buttons-cancel")


def test_settings_of_time_limits_are_used_by_keys_and_fit(officer):
    officer.goto("/@@request-settings")
    assert wrong_with(officer) == {}
    row = officer.locator("tr[data-index]", has_text="17 odst. 5").first
    assert not row.locator("input[name$='.count']").is_visible()
    row.locator("summary").focus()
    officer.keyboard.press("Enter")
    assert row.locator("input[name$='.count']").input_value() == "60"
    assert wrong_with(officer) == {}


def test_new_row_is_added_and_unfolded(officer):
    officer.goto("/@@request-settings")
    rows = officer.locator("#form-widgets-deadlines tr[data-index]:visible")
    before = rows.count()
    assert before > 20
    rows.first.locator(".dgf--row-add").click()
    assert rows.count() == before + 1
    new = officer.locator("#form-widgets-deadlines details[open]")
    assert new.locator("input[name$='.section']").first.is_visible()
