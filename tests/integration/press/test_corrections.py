"""Readers are told of every change of the meaning of what they have read."""

from kancelar_content.behaviors.revision import CORRECTION_MISSING
from plone.app.textfield.value import RichTextValue
from plone.testing.zope import Browser
from zope.i18n import translate

import pytest
import transaction


def asked():
    return translate(CORRECTION_MISSING, target_language="cs")


@pytest.fixture
def published(create, publish):
    release = publish(
        create(
            "PressRelease",
            title="Silnice",
            text=RichTextValue("<p>Text.</p>", "text/html", "text/x-html-safe"),
        )
    )
    transaction.commit()
    return release


@pytest.fixture
def draft(create):
    release = create("PressRelease", title="Koncept")
    transaction.commit()
    return release


def patch(officer, release, **fields):
    return officer.patch(release.absolute_url(), json=fields)


def test_change_of_meaning_needs_a_correction(login, published):
    officer = login("PressOfficer")

    refused = patch(officer, published, place="Turnov")

    assert refused.status_code == 400
    assert asked() in refused.json()["message"]
    assert officer.get(published.absolute_url()).json()["place"] is None


@pytest.mark.parametrize(
    "fields",
    [
        {"place": "Turnov", "correction": "Místem je Turnov."},
        {"place": "Turnov", "edit_kind": "minor"},
        {"internal_note": "Volal deník."},
        {"title": "Silnice"},
    ],
    ids=["told", "only form", "note for editors", "nothing changes"],
)
def test_other_edits_are_saved(login, published, fields):
    assert patch(login("PressOfficer"), published, **fields).status_code == 204


def test_correction_is_told_in_the_answer(login, published):
    officer = login("PressOfficer")
    patch(officer, published, place="Turnov", correction="Místem je Turnov.")
    (told,) = officer.get(published.absolute_url()).json()["corrections"]
    assert told["text"] == "Místem je Turnov."


def test_text_that_nobody_has_read_needs_none(login, draft):
    assert patch(login("PressOfficer"), draft, place="Turnov").status_code == 204


@pytest.fixture
def form(functional, login, published):
    """The edit form of the published text, with another place filled in."""
    login("PressOfficer")
    browser = Browser(functional["app"])
    browser.addHeader("Authorization", "Basic test-pressofficer:Correct-horse-1")
    browser.open(f"{published.absolute_url()}/edit")
    browser.getControl(name="form.widgets.place").value = "Turnov"
    return browser


KIND = "form.widgets.IRevision.edit_kind:list"
CORRECTION = "form.widgets.IRevision.correction"


def test_form_asks_for_the_correction_and_keeps_what_was_written(form, published):
    form.getControl(name="form.buttons.save").click()
    assert asked() in form.contents
    assert form.getControl(name="form.widgets.place").value == "Turnov"
    assert published.place is None


@pytest.mark.parametrize(
    "control, value, told",
    [(KIND, ["minor"], 0), (CORRECTION, "Místem je Turnov.", 1)],
    ids=["only form", "told"],
)
def test_form_is_saved_when_readers_know_enough(form, published, control, value, told):
    form.getControl(name=control).value = value
    form.getControl(name="form.buttons.save").click()
    transaction.begin()
    assert (published.place, len(published.corrections)) == ("Turnov", told)
