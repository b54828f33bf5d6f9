"""Nothing of another service is asked before the reader allows it."""

from pages import stays_within
from pages import violations
from playwright.sync_api import expect

import pytest
import re


RELEASES = "/cs/tiskove-zpravy"
RELEASE = (
    f"{RELEASES}/pozvanka-o-vikendu-se-otevrou-tri-krajske-stavby-ktere-bezne-nevidite"
)
CONTACTS = "/cs/kontakty-pro-media"
COOKIES = "/cs/cookies"
FIGURE = "figure.k-embed"
BAR = "#k-consent"


@pytest.fixture
def watched(reader, site):
    """A page, and the addresses outside of the site that it asked for."""

    def open_page(width=1280, **options):
        page, asked = reader(width, **options), []

        def answer(route):
            asked.append(route.request.url)
            route.fulfill(content_type="text/html", body="<p>A video</p>")

        outside = re.compile(rf"^https?://(?!{re.escape(site.split('//')[1])}/)")
        page.route(outside, answer)
        return page, asked

    return open_page


def shift(page):
    return page.evaluate(
        """() => new Promise(done => {
            let sum = 0;
            new PerformanceObserver(list => {
                for (const entry of list.getEntries()) sum += entry.value;
            }).observe({type: "layout-shift", buffered: true});
            setTimeout(() => done(sum), 300);
        })"""
    )


def test_video_is_asked_for_only_after_the_click(watched):
    page, asked = watched()
    page.goto(RELEASE, wait_until="networkidle")
    assert asked == []
    page.locator(f"{FIGURE} button").click()
    frame = page.locator(f"{FIGURE} iframe")
    expect(frame).to_be_focused()
    page.wait_for_load_state("networkidle")
    assert asked == ["https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"]
    assert frame.get_attribute("title").endswith("(YouTube)")
    page.goto(RELEASE, wait_until="networkidle")
    assert len(asked) == 1


def test_keyboard_alone_loads_a_map(watched):
    page, asked = watched()
    page.goto(CONTACTS)
    page.locator(f"{FIGURE} button").focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{FIGURE} iframe")).to_be_focused()
    page.wait_for_load_state("networkidle")
    assert asked[0].startswith("https://www.openstreetmap.org/export/embed.html?bbox=")


@pytest.mark.parametrize("width", [360, 1280])
def test_frame_takes_the_place_of_its_placeholder(watched, width):
    page, _ = watched(width)
    page.goto(CONTACTS)
    stage = page.locator(f"{FIGURE} .k-embed__stage")
    stage.scroll_into_view_if_needed()
    before = stage.bounding_box()
    page.locator(f"{FIGURE} button").click()
    frame = page.locator(f"{FIGURE} iframe")
    expect(frame).to_be_visible()
    size = frame.bounding_box()
    assert stage.bounding_box()["height"] == before["height"]
    assert size["width"] / size["height"] == pytest.approx(16 / 9, rel=0.02)
    assert stays_within(page)
    assert shift(page) < 0.02


def test_service_is_remembered_until_it_is_taken_back(watched):
    page, asked = watched()
    page.goto(RELEASE)
    page.locator(f"{FIGURE} input").check()
    with page.expect_response("**/@@cookie-choice"):
        page.locator(f"{FIGURE} button").click()
    page.goto(RELEASE)
    page.locator(FIGURE).scroll_into_view_if_needed()
    expect(page.locator(f"{FIGURE} iframe")).to_have_count(1)
    expect(page.locator(f"{FIGURE} iframe")).not_to_be_focused()
    page.wait_for_load_state("networkidle")
    assert len(asked) == 2
    page.goto(CONTACTS, wait_until="networkidle")
    assert len(asked) == 2
    page.goto(COOKIES)
    page.click("button[name=forbid][value=youtube]")
    expect(page.locator("button[name=allow][value=youtube]")).to_be_visible()
    page.goto(RELEASE, wait_until="networkidle")
    expect(page.locator(f"{FIGURE} iframe")).to_have_count(0)
    assert len(asked) == 2


def test_reader_without_scripts_is_led_to_the_service(watched):
    page, asked = watched(java_script_enabled=False)
    page.goto(RELEASE)
    expect(page.locator(f"{FIGURE} button")).to_be_hidden()
    link = page.locator(f"{FIGURE} a").first
    assert link.get_attribute("href").startswith("https://www.youtube.com/watch")
    assert asked == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_placeholder_is_accessible(watched, width, scheme):
    page, _ = watched(width, color_scheme=scheme)
    page.goto(CONTACTS)
    assert violations(page) == []
    assert stays_within(page)


#: The element in focus, if any of it lies below the bar.
COVERED = """() => {
    const bar = document.getElementById("k-consent");
    const one = document.activeElement;
    if (one === document.body || bar.contains(one)) return null;
    const box = one.getBoundingClientRect();
    const top = bar.getBoundingClientRect().top;
    return box.height && box.bottom > top + 1 && box.top < innerHeight
        ? one.outerHTML : null;
}"""


@pytest.fixture
def measured(member, chromium, site):
    """The site as its administrator made it measure, by the form."""

    def save(address):
        page = member("spravce")
        page.goto("/@@consent-settings")
        page.fill("input[name='form.widgets.address']", address)
        page.click("#form-buttons-save")
        page.wait_for_load_state("load")

    save("https://stats.example.org/")
    yield
    save("")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bar_is_accessible_and_covers_nothing_in_focus(
    watched, measured, width, scheme
):
    page, asked = watched(width, color_scheme=scheme, reduced_motion="reduce")
    page.goto("/cs", wait_until="networkidle")
    expect(page.locator(BAR)).to_be_visible()
    assert asked == []
    assert violations(page) == []
    assert stays_within(page)
    bar_in_focus = f"!!document.activeElement.closest('{BAR}')"
    for _ in range(200):
        page.keyboard.press("Tab")
        assert page.evaluate(COVERED) is None
        if page.evaluate(bar_in_focus):
            break
    assert page.evaluate(bar_in_focus)


def test_table_of_cookies_tells_all_that_are_kept(member, measured):
    page = member("mluvci")
    page.goto("/cs")
    page.goto("/en")
    page.goto("/en/cookies")
    named = {text.strip() for text in page.locator("main code").all_inner_texts()}
    kept = {cookie["name"] for cookie in page.context.cookies()}
    assert "__ac" in kept
    assert kept <= named
