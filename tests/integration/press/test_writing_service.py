"""Releases written through REST."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone import api
from zoneinfo import ZoneInfo

import pytest
import transaction


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
        pytest.param(
            {"genre": "gossip"}, "council_digest, assembly", id="unknown genre"
        ),
        pytest.param(
            {"topics": ["nonsense"]}, "žádná z\xa0povolených", id="unknown topic"
        ),
        pytest.param({"embargo": "zítra"}, "ISO 8601", id="no date"),
    ],
)
def test_what_is_wrong_with_a_new_release_is_said(login, fields, words):
    officer = login("PressOfficer")
    officer.headers["Accept-Language"] = "en"

    response = _post(officer, **fields)

    assert response.status_code == 400
    (field,) = fields
    assert words in response.json()["message"]
    assert not response.json()["message"].startswith("[")
    (error,) = response.json()["errors"]
    assert words in error["message"]
    assert error["field"] in {field, None}


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


def test_first_transition_does_not_date_the_release(login, create, body):
    release = create("PressRelease", title="Silnice", text=body)
    transaction.commit()

    login("PressOfficer").post(
        "/cs/tiskove-zpravy/silnice/@workflow/submit",
        json={"effective": "2020-01-01T08:00:00"},
    )

    transaction.begin()
    assert api.content.get_state(release) == "in_review"
    assert release.effective_date is None
