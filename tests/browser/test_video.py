"""A video as readers play it, and its captions as the press office writes them."""

from base64 import b64encode
from filmed import film
from filmed import sound
from newsroom import PASSWORDS
from pages import STAFF
from pages import violations
from playwright.sync_api import expect

import pytest
import requests


SECONDS = 8
TRACK = "WEBVTT\n\n00:00.000 --> 00:{end}\n{text}\n"
READY = "video => video.readyState >= 2 && !video.seeking"


@pytest.fixture(scope="module")
def video(site):
    """Address of a published video, made by REST."""
    client = requests.Session()
    client.auth = ("mluvci", PASSWORDS["mluvci"])
    client.headers["Accept"] = "application/json"

    def post(address, **values):
        answer = client.post(address, json=values, timeout=120)
        assert answer.ok, answer.text
        return answer.json()

    album = post(
        f"{site}/cs/fotogalerie",
        **{"@type": "MediaAlbum", "title": "Otevření mostu", "day": "2026-06-05"},
    )
    made = post(
        album["@id"],
        **{
            "@type": "Video",
            "title": "Pásku stříhá hejtman",
            "alt_cs": "Světlo přechází přes most",
            "caption_cs": "Most se otevřel po dvou letech stavby.",
            "credit": "Jan Malý",
            "place": "Liberec",
            "licence": "press",
            "people_state": "nobody",
            "spoken": "cs",
            "audio_description": {
                "data": b64encode(sound(SECONDS)).decode(),
                "encoding": "base64",
                "filename": "most-s-popisem.m4a",
                "content-type": "audio/mp4",
            },
            "track_cs": TRACK.format(end="07.000", text="Most je otevřen."),
            "track_en": TRACK.format(end="07.000", text="The bridge is open."),
            "file": {
                "data": b64encode(film(SECONDS, (640, 360))).decode(),
                "encoding": "base64",
                "filename": "most.webm",
                "content-type": "video/webm",
            },
        },
    )
    post(f"{album['@id']}/@workflow/publish")
    return made["@id"]


def test_reader_plays_and_seeks_and_reads_captions(reader, video):
    page = reader()
    page.goto(video)
    player = page.locator("video")
    expect(player).to_have_js_property("networkState", 1)
    player.evaluate("video => { video.muted = true; return video.play(); }")
    page.wait_for_function("document.querySelector('video').currentTime > 0.2")
    player.evaluate("video => { video.pause(); video.currentTime = 5; }")
    page.wait_for_function(f"({READY})(document.querySelector('video'))")
    assert player.evaluate("video => video.currentTime") == 5
    player.evaluate("video => { video.textTracks[0].mode = 'showing'; }")
    page.wait_for_function(
        "document.querySelector('video').textTracks[0].activeCues[0]"
    )
    text = player.evaluate("video => video.textTracks[0].activeCues[0].text")
    assert text == "Most je otevřen."
    assert violations(page) == []


#: Sounds are played by no element of the page; here the page tells of them.
LISTENING = """
window.sounds = [];
window.Audio = class extends window.Audio {
  constructor(...address) { super(...address); window.sounds.push(this); }
};
"""


def test_reader_hears_the_audio_description_in_place_of_the_sound(reader, video):
    page = reader()
    page.add_init_script(LISTENING)
    page.goto(video)
    player = page.locator("video")
    expect(player).to_have_js_property("networkState", 1)
    box = page.get_by_label("Přehrávat se zvukovým popisem")
    box.focus()
    page.keyboard.press("Space")
    player.evaluate("video => { video.currentTime = 3; return video.play(); }")
    page.wait_for_function("window.sounds[0]?.currentTime > 3.2")
    apart = page.evaluate(
        "Math.abs(window.sounds[0].currentTime"
        " - document.querySelector('video').currentTime)"
    )
    assert apart < 0.5
    expect(player).to_have_js_property("muted", True)
    player.evaluate("video => video.pause()")
    page.wait_for_function("window.sounds[0].paused")
    box.uncheck()
    expect(player).to_have_js_property("muted", False)


def test_transcript_is_read_without_scripts(reader, video):
    page = reader(width=360, java_script_enabled=False)
    page.goto(video)
    page.get_by_text("Přepis", exact=True).click()
    expect(page.get_by_text("Most je otevřen.")).to_be_visible()


def test_press_office_writes_captions_by_keyboard(member, video):
    page = member("mluvci")
    page.goto(f"{video}/@@captions?language=de")
    player = page.locator("video")
    expect(player).to_have_js_property("networkState", 1)
    player.evaluate("video => { video.currentTime = 2; }")
    page.wait_for_function(f"({READY})(document.querySelector('video'))")
    page.locator("[data-do=add]").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Die Brücke ist offen. Danke.")
    for _ in " Danke.":
        page.keyboard.press("ArrowLeft")
    page.keyboard.press("Alt+KeyK")
    rows = page.locator(".k-captions__row")
    expect(rows).to_have_count(2)
    page.keyboard.press("Alt+KeyZ")
    expect(rows).to_have_count(1)
    page.keyboard.press("Alt+KeyY")
    expect(rows).to_have_count(2)
    page.locator("#captions-save").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#captions-status")).to_have_text("Titulky jsou uloženy.")
    assert violations(page, without=STAFF) == []
    page.reload()
    texts = page.locator("[data-field=text]")
    expect(texts.nth(0)).to_have_value("Die Brücke ist offen.")
    expect(texts.nth(1)).to_have_value("Danke.")
