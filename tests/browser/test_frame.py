"""The frame of a page: menu, second level, colours of the reader's choice."""

from pages import stays_within
from pages import violations
from playwright.sync_api import expect

import pytest


CS = "/cs/tiskove-zpravy"
MENU = "#k-menu-button"
NAVIGATION = "#portal-globalnav"


@pytest.mark.parametrize("scripts", [True, False])
def test_menu_of_a_phone_opens_and_closes_by_keyboard(reader, scripts):
    page = reader(360, java_script_enabled=scripts)
    page.goto("/cs")
    expect(page.locator(NAVIGATION)).to_be_hidden()
    page.locator(MENU).focus()
    page.keyboard.press("Enter")
    expect(page.locator(NAVIGATION)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(NAVIGATION)).to_be_hidden()


def test_menu_is_a_row_where_there_is_room(reader):
    page = reader(1280)
    page.goto("/cs")
    expect(page.locator(NAVIGATION)).to_be_visible()
    expect(page.locator(MENU)).to_be_hidden()


def test_navigation_marks_the_page_and_its_section(reader):
    page = reader()
    page.goto(CS)
    marked = page.locator(f"{NAVIGATION} [aria-current]")
    expect(marked).to_have_text("Tiskové zprávy")
    expect(marked).to_have_attribute("aria-current", "page")
    page.locator(".k-release__title a").first.click()
    expect(marked).to_have_text("Tiskové zprávy")
    expect(marked).to_have_attribute("aria-current", "true")
    page.goto("/cs")
    expect(marked).to_have_attribute("href", f"{page.url}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("contrast", ["no-preference", "more"])
@pytest.mark.parametrize("path", ["/cs", CS, "/cs/login"])
def test_colours_of_the_readers_choice_can_be_read(reader, scheme, contrast, path):
    page = reader(1280, color_scheme=scheme, contrast=contrast)
    page.goto(path)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (ground == "rgb(255, 255, 255)") == (scheme == "light")
    assert violations(page) == []


HIGHLIGHTED = """one => {
    const probe = document.createElement("p");
    probe.style = "background: Highlight; forced-color-adjust: none";
    document.body.append(probe);
    const ground = (each) => getComputedStyle(each).backgroundColor;
    return ground(one) === ground(probe);
}"""


@pytest.mark.parametrize(
    ("path", "chosen"),
    [
        (CS, "#portal-languageselector a[aria-current]"),
        (CS, f"{NAVIGATION} a[aria-current]"),
        (CS, ".k-pages__current"),
        ("/cs/kalendar-akci/month?kind=culture", ".k-chip[aria-current]"),
        ("/cs/@@search?SearchableText=kraj&topic=doprava", ".k-facet__choice--on"),
    ],
)
def test_colours_of_the_system_tell_what_is_chosen(reader, path, chosen):
    page = reader(forced_colors="active")
    page.goto(path)
    assert page.locator(chosen).first.evaluate(HIGHLIGHTED)


def test_colours_of_the_system_show_marks_in_boxes(reader):
    page = reader(forced_colors="active")
    page.goto("/cs/@@subscribe")
    daily = page.locator("#k-frequency-daily")
    expect(daily).to_be_checked()
    chosen = daily.screenshot()
    page.locator("#k-frequency-weekly").check()
    assert daily.screenshot() != chosen


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_style_guide_shows_every_part_without_a_fault(member, width):
    page = member("mluvci", width)
    page.goto("/cs/@@style-guide")
    assert violations(page, without=("#edit-bar",)) == []
    assert stays_within(page)


def made(editor, folder, kind, title):
    """The address of a new published item."""
    editor.goto(f"{folder}/++add++{kind}")
    editor.fill("#form-widgets-IDublinCore-title", title)
    editor.click("#form-buttons-save")
    editor.wait_for_load_state("load")
    address = editor.url.removesuffix("/view").rstrip("/")
    answer = editor.request.post(
        f"{address}/@workflow/publish", headers={"Accept": "application/json"}
    )
    assert answer.ok, answer.text()
    return address


@pytest.fixture(scope="module")
def second_level(colleague):
    """The navigation with a section that has a part."""
    editor = colleague("spravce")
    folder = made(editor, "/cs", "Folder", "Úřad")
    made(editor, folder, "Document", "Úřední deska")


@pytest.mark.usefixtures("second_level")
def test_second_level_opens_without_scripts_and_leads_on(reader):
    for width in (360, 1280):
        page = reader(width, java_script_enabled=False)
        page.goto("/cs")
        if width < 992:
            page.click(MENU)
        part = page.locator(NAVIGATION).get_by_text("Úřední deska")
        expect(part).to_be_hidden()
        page.locator(f"{NAVIGATION} summary").press("Enter")
        part.click()
        expect(page.locator("h1")).to_have_text("Úřední deska")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.usefixtures("second_level")
def test_keyboard_goes_into_the_second_level_and_back(reader, width):
    page = reader(width)
    page.goto("/cs")
    if width < 992:
        page.locator(MENU).press("Enter")
    opener = page.locator(f"{NAVIGATION} summary")
    part = page.locator(NAVIGATION).get_by_text("Úřední deska")
    opener.press("Enter")
    expect(part).to_be_visible()
    page.keyboard.press("Tab")
    expect(part).to_be_focused()
    page.keyboard.press("Escape")
    expect(part).to_be_hidden()
    expect(opener).to_be_visible()
    expect(opener).to_be_focused()
    if width < 992:
        page.keyboard.press("Escape")
        expect(page.locator(NAVIGATION)).to_be_hidden()
        expect(page.locator(MENU)).to_be_focused()


@pytest.mark.usefixtures("second_level")
def test_second_level_covers_nothing_after_it_is_left(reader):
    page = reader(1280)
    page.goto("/cs")
    part = page.locator(NAVIGATION).get_by_text("Úřední deska")
    page.locator(f"{NAVIGATION} summary").press("Enter")
    page.keyboard.press("Tab")
    expect(part).to_be_focused()
    page.keyboard.press("Tab")
    expect(part).to_be_hidden()
    page.locator(f"{NAVIGATION} summary").click()
    expect(part).to_be_visible()
    page.mouse.click(640, 700)
    expect(part).to_be_hidden()


#: A sign of 400 × 120, as wide as the panel lets one be.
WIDE_SIGN = """name => {
    const logo = document.querySelector("#portal-logo");
    const canvas = Object.assign(document.createElement("canvas"), {
        width: 400,
        height: 120,
    });
    const sign = logo.querySelector("img");
    sign.width = 187;
    sign.src = canvas.toDataURL();
    logo.querySelector("span").textContent = name;
    return sign.decode();
}"""
BROKEN_WORDS = """() => {
    const text = document.querySelector("#portal-logo span").firstChild;
    return [...text.data.matchAll(/\\S+/g)].map(([word], _i) => word).filter(word => {
        const range = document.createRange();
        const start = text.data.indexOf(word);
        range.setStart(text, start);
        range.setEnd(text, start + word.length);
        return range.getClientRects().length > 1;
    });
}"""


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize(
    "name", ["Liberecký kraj", "Kancelář hejtmana Moravskoslezského kraje"]
)
def test_wide_sign_leaves_the_words_of_the_name_whole(reader, width, name):
    page = reader(width)
    page.goto("/cs")
    page.evaluate(WIDE_SIGN, name)
    assert page.evaluate(BROKEN_WORDS) == []
    assert stays_within(page)
    sign = page.locator("#portal-logo img").bounding_box()
    assert 60 < sign["width"] < 0.5 * width


def test_language_that_is_marked_stays_within_its_strip(reader):
    page = reader(360)
    page.goto("/cs")
    strip = page.locator("#portal-top").bounding_box()
    mark = page.locator("#portal-languageselector [aria-current]").bounding_box()
    above = mark["y"] - strip["y"]
    below = strip["y"] + strip["height"] - mark["y"] - mark["height"]
    assert above > 1
    assert below > 1


def test_paper_tells_whose_text_it_is_and_asks_nothing(reader):
    page = reader()
    page.goto(CS)
    page.locator("body").evaluate(
        "body => body.insertAdjacentHTML('beforeend', '<p class=k-consent>?</p>')"
    )
    page.emulate_media(media="print")
    expect(page.locator("#portal-logo")).to_be_visible()
    expect(page.locator("#portal-logo span")).to_have_text("Liberecký kraj")
    expect(page.locator(".k-consent").last).to_be_hidden()


def test_cookies_fit_the_narrowest_screen(reader):
    page = reader(320)
    page.goto("/cs/cookies")
    assert stays_within(page)
