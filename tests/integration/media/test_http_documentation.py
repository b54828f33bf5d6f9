"""Requests and responses of albums, photos and videos, kept in `docs/http`."""

from datetime import date
from datetime import datetime
from datetime import UTC
from filmed import film
from http_client import session
from kancelar_content.listing import answer
from kancelar_content.press.vocabularies import term_titles
from kancelar_content.scheduling import run_due
from plone import api
from plone.namedfile.file import NamedBlobFile

import pytest
import recorded
import transaction


GALLERY = "/cs/fotogalerie"
ALBUM = f"{GALLERY}/otevreni-mostu"
VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\n{text}\n"
PERSON = "Jana Nováková"
SECRETS = (
    "people",
    "internal",
    "original",
    '"_facts"',
    "sha256",
    "phash",
    "Odbor kultury",
    PERSON,
)


@pytest.fixture
def person(live_portal, create):
    """A consent: only who keeps consents may know that it is there."""
    with api.env.adopt_roles(["Manager"]):
        return create(
            "MediaConsent",
            container=live_portal["evidence"],
            title="",
            person=PERSON,
            since=date(2026, 1, 1),
        )


@pytest.fixture
def bridge(live_portal, album, photo, person):
    """A public album with a photo of the person."""
    made = album(
        title="Otevření mostu",
        description="Most přes Nisu je otevřen.",
        place="Liberec",
        event_name="Slavnostní otevření",
        topics=[next(iter(term_titles("topics", "cs")))],
    )
    photo(
        made,
        title="Stříhání pásky",
        alt_cs="Žena stříhá pásku na mostě",
        alt_en="A woman cuts a ribbon on the bridge",
        caption_cs="Most otevřela hejtmanka.",
        place="Liberec",
        source="Odbor kultury",
        taken=datetime(2026, 6, 5, 10, 30),
        people_state="listed",
        people=[person.UID()],
    )
    return shown(made)


def shown(album):
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(album, "publish")
    return album


@pytest.fixture
def clients(live_portal, functional, as_user):
    """Everybody, and a press officer."""
    with as_user("PressOfficer", username="mluvci"):
        pass
    transaction.commit()
    anonymous = session(live_portal, functional)
    officer = session(live_portal, functional, username="mluvci")
    for client in (anonymous, officer):
        client.headers["Accept-Language"] = "cs"
    return {"anonymous": anonymous, "officer": officer}


EXAMPLES = {
    "albums": ("anonymous", "GET", "/cs/@albums?b_size=1", None, 200),
    "albums-filtered": ("anonymous", "GET", "/cs/@albums?year=2025", None, 200),
    "albums-not-modified": ("anonymous", "GET", "/cs/@albums?year=2025", None, 304),
    "albums-bad-parameter": ("anonymous", "GET", "/cs/@albums?year=loni", None, 400),
    "album": ("anonymous", "GET", ALBUM, None, 200),
    "photo": ("anonymous", "GET", f"{ALBUM}/strihani-pasky", None, 200),
    "photo-officer": ("officer", "GET", f"{ALBUM}/strihani-pasky", None, 200),
    "video": ("anonymous", "GET", f"{ALBUM}/otevreni", None, 200),
    "media-archive": ("officer", "GET", "/cs/@media-archive?text=most", None, 200),
    "media-archive-bad-parameter": (
        "officer",
        "GET",
        "/cs/@media-archive?colour=barevna",
        None,
        400,
    ),
}


# One site for all of them: its photos and its video take longer than the requests.
def test_documentation_shows_what_is_sent(
    live_portal, bridge, album, photo, create, clients, monkeypatch
):
    create(
        "Video",
        container=bridge,
        title="Otevření",
        alt_cs="Světlo jde přes most",
        credit="Jan Malý",
        licence="press",
        people_state="nobody",
        spoken="cs",
        track_cs=VTT.format(text="Most je otevřen."),
        track_en=VTT.format(text="The bridge is open."),
        no_description_reason="Vše podstatné je řečeno.",
        file=NamedBlobFile(film(), "video/webm", "most.webm"),
    )
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(bridge["otevreni"], "publish")
    school = album(title="Nová škola", day=date(2025, 9, 1))
    photo(school, title="Škola")
    shown(school)
    transaction.commit()
    run_due(live_portal, datetime.now(UTC))
    # A change of this very second has no Last-Modified yet.
    monkeypatch.setattr(answer, "is_settled", lambda changed, now: True)
    for name, (client, *example) in EXAMPLES.items():
        recorded.hold(clients[client], name, *example)


def test_everybody_is_told_nothing_of_people_and_the_staff(bridge, clients, person):
    ways = (
        f"{ALBUM}?fullobjects",
        f"{ALBUM}/strihani-pasky",
        "/cs/@albums",
        "/@search?portal_type=Photo&metadata_fields=_all",
        "/@search?portal_type=Photo&fullobjects",
    )
    for way in ways:
        got = clients["anonymous"].get(way)
        assert got.ok, way
        told = [secret for secret in (*SECRETS, person.UID()) if secret in got.text]
        assert (way, told) == (way, [])
    for way in (f"/evidence/{person.getId()}", "/cs/@media-archive"):
        assert clients["anonymous"].get(way).status_code == 401
    assert person.UID() in clients["officer"].get(ways[1]).text


def test_consent_that_comes_by_rest_has_its_number_for_an_address(clients):
    made = clients["officer"].post(
        "/evidence",
        json={"@type": "MediaConsent", "person": PERSON, "since": "2026-01-01"},
    )
    assert made.status_code == 201, made.text
    number = made.json()["number"]
    assert made.headers["Location"].endswith(f"/{number.lower().replace('/', '-')}")
