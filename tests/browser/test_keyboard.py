"""What a reader does on the public site, done by the keyboard alone."""

from kancelar_policy.distribution.accounts import DEMO_ACCOUNTS
from pages import violations
from playwright.sync_api import expect

import pytest
import re


MOST_TABS = 200
SEARCH = "/cs/@@search"
CALENDAR = "/cs/kalendar-akci"
BOXES = {
    "header": ("/cs/kontakty", "#searchGadget"),
    "search page": (SEARCH, "#search-text"),
    "page not found": ("/cs/neni", "#search-text"),
}


def tab_to(page, selector):
    """Press Tab until the focus is on what the selector means."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("one => document.activeElement.matches(one)", selector):
            return
    pytest.fail(f"the Tab key does not come to {selector}")


def enter(page, selector):
    """Go to a link or button and press it; the page that it leads to."""
    tab_to(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.fixture
def page(reader):
    return reader(reduced_motion="reduce")


def test_reader_changes_the_language(page):
    page.goto(CALENDAR)
    enter(page, "#portal-languageselector a[lang=en]")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page).to_have_url(re.compile("/en/events$"))


@pytest.mark.parametrize("place", BOXES)
def test_reader_takes_a_suggestion(page, place):
    address, box = BOXES[place]
    page.goto(address)
    tab_to(page, box)
    combobox = page.locator(box)
    expect(combobox).to_have_attribute("role", "combobox")
    expect(combobox).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Control+A")
    page.keyboard.type("siln")
    options = page.locator(f"{box}-suggestions [role=option]")
    expect(combobox).to_have_attribute("aria-expanded", "true")
    expect(options.first).to_be_visible()
    assert combobox.get_attribute("aria-activedescendant") is None
    assert violations(page) == []
    page.keyboard.press("ArrowDown")
    for at in (0, 1):
        expect(options.nth(at)).to_have_attribute("aria-selected", "true")
        name = options.nth(at).get_attribute("id")
        expect(combobox).to_have_attribute("aria-activedescendant", name)
        expect(combobox).to_be_focused()
        page.keyboard.press("ArrowDown" if at == 0 else "ArrowUp")
    word = options.first.inner_text()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("#search-text")).to_have_value(word)
    expect(page.locator(".k-find__list > li").first).to_be_visible()


@pytest.mark.parametrize("place", BOXES)
def test_escape_puts_suggestions_away_and_keeps_what_was_typed(page, place):
    address, box = BOXES[place]
    page.goto(address)
    tab_to(page, box)
    page.keyboard.press("Control+A")
    page.keyboard.type("siln")
    offered = page.locator(f"{box}-suggestions")
    expect(offered).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(offered).to_be_hidden()
    expect(page.locator(box)).to_have_value("siln")
    expect(page.locator(box)).to_be_focused()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("#search-text")).to_have_value("siln")


def test_reader_narrows_and_widens_what_was_found(page):
    page.goto(f"{SEARCH}?SearchableText=kraj")
    found = page.locator(".k-found").inner_text()
    enter(page, "#search-filters a[href*='topic=']")
    expect(page.locator(".k-chip")).to_have_count(1)
    assert page.locator(".k-found").inner_text() != found
    enter(page, ".k-chip")
    expect(page.locator(".k-found")).to_have_text(found)
    enter(page, ".k-find__orders a:not([aria-current])")
    expect(page).to_have_url(re.compile("order=date"))


@pytest.mark.parametrize(
    "path", ["/cs/tiskove-zpravy", f"{SEARCH}?SearchableText=kraj"]
)
def test_reader_turns_pages(page, path):
    page.goto(path)
    first = page.locator(".k-release__title").first.inner_text()
    enter(page, ".k-pages a[rel~=next]")
    expect(page.locator(".k-pages__current")).to_have_text("2")
    assert page.locator(".k-release__title").first.inner_text() != first
    enter(page, ".k-pages a[rel~=prev]")
    expect(page.locator(".k-release__title").first).to_have_text(first)


def test_reader_goes_through_the_calendar_to_the_file_of_an_event(page):
    page.goto(CALENDAR)
    enter(page, ".k-views a[href$='/month']")
    enter(page, ".k-month-nav a[rel=next]")
    enter(page, ".k-views a[href$='/kalendar-akci']")
    enter(page, ".k-release__title a")
    title = page.locator("h1").inner_text()
    tab_to(page, "a[href$='/event.ics']")
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    text = saved.value.path().read_text(encoding="utf-8")
    assert text.startswith("BEGIN:VCALENDAR")
    assert title.split()[0] in text


def test_reader_corrects_a_wish_for_news(page):
    page.goto("/cs/@@subscribe")
    tab_to(page, "#k-email")
    page.keyboard.type("nikdo")
    tab_to(page, "[name='topics:list']")
    page.keyboard.press("Space")
    tab_to(page, "[name=frequency]")
    page.keyboard.press("ArrowDown")
    enter(page, "main form button")
    summary = page.locator("main .alert-danger")
    expect(summary).to_be_focused()
    expect(page.locator("main .alert-danger li")).to_have_count(1)
    assert violations(page) == []
    tab_to(page, ".alert-danger a")
    page.keyboard.press("Enter")
    field = page.locator("#k-email")
    expect(field).to_be_focused()
    expect(field).to_have_value("nikdo")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("."))
    expect(page.locator("[name='topics:list']").first).to_be_checked()
    expect(page.locator("#k-frequency-weekly")).to_be_checked()
    page.keyboard.press("Control+A")
    page.keyboard.type("ctenarka@example.org")
    enter(page, "main form button")
    expect(page.locator("main [role=status]")).to_be_visible()
    expect(page.locator("main form")).to_have_count(0)


def test_reader_allows_and_forbids_a_service(page):
    page.goto("/cs/cookies")
    enter(page, "button[name=allow][value=youtube]")
    enter(page, "button[name=forbid][value=youtube]")
    expect(page.locator("button[name=allow][value=youtube]")).to_be_visible()


def test_colleague_logs_in_after_a_slip(page):
    password = next(one.password for one in DEMO_ACCOUNTS if one.login == "mluvci")
    page.goto("/cs/login")
    tab_to(page, "#__ac_name")
    page.keyboard.type("mluvci")
    tab_to(page, "#__ac_password")
    page.keyboard.type("spatne")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    assert violations(page) == []
    expect(page.locator("#__ac_name")).to_have_value("mluvci")
    expect(page.locator("#__ac_name")).to_have_attribute("autocomplete", "username")
    tab_to(page, "#__ac_password")
    page.keyboard.type(password)
    enter(page, "#buttons-login")
    expect(page.locator("body")).to_have_class(re.compile("userrole-authenticated"))
