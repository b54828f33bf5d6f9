from DateTime import DateTime
from http_client import session
from json_feed_schema import VALIDATOR
from kancelar_content.behaviors.revision import Revision
from kancelar_content.press.press_release import IPressRelease
from kancelar_content.press.vocabularies import term_titles
from plone import api
from plone.app.textfield.value import RichTextValue
from rfc4287 import problems
from zope.event import notify
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent

import feedparser
import pytest
import transaction


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="*/*")


@pytest.fixture
def released(create, publish):
    def make(*steps, effective=None, **fields):
        fields.setdefault(
            "text", RichTextValue("<p>Text.</p>", "text/html", "text/html")
        )
        release = create("PressRelease", **fields)
        if effective:
            release.effective_date = DateTime(effective)
        publish(release, *steps)
        transaction.commit()
        return release

    return make


def _titles(reader, address):
    return [
        entry.title for entry in feedparser.parse(reader.get(address).content).entries
    ]


@pytest.mark.parametrize("place", ["/cs", "/cs/tiskove-zpravy"])
def test_feeds_are_valid(reader, released, place):
    released(title="Silnice & most", description="Perex <b>", byline_name="Jana Malá")
    released(title="Druhá")

    atom = reader.get(f"{place}/feed.atom")
    json_feed = reader.get(f"{place}/feed.json")

    assert atom.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert problems(atom.content) == []
    assert not feedparser.parse(atom.content).bozo
    assert json_feed.headers["Content-Type"].startswith("application/feed+json")
    VALIDATOR.validate(json_feed.json())
    assert json_feed.json()["feed_url"] == json_feed.url


def test_empty_feed_is_valid(reader):
    assert problems(reader.get("/pl/feed.atom").content) == []
    VALIDATOR.validate(reader.get("/pl/feed.json").json())


def test_feed_has_its_language_only(reader, released):
    released(title="Česky")
    released(title="English", language="en")

    assert _titles(reader, "/cs/feed.atom") == ["Česky"]
    assert _titles(reader, "/en/feed.atom") == ["English"]


def test_feed_of_a_topic(reader, released):
    (one, title), (other, _) = list(term_titles("topics", "cs").items())[:2]
    released(title="A", topics=[one])
    released(title="B", topics=[other])

    feed = feedparser.parse(reader.get(f"/cs/feed.atom?topic={one}").content)

    assert [entry.title for entry in feed.entries] == ["A"]
    assert title in feed.feed.title
    assert feed.feed.id != feedparser.parse(reader.get("/cs/feed.atom").content).feed.id


@pytest.mark.parametrize("query", ["topic=nonsense", "page=2", "page=x"])
def test_feed_that_does_not_exist_is_not_found(reader, released, query):
    released()

    assert reader.get(f"/cs/feed.atom?{query}").status_code == 404


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param(("submit", "approve"), id="approved"),
        pytest.param(("submit", "approve", "embargo"), id="embargoed"),
        pytest.param(("submit", "approve", "publish", "withdraw"), id="withdrawn"),
    ],
)
@pytest.mark.parametrize("name", ["feed.atom", "feed.json"])
def test_what_is_not_published_is_in_no_feed(reader, released, steps, name):
    from datetime import datetime
    from datetime import timedelta
    from datetime import UTC

    embargo = datetime.now(UTC) + timedelta(days=1) if "embargo" in steps else None
    released(*steps, title="Utajená", embargo=embargo)

    assert "Utajen" not in reader.get(f"/cs/{name}").text


def test_correction_is_told_and_counts_as_a_change(reader, released):
    release = released(
        title="Silnice", description="Perex", effective="2026-06-01T08:00:00+02:00"
    )
    Revision(release).edit_kind = "minor"
    Revision(release).correction = "Částka je 5 milionů."
    notify(ObjectModifiedEvent(release, Attributes(IPressRelease, "title")))
    release.reindexObject()
    transaction.commit()

    [entry] = feedparser.parse(reader.get("/cs/feed.atom").content).entries

    assert entry.summary.startswith("Perex")
    assert "Částka je 5 milionů." in entry.summary
    assert entry.updated > entry.published


def test_no_break_space_is_a_space(reader, released):
    released(title="Silnice v\N{NO-BREAK SPACE}lese")

    assert _titles(reader, "/cs/feed.atom") == ["Silnice v lese"]


def test_equal_titles_are_told_apart(reader, released):
    released(title="Rada jednala", effective="2026-05-01T08:00:00+02:00")
    released(title="Rada jednala", effective="2026-06-01T08:00:00+02:00")

    first, second = _titles(reader, "/cs/feed.atom")

    assert first != second


def test_pages_lead_to_all_entries(reader, released, monkeypatch):
    from kancelar_content.feeds import paging
    from kancelar_content.feeds import views

    monkeypatch.setattr(paging, "ENTRIES", 2)
    monkeypatch.setattr(views, "ENTRIES", 2)
    for day in (1, 2, 3):
        released(title=f"Den {day}", effective=f"2026-06-0{day}T08:00:00+02:00")

    first = feedparser.parse(reader.get("/cs/feed.atom").content)
    links = {link.rel: link.href for link in first.feed.links}
    second = reader.get(links["next"])

    assert [entry.title for entry in first.entries] == ["Den 3", "Den 2"]
    assert _titles(reader, links["next"]) == ["Den 1"]
    assert problems(second.content) == []
    assert set(links) >= {"first", "last", "next", "self", "alternate"}


@pytest.mark.parametrize("name", ["feed.atom", "feed.json"])
def test_unchanged_feed_answers_304(reader, released, name):
    released()
    first = reader.get(f"/cs/{name}")

    again = reader.get(f"/cs/{name}", headers={"If-None-Match": first.headers["ETag"]})

    assert first.headers["Cache-Control"].startswith("public")
    assert (again.status_code, again.content) == (304, b"")


def test_changed_feed_is_sent(reader, released):
    released()
    tag = reader.get("/cs/feed.atom").headers["ETag"]
    released(title="Další")

    again = reader.get("/cs/feed.atom", headers={"If-None-Match": tag})

    assert again.status_code == 200


def test_head_of_a_feed(reader, released):
    released()

    response = reader.head("/cs/feed.atom")

    assert (response.status_code, response.content) == (200, b"")
    assert response.headers["ETag"]


def test_feeds_are_announced_in_the_head_of_pages(reader, live_portal):
    topic = next(iter(term_titles("topics", "cs")))

    html = reader.get("/cs").text
    filtered = reader.get(f"/cs/tiskove-zpravy?topic={topic}").text

    assert "/cs/feed.atom" in html and "application/atom+xml" in html
    assert "/cs/feed.json" in html and "application/feed+json" in html
    assert f"/cs/tiskove-zpravy/feed.atom?topic={topic}" in filtered


def test_feed_of_a_private_room_is_closed(reader, live_portal):
    room = live_portal.cs["tiskove-zpravy"]
    api.content.transition(room, "retract")
    transaction.commit()

    response = reader.get("/cs/tiskove-zpravy/feed.atom", allow_redirects=False)

    assert response.status_code in (302, 401)
