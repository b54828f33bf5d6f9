"""What a reader does on the public site in a browser that runs no scripts."""

from playwright.sync_api import expect

import pytest
import re


CALENDAR = "/cs/kalendar-akci"


@pytest.fixture(params=[360, 1280])
def page(reader, request):
    return reader(request.param, java_script_enabled=False)


def test_reader_searches_and_is_helped_with_a_slip(page):
    page.goto("/cs/kontakty")
    page.fill("#searchGadget", "silnyce")
    page.press("#searchGadget", "Enter")
    expect(page.locator("#searchGadget")).not_to_have_attribute("role", "combobox")
    page.locator(".k-find__meant a").click()
    expect(page.locator("#search-text")).to_have_value("silnice")
    page.locator("#search-filters a").first.click()
    expect(page.locator(".k-chip")).to_have_count(1)
    page.locator(".k-find__orders a").last.click()
    expect(page.locator(".k-find__list > li").first).to_be_visible()


def test_reader_goes_through_the_calendar(page):
    page.goto(CALENDAR)
    page.locator(".k-views a").last.click()
    page.locator(".k-month-nav a[rel=next]").click()
    page.locator(".k-chip").first.click()
    expect(page.locator(".k-chip[aria-current]")).to_have_count(1)
    page.locator(".k-month-long a, .k-month a").first.click()
    expect(page.locator("a[href$='/event.ics']")).to_be_visible()


def test_reader_corrects_a_wish_for_news(page):
    page.goto("/cs/@@subscribe")
    page.fill("#k-email", "nikdo")
    page.locator("[name=frequency]").last.check()
    page.locator("main form button").click()
    problems = page.locator("main .alert-danger")
    expect(problems).to_contain_text("e-mail")
    problems.get_by_role("link").click()
    expect(page).to_have_url(re.compile("#k-email$"))
    expect(page.locator("[name=frequency]").last).to_be_checked()
    page.fill("#k-email", "ctenar@example.org")
    page.locator("main form button").click()
    expect(page.locator("main form")).to_have_count(0)
    expect(page.locator("main [role=status]")).to_be_visible()


def test_reader_allows_and_forbids_a_service(page):
    page.goto("/cs/cookies")
    page.locator("button[name=allow][value=youtube]").click()
    page.locator("button[name=forbid][value=youtube]").click()
    expect(page.locator("button[name=allow][value=youtube]")).to_be_visible()


def test_reader_finds_the_way_from_a_page_that_is_not_there(page):
    page.goto("/cs/silnice-v-kraji")
    expect(page.locator("#search-text")).to_have_value(re.compile("silnice"))
    page.locator("main form button").click()
    expect(page.locator("#search-text")).to_have_value(re.compile("silnice"))
