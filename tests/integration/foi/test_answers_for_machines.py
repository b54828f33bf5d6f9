"""Published answers in feeds, exports and REST: what the filters leave."""

from kancelar_content.foi.answers.disclosed_answer import DisclosedAnswer
from kancelar_content.foi.answers.files import attach
from plone import api
from plone.namedfile.file import NamedBlobFile

import csv
import io
import json
import pytest
import re
import transaction


LIST = "/cs/poskytnute-informace"


@pytest.fixture
def two(live_portal, published, draft, step):
    """One provided with a file, one refused, and a draft."""
    rows = [{"item": "Platy", "outcome": "refused", "sections": "§ 8a, § 11"}]
    refused = published(title="Platy úředníků", outcomes=rows)
    answer = draft(title="Oprava mostu", topics=["doprava"])
    attach(answer, "Smlouva", NamedBlobFile(b"Smlouva", "text/plain", "a.txt"))
    step(answer, "submit", "prvni")
    step(answer, "release", "druha")
    draft(title="Tajný koncept")
    transaction.commit()
    return answer, refused


def test_rest_lists_published_answers_with_files(two, reader):
    reader.headers["Accept"] = "application/json"
    answer = reader.get(f"{LIST}/@answers").json()
    assert answer["items_total"] == 2
    first = answer["items"][0]
    assert (first["title"], first["topics"]) == ("Oprava mostu", ["doprava"])
    [file] = first["attachments"]
    assert reader.get(file["download"]).text == "Smlouva"


def test_rest_filters_and_refuses_what_it_does_not_know(two, reader):
    reader.headers["Accept"] = "application/json"
    for query in ("outcome=refused", "section=§ 11", "text=platy"):
        items = reader.get(f"{LIST}/@answers?{query}").json()["items"]
        assert [item["title"] for item in items] == ["Platy úředníků"], query
    refused = reader.get(f"{LIST}/@answers?outcome=lost")
    assert refused.status_code == 400
    assert refused.json()["parameter"] == "outcome"


def test_object_by_rest_has_its_texts_and_files(two, reader):
    answer, _refused = two
    reader.headers["Accept"] = "application/json"
    item = reader.get(f"{LIST}/{answer.getId()}").json()
    assert item["question"] == answer.question
    assert item["outcomes"][0]["item"] == "Smlouvy na opravu mostu"
    assert [child["@type"] for child in item["items"]] == ["File"]


@pytest.mark.parametrize("kind", ["csv", "json", "json-ld", "xlsx"])
def test_export_has_what_the_filters_leave(two, reader, kind):
    answer = reader.get(f"{LIST}/export/{kind}?outcome=refused")
    assert answer.status_code == 200
    if kind == "csv":
        rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
        assert [row[1] for row in rows[1:]] == ["Platy úředníků"]
    elif kind != "xlsx":
        data = json.loads(answer.content)
        [item] = data.get("items") or data["@graph"]
        assert item["subject"] == "Platy úředníků"


def test_feed_tells_of_published_answers(two, reader):
    feed = reader.get(f"{LIST}/feed.json").json()
    assert {item["title"] for item in feed["items"]} == {
        "Oprava mostu",
        "Platy úředníků",
    }
    one = reader.get(f"{LIST}/feed.json?topic=doprava").json()
    assert [item["title"] for item in one["items"]] == ["Oprava mostu"]


def test_search_and_sitemap_know_the_answers(two, reader):
    answer, _refused = two
    assert answer.getId() in reader.get("/cs/@@search?SearchableText=mostu").text
    assert answer.getId() in reader.get("/cs/sitemap.xml").text


def test_page_tells_search_engines_question_and_answer(two, reader):
    answer, _refused = two
    page = reader.get(f"{LIST}/{answer.getId()}").text
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    [told] = [data for data in map(json.loads, scripts) if data["@type"] == "QAPage"]
    assert told["mainEntity"]["text"] == answer.question
    assert told["mainEntity"]["acceptedAnswer"]["text"] == answer.answer


def test_public_list_shows_no_draft_even_to_its_officer(two, colleague):
    officer = colleague("FOIOfficer")
    for address in ("", "?text=koncept", "/feed.json", "/export/json"):
        page = officer.get(f"{LIST}{address}")
        assert page.status_code == 200, address
        assert "Tajný koncept" not in page.text, address


def test_list_wakes_no_answer(two, live_portal, reader, monkeypatch):
    connection = live_portal._p_jar
    transaction.commit()
    connection.cacheMinimize()
    view = api.content.get_view(
        "answer_list", live_portal["cs"]["poskytnute-informace"], live_portal.REQUEST
    )
    assert [row.title for row in view.batch] == ["Oprava mostu", "Platy úředníků"]
    answers, _refused = two
    assert answers._p_changed is None


def test_long_list_and_its_ways_out_wake_no_answer(
    live_portal, published, reader, monkeypatch
):
    for number in range(25):
        published(title=f"Odpověď {number}")
    transaction.commit()
    woken = []

    def wake(answer, state):
        woken.append(answer)
        super(DisclosedAnswer, answer).__setstate__(state)

    monkeypatch.setattr(DisclosedAnswer, "__setstate__", wake, raising=False)
    live_portal._p_jar.db().cacheMinimize()
    for address in (
        "",
        "?page=2",
        "?text=24",
        "/feed.json",
        "/export/csv",
        "/@answers",
    ):
        reader.headers["Accept"] = "application/json" if "@" in address else "text/html"
        answer = reader.get(LIST + address)
        assert answer.status_code == 200, address
        assert "Odpověď" in answer.content.decode() or "Odpov\\u011b" in answer.text
        assert woken == [], address
    reader.headers["Accept"] = "text/html"
    reader.get(f"{LIST}/{live_portal['cs']['poskytnute-informace'].objectIds()[0]}")
    assert woken


def test_rest_says_that_a_depublished_answer_is_gone(two, step, reader):
    answer, _refused = two
    step(answer, "depublish", "druha", comment="Smlouva byla zrušena.")
    transaction.commit()
    reader.headers["Accept"] = "application/json"
    gone = reader.get(f"{LIST}/{answer.getId()}")
    assert gone.status_code == 410
    assert gone.json()["reason"] == "Smlouva byla zrušena."
    assert gone.json()["number"] == answer.number
    assert "mostu" not in gone.text
    assert answer._case not in gone.text
    assert reader.head(f"{LIST}/{answer.getId()}").status_code == 410


def test_rest_tells_nothing_of_a_draft(draft, reader):
    answer = draft()
    transaction.commit()
    reader.headers["Accept"] = "application/json"
    refused = reader.get(f"{LIST}/{answer.getId()}")
    assert refused.status_code == 401
    assert answer.number not in refused.text


def test_desk_tells_what_waits(two, draft, step, colleague):
    step(draft(title="K uvolnění"), "submit", "prvni")
    transaction.commit()
    desk = colleague("HeadOfDepartment").get("/cs/@@desk").text
    assert "K uvolnění" in desk
    assert "Tajný koncept" in desk
    assert "Tajný koncept" not in colleague("PressOfficer").get("/cs/@@desk").text
