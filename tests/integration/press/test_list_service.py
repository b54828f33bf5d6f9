"""`@press-releases`: the list for clients."""

from io import BytesIO
from kancelar_content.press.vocabularies import term_titles
from PIL import Image
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from ZODB.Connection import Connection

import pytest
import transaction


def _image():
    data = BytesIO()
    Image.new("RGB", (900, 600), "green").save(data, "PNG")
    return NamedBlobImage(data.getvalue(), "image/png", "silnice.png")


def _titles(response):
    return [item["title"] for item in response.json()["items"]]


def test_list_is_open_to_anonymous_and_newest_first(anonymous, released):
    released(title="Starší", effective="2026-05-01T08:00:00+02:00")
    released(title="Novější", effective="2026-06-01T08:00:00+02:00")

    assert _titles(anonymous.get("/@press-releases")) == ["Novější", "Starší"]


@pytest.mark.parametrize("place", ["", "/cs", "/cs/tiskove-zpravy"])
def test_list_is_at_site_language_and_room(anonymous, released, place):
    released(title="Silnice")

    assert _titles(anonymous.get(f"{place}/@press-releases")) == ["Silnice"]


def test_language_folder_lists_its_language_only(anonymous, released):
    released(title="Česky")
    released(title="English", language="en")

    assert _titles(anonymous.get("/en/@press-releases")) == ["English"]
    assert _titles(anonymous.get("/@press-releases?language=cs")) == ["Česky"]
    assert len(_titles(anonymous.get("/@press-releases"))) == 2


@pytest.mark.parametrize(
    "query, found",
    [
        pytest.param("topic=transport", ["A"], id="topic"),
        pytest.param("genre=statement", ["B"], id="genre"),
        pytest.param("source=council", ["A"], id="source"),
        pytest.param("year=2025", ["B"], id="year"),
        pytest.param("text=silnici", ["B", "A"], id="text"),
        pytest.param("text=nenalezeno", [], id="text not found"),
        pytest.param("since=2026-05-01", ["A"], id="the day itself counts"),
        pytest.param("until=2026-04-30", ["B"], id="until a day"),
        pytest.param("until=2026-05-01", ["A", "B"], id="until includes its day"),
        pytest.param("since=2026-05-01T08:01:00+02:00", [], id="since a moment"),
        pytest.param("topic=&year=", ["A", "B"], id="empty filters nothing"),
    ],
)
def test_list_is_filtered(anonymous, released, query, found):
    topic = next(iter(term_titles("topics", "cs")))
    released(
        title="A",
        topics=[topic],
        source="council",
        effective="2026-05-01T08:00:00+02:00",
    )
    released(title="B", genre="statement", effective="2025-05-01T08:00:00+02:00")

    titles = _titles(
        anonymous.get(f"/@press-releases?{query.replace('transport', topic)}")
    )

    assert sorted(titles) == sorted(found)


@pytest.mark.parametrize(
    "query, parameter, allowed",
    [
        pytest.param("topic=nonsense", "topic", "doprava", id="topic"),
        pytest.param("year=letos", "year", "1990–2999", id="year"),
        pytest.param("b_size=1000", "b_size", "1–100", id="b_size"),
        pytest.param("b_size=0", "b_size", "1–100", id="b_size zero"),
        pytest.param("b_start=-1", "b_start", ">= 0", id="b_start"),
        pytest.param("since=vcera", "since", "YYYY-MM-DD", id="since"),
        pytest.param("since=0001-01-01", "since", "YYYY-MM-DD", id="first year"),
        pytest.param("until=9999-12-31", "until", "YYYY-MM-DD", id="last year"),
        pytest.param("fields=title,secret", "fields", "title", id="fields"),
        pytest.param("fields:int=5", "fields", "title", id="fields no text"),
        pytest.param("language=xx", "language", "cs", id="language"),
        pytest.param("colour=red", "colour", "b_size", id="unknown"),
        pytest.param("year=2025&year=2026", "year", "", id="repeated"),
        pytest.param("since=2026-05-02&until=2026-05-01", "until", ">=", id="order"),
    ],
)
def test_bad_parameter_is_named_with_what_is_allowed(
    anonymous, query, parameter, allowed
):
    response = anonymous.get(f"/@press-releases?{query}")

    assert response.status_code == 400
    error = response.json()
    assert (error["type"], error["parameter"]) == ("BadRequest", parameter)
    assert parameter in error["message"]
    assert any(value.startswith(allowed) for value in error["allowed"]) or not allowed


@pytest.mark.parametrize("text", ["*", "not silnice", "(", '"', "silnice AND"])
def test_odd_search_text_is_no_server_error(anonymous, released, text):
    released()

    response = anonymous.get("/@press-releases", params={"text": text})

    assert response.status_code in (200, 400)


def test_item_is_made_of_metadata_with_titles_and_addresses(anonymous, released):
    topic, title = next(iter(term_titles("topics", "cs").items()))
    release = released(
        "submit",
        "approve",
        title="Silnice",
        effective="2026-06-01T08:00:00+02:00",
        topics=[topic],
        place="Liberec",
        byline_name="Jana Malá",
        byline_function="mluvčí",
        image=_image(),
        image_alt="Silnice v lese",
        image_credit="Kraj",
    )
    api.content.create(
        release,
        "File",
        title="Příloha",
        file=NamedBlobFile(b"x" * 10, "application/pdf", "p.pdf"),
    )
    api.content.transition(release, "publish")
    transaction.commit()

    [item] = anonymous.get("/cs/@press-releases").json()["items"]

    assert item["@id"].endswith("/cs/tiskove-zpravy/silnice")
    assert item["@type"] == "PressRelease"
    assert item["date"] == "2026-06-01T08:00:00+02:00"
    assert item["number"] == "1/2026"
    assert item["genre"]["token"] == "news"
    assert item["topics"] == [{"token": topic, "title": title}]
    assert item["byline"] == "Jana Malá, mluvčí"
    assert item["image"]["alt"] == "Silnice v lese"
    assert item["image"]["credit"] == "Kraj"
    [attachment] = item["attachments"]
    assert attachment["size"] == 10
    download = anonymous.get(attachment["url"])
    assert (download.status_code, download.content) == (200, b"x" * 10)
    scale = anonymous.get(item["image"]["scales"]["preview"]["download"])
    assert scale.headers["Content-Type"].startswith("image/")


def test_fields_limit_the_item(anonymous, released):
    released()

    [item] = anonymous.get("/@press-releases?fields=title,date&fields=number").json()[
        "items"
    ]

    assert set(item) == {"@id", "@type", "title", "date", "number"}


def test_translations_are_given_when_asked_for(anonymous, released, create):
    czech = released(title="Silnice")
    english = released(title="Road", language="en")
    hidden = create("PressRelease", title="Geheim", language="de")
    manager = ITranslationManager(czech)
    manager.register_translation("en", english)
    manager.register_translation("de", hidden)
    transaction.commit()

    [item] = anonymous.get("/cs/@press-releases?fields=translations").json()["items"]

    [version] = item["translations"]
    assert version["language"] == "en"
    assert version["@id"].endswith("/en/press-releases/road")


def test_pages_are_linked(anonymous, released):
    for day in (1, 2, 3):
        released(title=f"Den {day}", effective=f"2026-06-0{day}T08:00:00+02:00")

    first = anonymous.get("/@press-releases?b_size=2").json()
    second = anonymous.get(first["batching"]["next"]).json()

    assert first["items_total"] == 3
    assert [item["title"] for item in second["items"]] == ["Den 1"]
    assert "next" not in second["batching"]


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param(("submit",), id="in review"),
        pytest.param(("submit", "approve"), id="approved"),
        pytest.param(("submit", "approve", "publish", "withdraw"), id="withdrawn"),
    ],
)
def test_only_published_releases_are_listed_even_for_the_office(
    anonymous, login, released, steps
):
    released(*steps)

    assert _titles(anonymous.get("/@press-releases")) == []
    assert _titles(login("PressOfficer").get("/@press-releases")) == []


def test_unchanged_list_answers_304(anonymous, released):
    released()
    first = anonymous.get("/@press-releases")

    again = anonymous.get(
        "/@press-releases", headers={"If-None-Match": first.headers["ETag"]}
    )

    assert first.headers["Cache-Control"].startswith("public")
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


def test_changed_list_has_another_tag(anonymous, released):
    released()
    tag = anonymous.get("/@press-releases").headers["ETag"]
    released(title="Další")

    again = anonymous.get("/@press-releases", headers={"If-None-Match": tag})

    assert again.status_code == 200
    assert len(_titles(again)) == 2


def test_renamed_topic_has_another_tag(anonymous, released):
    topic = next(iter(term_titles("topics", "cs")))
    released(topics=[topic])
    tag = anonymous.get("/cs/@press-releases").headers["ETag"]
    record = "kancelar_content.press.topics"
    rows = [dict(row) for row in api.portal.get_registry_record(record)]
    rows[0]["cs"] = "Přejmenováno"
    api.portal.set_registry_record(record, rows)
    transaction.commit()

    again = anonymous.get("/cs/@press-releases", headers={"If-None-Match": tag})

    assert again.json()["items"][0]["topics"][0]["title"] == "Přejmenováno"


def test_answers_to_members_are_not_for_shared_caches(login, released):
    released()

    response = login("PressOfficer").get("/@press-releases")

    assert response.headers["Cache-Control"] == "private, no-cache"


def test_head_is_a_list_without_body(anonymous, released):
    released()

    response = anonymous.head("/@press-releases")

    assert (response.status_code, response.content) == (200, b"")
    assert response.headers["ETag"]


def test_list_wakes_no_release(anonymous, released, monkeypatch):
    for number in range(3):
        released(title=f"Zpráva {number}")
    for connection in _connections():
        connection.cacheMinimize()
    woken = []
    load = Connection.setstate

    def count(connection, obj):
        woken.append(type(obj).__name__)
        return load(connection, obj)

    monkeypatch.setattr(Connection, "setstate", count)
    response = anonymous.get("/cs/@press-releases?fields=title,image,attachments")

    assert len(response.json()["items"]) == 3
    assert "PressRelease" not in woken
    assert woken


def _connections():
    database = api.portal.get()._p_jar.db()
    found = []
    database._connectionMap(found.append)
    return found
