"""Photos get into an album over a connection that breaks, and without a script."""

from hashlib import sha256
from io import BytesIO
from newsroom import PASSWORDS
from pages import STAFF
from pages import stays_within
from pages import violations
from PIL import Image
from playwright.sync_api import expect

import pytest
import re
import requests


#: Pieces small enough that a small photo has several.
SMALL_PIECES = """
const parse = JSON.parse;
JSON.parse = (text) => {
  const value = parse(text);
  if (value && value.piece) value.piece = 8000;
  return value;
};
"""


def photo(seed: str, size: tuple[int, int] = (900, 700)) -> bytes:
    spots = b"".join(sha256(f"{seed} {n}".encode()).digest() for n in range(6))
    small = Image.frombytes("RGB", (9, 7), spots[:189])
    file = BytesIO()
    small.resize(size, Image.Resampling.BICUBIC).save(file, "JPEG", quality=92)
    return file.getvalue()


@pytest.fixture
def album(site):
    """The page of uploads of a new album: `album("Most")`."""

    def make(title: str, language: str = "cs") -> str:
        place = {"cs": "fotogalerie", "en": "photos-and-videos"}[language]
        answer = requests.post(
            f"{site}/{language}/{place}",
            json={"@type": "MediaAlbum", "title": title, "day": "2026-06-05"},
            headers={"Accept": "application/json"},
            auth=("mluvci", PASSWORDS["mluvci"]),
            timeout=60,
        )
        assert answer.status_code == 201, answer.text
        return f"{answer.json()['@id']}/@@upload"

    return make


@pytest.fixture
def files(tmp_path):
    """Photos on the disk: `files("a", "b")`."""

    def draw(*names: str) -> list[str]:
        for name in names:
            (tmp_path / f"{name}.jpg").write_bytes(photo(name))
        return [str(tmp_path / f"{name}.jpg") for name in names]

    return draw


def rows(page):
    return page.locator(".k-upload__list > li")


def test_upload_goes_on_after_the_connection_broke(member, album, files):
    page = member("mluvci")
    page.add_init_script(SMALL_PIECES)
    page.goto(album("Přerušené spojení"))
    sent = []

    def break_some(route):
        if route.request.method != "PATCH":
            return route.continue_()
        sent.append(int(route.request.headers["upload-offset"]))
        if len(sent) == 2:
            return route.abort("connectionreset")
        if len(sent) == 3:
            # The piece arrives, its answer does not.
            route.fetch()
            return route.abort("connectionreset")
        return route.continue_()

    page.route("**/@tus-upload/*", break_some)
    page.set_input_files("#upload-files", files("přerušená"))
    expect(rows(page)).to_contain_text("Spojení je přerušené", timeout=60_000)
    expect(rows(page)).to_contain_text("Uloženo", timeout=180_000)
    assert len(sent) > len(set(sent))
    assert sorted(set(sent))[:3] == [0, 8000, 16000]
    assert violations(page, without=STAFF) == []


def test_upload_goes_on_after_the_browser_was_closed(member, album, files):
    page = member("mluvci", width=360)
    context, address = page.context, album("Zavřený prohlížeč")
    context.add_init_script(SMALL_PIECES)
    page.goto(address)
    page.route(
        "**/@tus-upload/*",
        lambda route: (
            route.abort()
            if route.request.headers.get("upload-offset") == "16000"
            else route.continue_()
        ),
    )
    [file] = files("zavřená")
    page.set_input_files("#upload-files", [file])
    expect(rows(page)).to_contain_text("Spojení je přerušené", timeout=60_000)
    page.close()
    again = context.new_page()
    offsets = []
    again.on(
        "request",
        lambda request: (
            request.method == "PATCH"
            and offsets.append(request.headers["upload-offset"])
        ),
    )
    again.goto(address)
    expect(rows(again)).to_contain_text("Vyberte stejný soubor znovu")
    assert stays_within(again)
    again.set_input_files("#upload-files", [file])
    expect(rows(again)).to_contain_text("Uloženo", timeout=180_000)
    assert offsets[0] == "16000"


def test_duplicate_is_compared_and_decided_by_keyboard(member, album, files):
    page = member("mluvci", width=360)
    page.goto(album("První album"))
    page.set_input_files("#upload-files", files("dvakrát"))
    expect(rows(page)).to_contain_text("Uloženo", timeout=180_000)
    page.goto(album("Druhé album"))
    page.set_input_files("#upload-files", files("dvakrát", "jiná"))
    card = page.locator(".k-upload__asked")
    expect(card.locator("img")).to_have_count(2, timeout=180_000)
    assert violations(page, without=STAFF) == []
    assert stays_within(page)
    card.get_by_role("button", name=re.compile("Ukázat zde tu z archivu")).focus()
    page.keyboard.press("Enter")
    expect(rows(page).first).to_contain_text("Použita je ta z archivu", timeout=180_000)
    expect(card).to_have_count(0)


def test_without_a_script_each_file_is_told_of(member, album, files, reader):
    page = member("mluvci")
    address = album("Bez skriptu")
    context = page.context.browser.new_context(
        java_script_enabled=False, storage_state=page.context.storage_state()
    )
    plain = context.new_page()
    plain.goto(address)
    bad = {"name": "kresba.jpg", "mimeType": "image/jpeg", "buffer": b"<svg></svg>"}
    [good] = files("bez skriptu")
    with open(good, "rb") as file:
        buffer = file.read()
    kept = {"name": "bez skriptu.jpg", "mimeType": "image/jpeg", "buffer": buffer}
    plain.set_input_files("#upload-files", [kept, bad])
    plain.get_by_role("button", name="Odeslat").click()
    outcomes = plain.locator(".k-upload__outcomes li")
    expect(outcomes).to_have_count(2, timeout=180_000)
    expect(outcomes.nth(0)).to_contain_text("Uloženo")
    expect(outcomes.nth(1)).to_contain_text("SVG")
    context.close()
