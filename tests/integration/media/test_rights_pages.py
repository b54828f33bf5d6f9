"""The pages on which people look after rights, as a press officer uses them."""

from kancelar_content.media.rights.desk import RightsSection
from plone import api
from plone.protect.authenticator import createToken
from zExceptions import Unauthorized

import pytest


@pytest.fixture
def officer(as_user):
    with as_user("PressOfficer"):
        yield


@pytest.fixture
def item(album, photo, consent):
    item = photo(album(), people_state="listed", people=[consent.UID()])
    api.content.transition(item.aq_parent, "publish")
    return item


def page(context, name, **form):
    request = context.REQUEST
    request.form.clear()
    request.form.update(form)
    request.environ["REQUEST_METHOD"] = request.method = "POST" if form else "GET"
    if form:
        request.form["_authenticator"] = createToken()
    return context.restrictedTraverse(f"@@{name}")()


def test_withdrawal_shows_every_photo_before_it_acts(officer, consent, item):
    shown = page(consent, "withdraw")
    assert item.title in shown and item.absolute_url() in shown
    assert api.content.get_state(item) == "published"
    refused = page(consent, "withdraw", comment="Dopis")
    assert 'role="alert"' in refused and "Dopis" in refused
    page(consent, "withdraw", comment="Dopis", confirmed="1")
    assert api.content.get_state(item) == "blocked"
    assert "Dopis" in page(consent, "media_consent")


def test_photo_is_blocked_by_hand_and_tells_it(officer, item):
    assert 'role="alert"' in page(item, "block", comment=" ")
    page(item, "block", comment="Stížnost")
    assert api.content.get_state(item) == "blocked"
    assert "Stížnost" in page(item, "uses")
    page(item, "block", comment="Vyřešeno")
    assert api.content.get_state(item) == "internal"


def test_new_consent_is_written_down_and_chosen_in_one_go(officer, album, photo):
    item = photo(album(), people_state="unknown")
    item._facts = {"people": ["Karel Dub"]}
    assert "Karel Dub" in page(item, "people")
    shown = page(item, "people", add="1", person="Karel Dub", role="starosta")
    assert "starosta" in shown
    (made,) = api.content.find(portal_type="MediaConsent")
    page(item, "people", save="1", people=made.UID, people_state="listed")
    assert item.people == [made.UID] and item.people_state == "listed"


def test_names_are_not_shown_to_other_editors(as_user, consent, item):
    with as_user("RelationsOfficer"):
        with pytest.raises(Unauthorized):
            page(item, "people")
        with pytest.raises(Unauthorized):
            page(consent, "media_consent")


def test_desk_tells_photos_nobody_looked_at(officer, portal, album, photo):
    item = photo(album(), people_state="unknown")
    section = RightsSection(portal["cs"], portal.REQUEST)
    rows = [section.row(entry) for entry in section.entries()]
    assert [(row.title, row.state_id) for row in rows] == [(item.title, "unknown")]
