"""A file that is not what its name says comes in by no way."""

from base64 import b64encode
from http_client import PASSWORD
from http_client import session
from io import BytesIO
from plone import api
from plone.namedfile.file import NamedBlobFile
from plone.protect.authenticator import createToken
from plone.testing.zope import Browser

import pytest
import re
import transaction


PDF = b"%PDF-1.7\n%%EOF\n"
PROGRAM = b"MZ\x90\x00\x03"
PAGE = b"<html><script>alert(1)</script>"
ROOM = "/cs/tiskove-zpravy"


@pytest.fixture
def release(live_portal, create, as_user):
    with as_user("PressOfficer", username="jana"):
        made = create("PressRelease", id="zprava", title="Silnice")
    transaction.commit()
    return made


@pytest.fixture
def form(live_portal, release):
    """The form of a new attachment, with its title filled in."""
    browser = Browser(live_portal.aq_parent)
    browser.addHeader("Authorization", f"Basic jana:{PASSWORD}")
    browser.addHeader("Accept-Language", "cs")
    browser.open(f"{release.absolute_url()}/++add++File")
    browser.getControl(name="form.widgets.title").value = "Mapa uzavírky"
    return browser


def send(form, content, name):
    control = form.getControl(name="form.widgets.file")
    control.add_file(BytesIO(content), "application/pdf", name)
    form.getControl(name="form.buttons.save").click()
    transaction.begin()


@pytest.mark.parametrize(
    ("content", "sentence"), [(PAGE, "jiného druhu"), (PROGRAM, "je program")]
)
def test_form_says_what_is_wrong_and_keeps_the_rest(form, release, content, sentence):
    send(form, content, "mapa.pdf")
    assert re.search(rf"„mapa.pdf“[^<]*{sentence}|{sentence}", form.contents)
    assert form.getControl(name="form.widgets.title").value == "Mapa uzavírky"
    assert not release.objectIds()


def test_pressing_save_again_does_not_bring_the_refused_file_in(form, release):
    send(form, PAGE, "mapa.pdf")
    for _number in range(2):
        form.getControl(name="form.buttons.save").click()
        transaction.begin()
        assert "jiného druhu" in form.contents
        assert not release.objectIds()


def test_form_takes_what_is_what_its_name_says(form, release):
    send(form, PDF, "mapa.pdf")
    [attached] = release.objectValues()
    assert attached.file.data == PDF


def test_file_that_was_there_before_is_not_asked_again(form, release, live_portal):
    with api.env.adopt_user(username="jana"):
        api.content.create(
            release,
            "File",
            "stara",
            title="Stará",
            file=NamedBlobFile(PAGE, filename="x.pdf"),
        )
    transaction.commit()
    form.open(f"{release.absolute_url()}/stara/edit")
    form.getControl(name="form.widgets.title").value = "Nový název"
    form.getControl(name="form.buttons.save").click()
    transaction.begin()
    assert release["stara"].title == "Nový název"


@pytest.fixture
def program(live_portal, functional, release):
    return session(live_portal, functional, username="jana")


def by_rest(content, name):
    return {
        "@type": "File",
        "title": "Mapa",
        "file": {
            "data": b64encode(content).decode(),
            "encoding": "base64",
            "filename": name,
            "content-type": "application/pdf",
        },
    }


def test_rest_refuses_it_at_its_field(program, release):
    answer = program.post(f"{ROOM}/zprava", json=by_rest(PAGE, "mapa.pdf"))
    assert answer.status_code == 400
    [error] = answer.json()["errors"]
    assert error["field"] == "file"
    assert "mapa.pdf" in error["message"]
    transaction.begin()
    assert not release.objectIds()


def test_rest_takes_what_is_what_its_name_says(program, release):
    answer = program.post(f"{ROOM}/zprava", json=by_rest(PDF, "mapa.pdf"))
    assert answer.status_code == 201
    address = answer.json()["@id"]
    changed = program.patch(address, json={"file": {"download": "x"}, "title": "Plán"})
    assert changed.status_code == 204


@pytest.mark.parametrize(
    ("content", "status"), [(PAGE, 400), (PROGRAM, 400), (PDF, 200)]
)
def test_dropped_file_is_checked(program, release, content, status):
    with api.env.adopt_user(username="jana"):
        token = createToken()
    transaction.commit()
    answer = program.post(
        f"{ROOM}/zprava/fileUpload",
        files={"file": ("mapa.pdf", content)},
        data={"_authenticator": token},
    )
    assert answer.status_code == status
    transaction.begin()
    assert len(release.objectIds()) == (status == 200)
