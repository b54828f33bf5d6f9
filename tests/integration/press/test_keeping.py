from http_client import session
from kancelar_content.interfaces import IKancelarLayer
from kancelar_content.press.keeping import KEPT
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.protect import createToken
from zExceptions import Forbidden
from zope.i18n import translate
from zope.interface import alsoProvides

import json
import pytest
import transaction


@pytest.fixture
def make(create, publish):
    """A draft; a numbered one was published, withdrawn and reopened since."""

    def bring(*, numbered):
        release = create(
            "PressRelease",
            id="numbered" if numbered else "draft",
            text=RichTextValue("<p>Text.</p>", "text/html", "text/html"),
        )
        if numbered:
            publish(
                release, "submit", "approve", "publish", "withdraw", "restore", "reopen"
            )
        return release

    return bring


@pytest.fixture
def request_of(portal):
    def make_request(**form):
        request = portal.REQUEST.clone()
        alsoProvides(request, IKancelarLayer)
        request.set("REQUEST_METHOD", "POST")
        request.method = "POST"
        request.form.update(form)
        return request

    return make_request


def _delete(release):
    release.__parent__.manage_delObjects([release.getId()])


def test_a_numbered_release_is_kept(make, as_user):
    release = make(numbered=True)
    with as_user("PressOfficer"), pytest.raises(Forbidden):
        _delete(release)
    assert release.getId() in release.__parent__


def test_a_draft_that_was_never_published_is_deleted(make, as_user):
    release = make(numbered=False)
    room = release.__parent__
    with as_user("PressOfficer"):
        _delete(release)
    assert release.getId() not in room


def test_who_manages_the_site_may_delete_it_all_the_same(make, as_user):
    release = make(numbered=True)
    room = release.__parent__
    with as_user("Manager"):
        _delete(release)
    assert release.getId() not in room


def test_a_whole_room_takes_its_releases_along(portal, make, as_user):
    room = make(numbered=True).__parent__
    with as_user("PressOfficer"):
        room.__parent__._delObject(room.getId())
    assert room.getId() not in portal["cs"]


def test_a_kept_release_can_be_renamed(make, as_user):
    release = make(numbered=True)
    transaction.savepoint()
    with as_user("PressOfficer"):
        api.content.rename(release, new_id="silnice")
    assert release.getId() == "silnice"


def test_the_form_says_why_and_offers_no_button(make, as_user, request_of):
    release = make(numbered=True)
    with as_user("PressOfficer"):
        request = request_of(**{"form.buttons.Delete": "Delete"})
        request.form["_authenticator"] = createToken()
        page = api.content.get_view("delete_confirmation", release, request)()
        assert translate(KEPT, context=request) in page
    assert 'name="form.buttons.Delete"' not in page
    assert release.getId() in release.__parent__


def test_the_contents_delete_the_others_and_say_what_is_kept(make, as_user, request_of):
    kept, draft = make(numbered=True), make(numbered=False)
    room = kept.__parent__
    with as_user("PressOfficer"):
        request = request_of(
            selection=json.dumps([kept.UID(), draft.UID()]),
            folder="/cs/tiskove-zpravy",
            _authenticator=createToken(),
        )
        answer = json.loads(api.content.get_view("fc-delete", room, request)())
        assert translate(KEPT, target_language="cs") in answer["msg"]
    assert list(room.objectIds()) == [kept.getId()]


def test_rest_refuses_with_the_sentence(live_portal, functional, make, as_user):
    release = make(numbered=True)
    with as_user("PressOfficer"):
        pass
    transaction.commit()
    client = session(live_portal, functional, username="test-pressofficer")

    answer = client.delete(release.absolute_url())

    assert answer.status_code == 403
    assert answer.json()["message"] == translate(
        KEPT, target_language=live_portal.REQUEST.get("LANGUAGE", "cs")
    )
