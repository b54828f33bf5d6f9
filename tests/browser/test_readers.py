"""A reader finds a press release, reads it, prints it and follows the news."""

from playwright.sync_api import expect
from urllib.parse import urlsplit

import pytest


CS = "/cs/tiskove-zpravy"
RELEASE = (
    f"{CS}/nebezpecnou-krizovatku-u-jablonce-nahradi-kruhovy-objezd-stavba-zacne-v"
)
DIGEST = f"{CS}/tiskova-zprava-po-zasedani-rady-libereckeho-kraje-2-6-2026"
TITLES = ".k-release__title"


def shown(page):
    """What the list shows: the address, the titles and the chosen filters."""
    address = urlsplit(page.url)
    return (
        f"{address.path}?{address.query}",
        page.locator(TITLES).all_inner_texts(),
        page.locator(".k-chip").all_inner_texts(),
    )


def choose(page, facet):
    """Choose the first value of a filter; how many releases it promises."""
    choice = page.locator(f"#facet-{facet} + ul a").first
    number = int(choice.locator(".k-count").inner_text())
    choice.click()
    page.wait_for_load_state("load")
    return number


@pytest.mark.parametrize("facet", ["topic", "genre", "source", "year"])
def test_filter_shows_as_many_as_it_promised_and_can_be_kept(reader, facet):
    page = reader()
    page.goto(CS)
    number = choose(page, facet)
    expect(page.locator(".k-found")).to_contain_text(str(number))
    expect(page.locator(".k-chip")).to_have_count(1)
    address, titles, _ = kept = shown(page)
    assert f"{facet}=" in address
    assert len(titles) == min(number, 20)
    again = reader()
    again.goto(address)
    assert shown(again) == kept


def test_filters_and_words_join_and_each_can_be_taken_back(reader):
    page = reader()
    page.goto(CS)
    choose(page, "topic")
    page.fill("#press-search", "silnice")
    page.press("#press-search", "Enter")
    page.wait_for_load_state("load")
    expect(page.locator(".k-chip")).to_have_count(2)
    assert shown(page)[1]
    page.go_back()
    expect(page.locator(".k-chip")).to_have_count(1)
    page.go_forward()
    page.locator(".k-chip").first.click()
    expect(page.locator(".k-chip")).to_have_count(1)
    page.locator(".k-chip").first.click()
    expect(page.locator(".k-chip")).to_have_count(0)
    assert urlsplit(page.url).query == ""


def test_pages_of_the_list_follow_each_other(reader):
    page = reader()
    page.goto(CS)
    total = int(page.locator(".k-found").inner_text().split()[-1])
    titles = page.locator(TITLES).all_inner_texts()
    while page.locator(".k-pages a[rel=next]").count():
        page.locator(".k-pages a[rel=next]").click()
        page.wait_for_load_state("load")
        titles += page.locator(TITLES).all_inner_texts()
    assert len(titles) == total > 20
    last = shown(page)
    page.reload()
    assert shown(page) == last
    page.locator(".k-pages a[rel=prev]").click()
    page.locator(".k-pages a[rel=next]").click()
    page.wait_for_load_state("load")
    assert shown(page) == last


def test_reader_goes_to_the_earlier_release_and_back(reader):
    page = reader()
    page.goto(RELEASE)
    title = page.inner_text("h1")
    page.locator(".k-neighbours a[rel=prev]").click()
    expect(page.locator("h1")).not_to_have_text(title)
    page.locator(".k-neighbours a[rel=next]").click()
    expect(page.locator("h1")).to_have_text(title)


@pytest.mark.parametrize(
    ("path", "printed", "left_out"),
    [
        (RELEASE, ("h1", ".k-text", ".k-figure", ".k-note--correction"), (".k-share",)),
        (CS, ("h1", TITLES), (".k-search", "#press-filters", ".k-pages")),
        (
            "/cs/@@search?SearchableText=kraj",
            ("h1", TITLES),
            (".k-find", "#search-filters", ".k-pages", ".k-find__orders"),
        ),
        (
            "/cs/kalendar-akci",
            ("h1", TITLES),
            (".k-views", "#event-filters", ".k-skip-to-filters"),
        ),
        ("/cs/kalendar-akci/month", ("h1", ".k-month"), (".k-views", ".k-month-nav")),
        ("/cs/@@subscribe", ("h1", "#k-email"), ("main form .btn",)),
    ],
)
def test_paper_shows_the_text_alone(reader, path, printed, left_out):
    page = reader()
    page.goto(path)
    page.emulate_media(media="print")
    for part in printed:
        expect(page.locator(part).first).to_be_visible()
    frame = (
        "#mainnavigation-wrapper",
        "#portal-languageselector",
        "#portal-breadcrumbs",
        "#portal-footer-wrapper",
    )
    for part in (*frame, *left_out):
        expect(page.locator(part).first).to_be_hidden()


@pytest.mark.parametrize("width", [360, 1280])
def test_everything_works_without_scripts(reader, width):
    page = reader(width, java_script_enabled=False)
    page.goto("/cs")
    if width < 992:
        page.locator("#k-menu-button").click()
    page.locator("#portal-globalnav").get_by_text("Tiskové zprávy").click()
    page.fill("#press-search", "silnice")
    page.locator(".k-search button").click()
    expect(page.locator(TITLES).first).to_be_visible()
    page.locator("#press-filters a").first.click()
    expect(page.locator(".k-chip")).to_have_count(2)
    page.goto(RELEASE)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".k-text")).to_be_visible()
    page.locator("#portal-languageselector a[lang=en]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.goto("/cs/@@search?SearchableText=dotace")
    expect(page.locator(TITLES).first).to_be_visible()


def focused(page):
    return page.evaluate(
        """() => {
            const found = document.activeElement;
            const style = getComputedStyle(found);
            const box = found.getBoundingClientRect();
            return {
                text: found.innerText,
                address: found.getAttribute("href"),
                outline: style.outlineStyle !== "none" && style.outlineWidth !== "0px",
                seen: box.width > 0 && box.bottom > 0,
            };
        }"""
    )


def test_first_key_leads_past_the_navigation(reader):
    page = reader(reduced_motion="reduce")
    for _ in range(2):  # the second page comes from the memory of the server
        page.goto(CS)
        page.keyboard.press("Tab")
        link = focused(page)
        assert (link["text"], link["seen"]) == ("Přejít k\xa0obsahu", True)
        before = page.evaluate("performance.timeOrigin")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{page.url.split('#')[0]}#content")
        assert page.evaluate("performance.timeOrigin") == before
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('#content') !== null")


def test_keyboard_alone_chooses_a_filter(reader):
    page = reader(reduced_motion="reduce")
    page.goto(CS)
    seen = []
    while len(seen) < 150:
        page.keyboard.press("Tab")
        here = focused(page)
        assert here["outline"], here
        assert here["seen"], here
        seen.append(here["address"])
        if "?topic=" in (here["address"] or "") and page.evaluate(
            "document.activeElement.closest('#press-filters') !== null"
        ):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".k-chip")).to_have_count(1)


def test_contents_lead_to_the_part(reader):
    page = reader()
    for _ in range(2):  # the second page comes from the memory of the server
        page.goto(DIGEST)
        before = page.evaluate("performance.timeOrigin")
        page.locator(".k-contents a").nth(1).click()
        expect(page.locator("#part-2")).to_be_in_viewport()
        assert page.evaluate("performance.timeOrigin") == before


def alternates(page, kind):
    return page.locator(f"head link[rel=alternate][{kind}]").evaluate_all(
        f"found => found.map(link => [link.getAttribute('{kind}'), link.href])"
    )


def test_head_leads_to_the_feeds_of_the_language_and_topic(reader, site):
    page = reader()
    page.goto(f"{CS}?topic=doprava")
    feeds = alternates(page, "type")
    for kind, name in (
        ("application/atom+xml", "feed.atom"),
        ("application/feed+json", "feed.json"),
    ):
        for query in ("", "?topic=doprava"):
            address = f"{site}{CS}/{name}{query}"
            assert [kind, address] in feeds
            answer = page.request.get(address)
            assert answer.ok
            assert answer.headers["content-type"].startswith(kind)
    page.goto("/en/press-releases")
    assert all("/en/" in address for _, address in alternates(page, "type"))


@pytest.mark.parametrize("path", [RELEASE, CS])
def test_head_leads_to_the_other_languages_and_they_lead_back(reader, path):
    page = reader()
    page.goto(path)
    address = page.url
    versions = dict(alternates(page, "hreflang"))
    assert versions["cs"] == versions["x-default"] == address
    page.goto(versions["en"])
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert dict(alternates(page, "hreflang")) == versions
