from http_client import session
from plone import api
from plone.app.textfield.value import RichTextValue

import json
import pytest
import transaction


HIDDEN = {"release_authors", "release_is_template", "release_step"}
QUERY = [
    {
        "i": "portal_type",
        "o": "plone.app.querystring.operation.selection.any",
        "v": ["PressRelease"],
    }
]


@pytest.fixture
def anonymous(live_portal, functional, create, publish):
    release = create(
        "PressRelease",
        text=RichTextValue("<p>Text.</p>", "text/html", "text/html"),
        internal_note="Tajné",
    )
    publish(release)
    transaction.commit()
    return session(live_portal, functional)


def _search(client, **query):
    return client.get("/@search", params={"portal_type": "PressRelease", **query})


@pytest.mark.parametrize("fields", ["_all", *sorted(HIDDEN)])
def test_search_tells_nothing_of_the_staff(anonymous, fields):
    answer = _search(anonymous, metadata_fields=fields)

    (item,) = answer.json()["items"]
    assert item["@id"]
    assert not HIDDEN & set(item)
    assert "approver" not in json.dumps(item)


def test_search_still_tells_what_readers_may_know(anonymous):
    (item,) = _search(anonymous, metadata_fields="_all").json()["items"]

    assert item["release_genre"] == "news"


def test_search_with_conditions_tells_nothing_either(anonymous):
    answer = anonymous.post(
        "/@querystring-search", json={"query": QUERY, "metadata_fields": ["_all"]}
    )

    (item,) = answer.json()["items"]
    assert item["release_genre"] == "news"
    assert not HIDDEN & set(item)


def test_nobody_chooses_the_attributes_of_a_result(anonymous):
    chosen = {
        "default_metadata_fields": ["internal_note", "release_authors"],
        "field_accessors": {},
        "non_metadata_attributes": [],
        "blocklisted_attributes": [],
    }

    answer = _search(
        anonymous, **{"summary_serializer_metadata:json": json.dumps(chosen)}
    )

    (item,) = answer.json()["items"]
    assert item["title"]
    assert not {"internal_note", "release_authors"} & set(item)


def test_columns_of_a_published_release_name_nobody_of_the_staff(release, publish):
    publish(release)
    (brain,) = api.content.find(UID=release.UID())
    assert not brain.release_authors
    assert brain.release_step[:2] == ("publish", "")
