"""`@events`: the list for clients."""

from datetime import datetime
from http_client import session
from kancelar_content.events import services
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from ZODB.Connection import Connection

import pytest
import pytz
import transaction


ZONE = pytz.timezone("Europe/Prague")


def clock(*moment):
    return ZONE.localize(datetime(*moment))


@pytest.fixture
def client(live_portal, functional):
    made = session(live_portal, functional)
    made.headers["Accept-Language"] = "cs"
    return made


def titles(response):
    assert response.status_code == 200, response.text
    return [item["title"] for item in response.json()["items"]]


def test_list_is_open_to_everybody_and_soonest_first(client, event):
    event("Později", days=9)
    event("Dříve", days=2)
    event("Koncept", published=False)

    assert titles(client.get("/cs/@events")) == ["Dříve", "Později"]


@pytest.mark.parametrize("place", ["", "/cs", "/cs/kalendar-akci"])
def test_list_is_at_site_language_and_calendar(client, event, place):
    event("Den kraje")

    assert titles(client.get(f"{place}/@events")) == ["Den kraje"]


def test_language_folder_lists_its_language_only(client, event):
    event("Den kraje")
    event("Day of the Region", language="en")

    assert titles(client.get("/en/@events")) == ["Day of the Region"]
    assert titles(client.get("/@events?language=cs")) == ["Den kraje"]
    assert len(titles(client.get("/@events"))) == 2


def test_what_is_over_is_listed_when_it_is_asked_for(client, event, day):
    event("Předloni", days=-700)
    event("Loni", days=-300)
    event("Dnes večer", days=0)
    today = day().date().isoformat()

    assert titles(client.get("/cs/@events")) == ["Dnes večer"]
    past = client.get(f"/cs/@events?until={today}&order=latest")
    assert titles(past) == ["Dnes večer", "Loni", "Předloni"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("kind=culture", ["A"], id="kind"),
        pytest.param("text=hudbu", ["A"], id="a form of the word"),
        pytest.param("text=nenalezeno", [], id="word not found"),
        pytest.param("since=2027-05-01&until=2027-05-01", ["A"], id="one day"),
        pytest.param("since=2027-05-01T11:00:00", ["A", "B"], id="still going on"),
        pytest.param("since=2027-05-01T12:00:01", ["B"], id="over by then"),
        pytest.param("until=2027-05-01T09:59:59", [], id="not begun by then"),
        pytest.param("until=2027-05-01T10:00:00", ["A"], id="begins just then"),
        pytest.param("since=2027-05-01&order=latest", ["B", "A"], id="latest first"),
        pytest.param("kind=&text=&since=2027-01-01", ["A", "B"], id="empty ones"),
    ],
)
def test_list_is_filtered(client, event, query, found):
    event(
        "A",
        description="Hudba pod věží",
        start=clock(2027, 5, 1, 10),
        end=clock(2027, 5, 1, 12),
    )
    event("B", kind="sport", start=clock(2027, 5, 2, 10), end=clock(2027, 5, 2, 12))

    assert titles(client.get(f"/cs/@events?{query}")) == found


@pytest.mark.parametrize(
    ("query", "parameter", "allowed"),
    [
        pytest.param("kind=party", "kind", "culture", id="kind"),
        pytest.param("order=random", "order", "soonest", id="order"),
        pytest.param("since=zitra", "since", "YYYY-MM-DD", id="since"),
        pytest.param("until=9999-12-31", "until", "YYYY-MM-DD", id="last year"),
        pytest.param("since=2026-05-02&until=2026-05-01", "until", ">=", id="turned"),
        pytest.param("b_size=1000", "b_size", "1–100", id="b_size"),
        pytest.param("fields=title,secret", "fields", "title", id="fields"),
        pytest.param("language=xx", "language", "cs", id="language"),
        pytest.param("topic=doprava", "topic", "kind", id="unknown"),
        pytest.param("kind=sport&kind=culture", "kind", "", id="repeated"),
        pytest.param(f"text={'x' * 300}", "text", "<= 200", id="too long"),
    ],
)
def test_bad_parameter_is_named_with_what_is_allowed(client, query, parameter, allowed):
    response = client.get(f"/@events?{query}")

    assert response.status_code == 400
    assert response.headers["Cache-Control"] == "no-store"
    error = response.json()
    assert (error["type"], error["parameter"]) == ("BadRequest", parameter)
    assert parameter in error["message"]
    assert any(value.startswith(allowed) for value in error["allowed"]) or not allowed


@pytest.mark.parametrize("text", ["*", "not hudba", "(", '"', "hudba AND", "\x00"])
def test_odd_search_text_is_no_server_error(client, event, text):
    event()

    assert client.get("/@events", params={"text": text}).status_code in (200, 400)


def test_repeated_event_is_listed_once_for_the_term_that_was_asked_for(client, event):
    event(
        "Trh",
        start=clock(2027, 5, 1, 10),
        end=clock(2027, 5, 1, 12),
        recurrence="RRULE:FREQ=WEEKLY;COUNT=3",
    )

    answer = client.get("/cs/@events?since=2027-05-05&fields=title,start,terms").json()

    assert answer["items_total"] == 1
    [item] = answer["items"]
    assert item["start"] == "2027-05-08T10:00:00+02:00"
    assert [term["start"][:10] for term in item["terms"]] == [
        "2027-05-01",
        "2027-05-08",
        "2027-05-15",
    ]


def test_item_says_when_where_and_what_kind(client, event):
    times = {"start": clock(2027, 5, 1, 10), "end": clock(2027, 5, 2, 12)}
    event("Hodiny", description="Hudba", location="Liberec, U Jezu 642", **times)
    event("Dny", whole_day=True, **times)
    event("Bez konce", open_end=True, **times)

    found = client.get("/cs/@events?since=2027-05-01").json()["items"]
    items = {item["title"]: item for item in found}

    hours = items["Hodiny"]
    assert hours["@id"].endswith("/cs/kalendar-akci/hodiny")
    assert (hours["@type"], hours["language"]) == ("Event", "cs")
    assert (hours["description"], hours["location"]) == ("Hudba", "Liberec, U Jezu 642")
    assert hours["kind"] == {"token": "culture", "title": "Kultura"}
    assert hours["start"] == "2027-05-01T10:00:00+02:00"
    assert hours["end"] == "2027-05-02T12:00:00+02:00"
    assert (items["Dny"]["start"], items["Dny"]["end"]) == ("2027-05-01", "2027-05-02")
    assert items["Dny"]["whole_day"] is True
    assert (items["Bez konce"]["end"], items["Bez konce"]["open_end"]) == (None, True)
    assert "terms" not in hours
    assert "translations" not in hours


def test_fields_limit_the_item(client, event):
    event()

    [item] = client.get("/@events?fields=title&fields=end").json()["items"]

    assert set(item) == {"@id", "@type", "title", "end"}


def test_translations_are_given_when_asked_for(client, event):
    czech = event("Den kraje")
    english = event("Day of the Region", language="en")
    hidden = event("Geheim", language="de", published=False)
    manager = ITranslationManager(czech)
    manager.register_translation("en", english)
    manager.register_translation("de", hidden)
    transaction.commit()

    [item] = client.get("/cs/@events?fields=translations").json()["items"]

    [version] = item["translations"]
    assert version["language"] == "en"


def test_pages_are_linked(client, event):
    for days in (1, 2, 3):
        event(f"Den {days}", days=days)

    first = client.get("/@events?b_size=2").json()
    second = client.get(first["batching"]["next"]).json()

    assert first["items_total"] == 3
    assert [item["title"] for item in second["items"]] == ["Den 3"]
    assert "next" not in second["batching"]


def test_page_past_the_end_is_empty(client, event):
    event()

    answer = client.get("/@events?b_start=1000").json()

    assert (answer["items"], answer["items_total"]) == ([], 1)


def test_unchanged_list_answers_304_and_a_changed_one_anew(client, event):
    event()
    first = client.get("/cs/@events")
    known = {"If-None-Match": first.headers["ETag"]}

    again = client.get("/cs/@events", headers=known)
    event("Další")
    changed = client.get("/cs/@events", headers=known)

    assert first.headers["Cache-Control"].startswith("public")
    assert (again.status_code, again.content) == (304, b"")
    assert len(titles(changed)) == 2


def test_list_of_coming_events_has_another_tag_the_next_day(client, event, monkeypatch):
    event(days=3)
    tag = client.get("/cs/@events").headers["ETag"]

    class Tomorrow(datetime):
        @classmethod
        def now(cls, zone=None):
            return datetime.now(zone) + services.timedelta(days=1)

    monkeypatch.setattr(services, "datetime", Tomorrow)

    assert client.get("/cs/@events").headers["ETag"] != tag


def test_head_is_a_list_without_body(client, event):
    event()

    response = client.head("/@events")

    assert (response.status_code, response.content) == (200, b"")
    assert response.headers["ETag"]


def test_list_wakes_no_event(client, event, monkeypatch):
    for number in range(3):
        event(f"Akce {number}")
    found: list = []
    api.portal.get()._p_jar.db()._connectionMap(found.append)
    for connection in found:
        connection.cacheMinimize()
    woken = []
    load = Connection.setstate

    def count(connection, obj):
        woken.append(type(obj).__name__)
        return load(connection, obj)

    monkeypatch.setattr(Connection, "setstate", count)
    response = client.get("/cs/@events?fields=title,start,terms,location")

    assert len(response.json()["items"]) == 3
    assert "Event" not in woken
    assert woken
