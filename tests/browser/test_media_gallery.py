"""A reader looks at an album: by the keyboard, on a phone, without scripts."""

from base64 import b64encode
from colorsys import hsv_to_rgb
from io import BytesIO
from newsroom import PASSWORDS
from pages import violations
from PIL import Image
from playwright.sync_api import expect

import pytest
import requests


PHOTOS = 60
ADMINISTRATOR = "spravce"


def drawn(number):
    """A JPEG of one colour, another for each number."""
    colour = tuple(round(255 * part) for part in hsv_to_rgb(number / PHOTOS, 0.5, 0.7))
    file = BytesIO()
    Image.new("RGB", (1500, 1000), colour).save(file, "JPEG")
    return b64encode(file.getvalue()).decode()


@pytest.fixture(scope="module")
def album(site):
    """Path of a public album of sixty photos."""
    client = requests.Session()
    client.auth = (ADMINISTRATOR, PASSWORDS[ADMINISTRATOR])
    client.headers["Accept"] = "application/json"

    def post(url, **fields):
        answer = client.post(url, json=fields, timeout=60)
        answer.raise_for_status()
        return answer.json()

    made = post(
        f"{site}/cs/fotogalerie",
        **{"@type": "MediaAlbum", "title": "Den otevřených dveří", "day": "2026-06-05"},
    )["@id"]
    for number in range(1, PHOTOS + 1):
        post(
            made,
            **{
                "@type": "Photo",
                "title": f"Snímek {number}",
                "alt_cs": f"Barevná plocha číslo {number}",
                "caption_cs": "Barva.",
                "credit": "Jan Malý",
                "licence": "cc-by-4.0",
                "people_state": "nobody",
                "taken": f"2026-06-05T{8 + number // 60:02}:{number % 60:02}:00",
                "image": {
                    "data": drawn(number),
                    "encoding": "base64",
                    "filename": f"{number}.jpg",
                    "content-type": "image/jpeg",
                },
            },
        )
    post(f"{made}/@workflow/publish")
    return made.removeprefix(site)


def test_album_is_looked_at_by_the_keyboard(reader, album):
    page = reader()
    page.goto(album)
    second = page.locator(".k-tile__link").nth(1)
    second.focus()
    page.keyboard.press("Enter")

    dialog = page.get_by_role("dialog", name="Fotografie z alba")
    place = dialog.locator("[data-k=place]")
    expect(place).to_contain_text(f"Fotografie 2 z {PHOTOS}")
    expect(place).to_contain_text("Snímek 2")
    assert "#photo-" in page.url
    page.keyboard.press("ArrowRight")
    expect(place).to_contain_text("Fotografie 3 z")
    expect(dialog.get_by_alt_text("Barevná plocha číslo 3")).to_be_visible()
    page.keyboard.press("Home")
    expect(place).to_contain_text("Fotografie 1 z")
    page.keyboard.press("End")
    expect(place).to_contain_text("Fotografie 48 z")

    for _ in range(12):
        page.keyboard.press("Tab")
        inside = "document.activeElement.closest('dialog, body').localName"
        assert page.evaluate(inside) in {"dialog", "body"}
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert page.evaluate("document.activeElement.dataset.title") == "Snímek 48"
    assert "#" not in page.url


def test_end_of_a_page_leads_to_the_next_one(reader, album):
    page = reader()
    page.goto(album)
    page.locator(".k-tile__link").first.click()
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")

    page.wait_for_url("**?page=2*")
    expect(page.locator("[data-k=place]")).to_contain_text("Fotografie 49 z")


def test_slideshow_begins_and_stops_by_hand_only(reader, album):
    page = reader()
    page.clock.install()
    page.goto(album)
    page.locator(".k-tile__link").first.click()
    place = page.locator("[data-k=place]")
    page.clock.run_for(20_000)
    expect(place).to_contain_text("Fotografie 1 z")

    page.get_by_role("dialog").get_by_role("button", name="Promítání").click()
    page.clock.run_for(5_500)
    expect(place).to_contain_text("Fotografie 2 z")
    page.get_by_role("dialog").get_by_role("button", name="Promítání").click()
    page.clock.run_for(20_000)
    expect(place).to_contain_text("Fotografie 2 z")


@pytest.mark.parametrize(
    ("width", "height"),
    [pytest.param(1280, 800, id="desk"), pytest.param(360, 640, id="phone")],
)
def test_few_pictures_are_asked_for_before_scrolling(reader, album, width, height):
    page = reader(width)
    page.set_viewport_size({"width": width, "height": height})
    asked = []
    page.on(
        "request",
        lambda request: (
            asked.append(request.url) if request.resource_type == "image" else None
        ),
    )
    page.goto(album)
    page.wait_for_load_state("networkidle")
    assert len(asked) < 12

    last = page.locator(".k-tile__link img").last
    expect(last).to_have_js_property("naturalWidth", 0)
    last.scroll_into_view_if_needed()
    expect(last).not_to_have_js_property("naturalWidth", 0)


def test_album_without_scripts_shows_all_and_leads_from_photo_to_photo(reader, album):
    page = reader(java_script_enabled=False)
    page.goto(album)
    assert page.locator(".k-tile__link img[src]").count() == 48

    page.locator(".k-tile__link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Snímek 1")
    page.get_by_role("link", name="Další fotografie").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Snímek 2")


def test_journalist_takes_chosen_photos_without_scripts(reader, album):
    page = reader(java_script_enabled=False)
    page.goto(album)
    page.get_by_label("Vybrat").nth(0).check()
    page.get_by_label("Vybrat").nth(2).check()
    page.get_by_role("button", name="Stáhnout vybrané fotografie").click()
    expect(page.get_by_text("Fotografií v souboru: 2")).to_be_visible()

    with page.expect_download() as download:
        page.get_by_role("button", name="Souhlasím s licencemi a stahuji").click()
    assert download.value.suggested_filename.endswith(".zip")


@pytest.mark.parametrize("name", ["", "/@@press-zip", "/snimek-1"])
@pytest.mark.parametrize("width", [1280, 360])
def test_pages_of_an_album_are_accessible(reader, album, name, width):
    page = reader(width)
    page.goto(album + name)

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
