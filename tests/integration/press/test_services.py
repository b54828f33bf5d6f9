from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from http_client import session
from io import BytesIO
from PIL import Image
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from ZODB.Connection import Connection
from zoneinfo import ZoneInfo

import pytest
import transaction


def _text():
    return RichTextValue("<p>Kraj opraví silnici.</p>", "text/html", "text/html")


@pytest.fixture
def anonymous(live_portal, functional):
    return session(live_portal, functional)


@pytest.fixture
def login(live_portal, functional, as_user):
    def log_in(role, username=None):
        username = username or f"test-{role.lower().replace(' ', '-')}"
        with as_user(role, username=username):
            pass
        transaction.commit()
        return session(live_portal, functional, username=username)

    return log_in


@pytest.fixture
def released(create, publish):
    """A published release; `steps` bring it elsewhere."""

    def make(*steps, effective=None, **fields):
        release = create("PressRelease", text=_text(), **fields)
        if effective:
            release.effective_date = DateTime(effective)
        publish(release, *steps)
        transaction.commit()
        return release

    return make


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
    topic = next(iter(_topics()))
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


def _topics():
    from kancelar_content.press.vocabularies import term_titles

    return term_titles("topics", "cs")


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
    topic, title = next(iter(_topics().items()))
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
    topic = next(iter(_topics()))
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


def test_object_has_terms_dates_and_versions(anonymous, released):
    topic, title = next(iter(_topics().items()))
    release = released(
        title="Silnice",
        topics=[topic],
        effective="2026-06-01T08:00:00+02:00",
        parts=[
            {
                "headline": "Most",
                "portfolio": None,
                "member": None,
                "resolution": None,
                "amount": None,
                "text": "Nový most",
            }
        ],
    )
    english = released(title="Road", language="en")
    ITranslationManager(release).register_translation("en", english)
    transaction.commit()

    data = anonymous.get("/cs/tiskove-zpravy/silnice").json()

    assert data["number"] == "1/2026"
    assert data["date"] == "2026-06-01T08:00:00+02:00"
    assert data["topics"] == [{"token": topic, "title": title}]
    assert data["parts"][0]["anchor"] == "part-1"
    assert data["parts"][0]["url"].endswith("/cs/tiskove-zpravy/silnice#part-1")
    [version] = data["translations"]
    assert (version["language"], version["title"]) == ("en", "Road")
    assert version["state"] in ("current", "outdated")
    assert "edit_kind" not in data


def test_translation_that_the_reader_may_not_see_is_not_listed(
    anonymous, login, released, create
):
    release = released(title="Silnice")
    draft = create("PressRelease", title="Tajné", language="en")
    ITranslationManager(release).register_translation("en", draft)
    transaction.commit()

    public = anonymous.get("/cs/tiskove-zpravy/silnice?expand=translations,workflow")
    office = login("PressOfficer").get("/cs/tiskove-zpravy/silnice")

    assert "Tajn" not in public.text and "tajne" not in public.text
    assert [version["title"] for version in office.json()["translations"]] == ["Tajné"]


def test_internal_note_is_for_the_office(anonymous, login, released):
    released(title="Silnice", internal_note="Ověřit u odboru")

    public = anonymous.get("/cs/tiskove-zpravy/silnice")

    assert "internal_note" not in public.json()
    assert "Ověřit" not in public.text
    assert (
        login("PressOfficer").get("/cs/tiskove-zpravy/silnice").json()["internal_note"]
        == "Ověřit u odboru"
    )


def test_related_release_that_is_hidden_is_not_named(anonymous, released, create):
    from z3c.relationfield import RelationValue
    from zope.component import getUtility
    from zope.intid.interfaces import IIntIds

    hidden = create("PressRelease", title="Utajená")
    shown = released(title="Veřejná")
    intids = getUtility(IIntIds)
    released(
        title="Silnice",
        relatedItems=[RelationValue(intids.getId(item)) for item in (hidden, shown)],
    )

    response = anonymous.get("/cs/tiskove-zpravy/silnice")

    assert [item["title"] for item in response.json()["relatedItems"]] == ["Veřejná"]
    assert "Utajen" not in response.text


@pytest.mark.parametrize(
    "expand",
    [
        "translations",
        "workflow",
        "actions",
        "breadcrumbs",
        "navigation",
        "contentrules",
        "aliases",
        "related-items",
        "contextnavigation",
    ],
)
def test_expanders_name_no_hidden_text(anonymous, released, create, expand):
    released(title="Silnice")
    create("PressRelease", title="Utajená")
    transaction.commit()

    response = anonymous.get(f"/cs/tiskove-zpravy/silnice?expand={expand}")

    assert response.status_code == 200
    assert "Utajen" not in response.text and "utajena" not in response.text


def test_old_versions_are_not_for_the_public(anonymous, login, released):
    released(title="Silnice")

    assert anonymous.get("/cs/tiskove-zpravy/silnice?version=0").status_code == 401


def test_draft_is_closed_to_the_public(anonymous, create):
    create("PressRelease", title="Silnice")
    transaction.commit()

    assert anonymous.get("/cs/tiskove-zpravy/silnice").status_code == 401


def test_withdrawn_release_is_gone_with_its_reason(anonymous, login, released):
    released("submit", "approve", "publish", "withdraw", title="Silnice")

    response = anonymous.get("/cs/tiskove-zpravy/silnice")

    assert response.status_code == 410
    notice = response.json()
    assert notice["type"] == "Gone"
    assert (notice["title"], notice["reason"]) == ("Silnice", "Reason")
    assert notice["number"].startswith("1/")
    assert datetime.fromisoformat(notice["withdrawn"]).tzinfo
    assert "text" not in notice
    assert anonymous.head("/cs/tiskove-zpravy/silnice").status_code == 410
    office = login("PressOfficer").get("/cs/tiskove-zpravy/silnice")
    assert (office.status_code, office.json()["review_state"]) == (200, "withdrawn")


def _post(client, **fields):
    return client.post(
        "/cs/tiskove-zpravy",
        json={"@type": "PressRelease", "title": "Silnice", **fields},
    )


def test_press_officer_creates_and_edits(login):
    officer = login("PressOfficer")

    created = _post(officer, genre="statement", text="<p>Text</p>")
    changed = officer.patch(created.json()["@id"], json={"place": "Liberec"})

    assert created.status_code == 201
    assert created.json()["genre"]["token"] == "statement"
    assert changed.status_code == 204
    assert officer.get(created.json()["@id"]).json()["place"] == "Liberec"


PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
    "awAAAABJRU5ErkJggg=="
)


@pytest.mark.parametrize(
    "fields, words",
    [
        pytest.param(
            {
                "image": {
                    "data": PIXEL,
                    "encoding": "base64",
                    "content-type": "image/png",
                    "filename": "p.png",
                }
            },
            "nemá alternativní text",
            id="image without alternative text",
        ),
        pytest.param(
            {"embargo": "2020-01-01T08:00:00+01:00"}, "Embargo je v", id="past embargo"
        ),
        pytest.param(
            {"resolution": "12/26/RK"}, "třeba uvést zasedání", id="resolution"
        ),
        pytest.param({"genre": "gossip"}, "genre", id="unknown genre"),
    ],
)
def test_what_is_wrong_with_a_new_release_is_said(login, fields, words):
    officer = login("PressOfficer")
    officer.headers["Accept-Language"] = "en"

    response = _post(officer, **fields)

    assert response.status_code == 400
    assert words in response.json()["message"]


def test_embargo_cannot_be_moved_to_the_past(login):
    officer = login("PressOfficer")
    address = _post(officer).json()["@id"]

    response = officer.patch(address, json={"embargo": "2020-01-01T08:00:00+01:00"})

    assert response.status_code == 400
    assert officer.get(address).json()["embargo"] is None


def test_embargo_keeps_its_moment_whatever_zone_it_was_sent_in(login):
    officer = login("PressOfficer")
    moment = (datetime.now(UTC) + timedelta(days=2)).replace(microsecond=0)
    sent = moment.isoformat().replace("+00:00", "+02:00")

    address = _post(officer, embargo=sent).json()["@id"]

    kept = datetime.fromisoformat(officer.get(address).json()["embargo"])
    assert kept == datetime.fromisoformat(sent)
    assert kept.utcoffset() == kept.astimezone(ZoneInfo("Europe/Prague")).utcoffset()
    assert officer.patch(address, json={"embargo": sent}).status_code == 204


def test_transition_that_needs_a_comment_says_so(login, released):
    release = released("submit", title="Silnice")
    officer = login("PressOfficer")

    refused = officer.post("/cs/tiskove-zpravy/silnice/@workflow/return", json={})
    returned = officer.post(
        "/cs/tiskove-zpravy/silnice/@workflow/return", json={"comment": "Chybí text"}
    )

    assert refused.status_code == 400
    assert refused.json()["error"]["message"]
    assert (returned.status_code, returned.json()["review_state"]) == (200, "draft")
    transaction.begin()
    assert api.content.get_state(release) == "draft"


def test_a_comment_that_is_no_text_is_refused(login, released):
    release = released("submit", title="Silnice")

    refused = login("PressOfficer").post(
        "/cs/tiskove-zpravy/silnice/@workflow/return", json={"comment": 5}
    )

    assert refused.status_code == 400
    assert refused.json()["error"]["message"]
    transaction.begin()
    assert api.content.get_state(release) == "in_review"


def test_first_transition_does_not_date_the_release(login, create):
    release = create("PressRelease", title="Silnice", text=_text())
    transaction.commit()

    login("PressOfficer").post(
        "/cs/tiskove-zpravy/silnice/@workflow/submit",
        json={"effective": "2020-01-01T08:00:00"},
    )

    transaction.begin()
    assert api.content.get_state(release) == "in_review"
    assert release.effective_date is None
