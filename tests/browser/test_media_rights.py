"""A consent is withdrawn: first the list, then nobody sees the photo anywhere."""

from base64 import b64encode
from io import BytesIO
from newsroom import PASSWORDS
from pages import focus
from pages import STAFF
from pages import violations
from PIL import Image
from playwright.sync_api import expect

import pytest
import requests


OFFICER = "mluvci"


@pytest.fixture(scope="module")
def shown(site):
    """Paths of a consent and of a public album with a photo of the person."""
    client = requests.Session()
    client.auth = (OFFICER, PASSWORDS[OFFICER])
    client.headers["Accept"] = "application/json"

    def post(path, **fields):
        answer = client.post(f"{site}{path}", json=fields, timeout=60)
        answer.raise_for_status()
        return answer.json()

    file = BytesIO()
    Image.new("RGB", (900, 600), "navy").save(file, "JPEG")
    consent = post(
        "/evidence",
        **{"@type": "MediaConsent", "person": "Jana Nováková", "since": "2026-01-01"},
    )
    album = post(
        "/cs/fotogalerie",
        **{"@type": "MediaAlbum", "title": "Nový most", "day": "2026-06-05"},
    )["@id"].removeprefix(site)
    post(
        album,
        **{"@type": "Photo", "id": "paska", "title": "Stříhání pásky"},
        alt_cs="Žena stříhá pásku na mostě",
        credit="Jan Malý",
        licence="press",
        people_state="listed",
        people=[consent["UID"]],
        image={
            "data": b64encode(file.getvalue()).decode(),
            "encoding": "base64",
            "filename": "paska.jpg",
            "content-type": "image/jpeg",
        },
    )
    post(f"{album}/@workflow/publish")
    return consent["@id"].removeprefix(site), album


def test_withdrawn_consent_takes_the_photo_from_its_readers(member, reader, shown):
    consent, album = shown
    page = reader()
    page.goto(album)
    picture = page.get_by_alt_text("Žena stříhá pásku na mostě")
    expect(picture).to_be_visible()
    address = picture.evaluate("image => image.currentSrc")

    officer = member(OFFICER)
    officer.goto(f"{consent}/@@withdraw")
    listed = officer.locator(".k-rights-item")
    expect(listed).to_contain_text("Stříhání pásky")
    expect(listed).to_contain_text("Nový most")
    assert violations(officer, without=STAFF) == []
    reason = officer.get_by_label("Důvod")
    reason.fill("Dopis ze dne 5. 6.")
    officer.keyboard.press("Tab")
    officer.keyboard.press("Enter")
    expect(officer.get_by_role("alert")).to_contain_text("potvrďte")
    expect(reason).to_have_value("Dopis ze dne 5. 6.")
    focus(officer, "#confirmed")
    officer.keyboard.press("Space")
    focus(officer, ".k-form__buttons button")
    officer.keyboard.press("Enter")
    officer.wait_for_url(f"**{consent}")
    expect(officer.locator("#content")).to_contain_text("Dopis ze dne 5. 6.")

    assert page.goto(album).status == 200
    expect(picture).to_have_count(0)
    assert page.goto(f"{album}/paska").status == 410
    expect(page.get_by_role("heading", level=1)).to_contain_text("není")
    other = reader()
    assert other.goto(address).status == 410
    assert "<svg" in other.content()
