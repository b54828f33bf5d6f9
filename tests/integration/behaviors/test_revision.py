from kancelar_content.behaviors.revision import IRevision
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.interfaces import IRichText
from zope.event import notify
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent

import pytest


@pytest.fixture
def edit():
    """Save a form: the values of the edit, then the event that names the fields."""

    def save(release, kind="major", correction=None, **fields):
        revision = IRevision(release)
        revision.edit_kind, revision.correction = kind, correction
        for name, value in fields.items():
            setattr(release, name, value)
        notify(
            ObjectModifiedEvent(release, Attributes(IRichText, *fields or ("text",)))
        )

    return save


@pytest.fixture
def release(create):
    return create("PressRelease")


def test_major_edit_is_dated(release, edit):
    before = release.content_changed
    edit(release, place="Liberec")
    assert release.content_changed > before


def test_minor_edit_is_not_dated(release, edit):
    before = release.content_changed
    edit(release, kind="minor", place="Liberec")
    assert release.content_changed == before


def test_correction_is_kept_once_with_its_moment(release, edit):
    edit(release, correction=" Správně je 5 km. ")
    edit(release, place="Liberec")
    (correction,) = release.corrections
    assert correction["text"] == "Správně je 5 km."
    assert correction["corrected"] <= release.content_changed.isoformat()


def test_next_form_starts_without_the_last_edit(release, edit):
    edit(release, kind="minor", correction="Oprava.")
    revision = IRevision(release)
    assert (revision.edit_kind, revision.correction) == ("major", None)


def test_attachment_is_no_edit_of_the_text(release, create):
    before = release.content_changed
    create("File", container=release, title="Mapa")
    assert release.content_changed == before


def test_copied_language_independent_field_is_no_edit_of_the_translation(
    release, create, edit
):
    english = create("PressRelease", language="en", title="Road")
    ITranslationManager(release).register_translation("en", english)
    before = english.content_changed
    edit(release, genre="statement")
    assert english.genre == "statement"
    assert english.content_changed == before
