from kancelar_content.behaviors.revision import IRevision
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.interfaces import IRichText
from plone.app.textfield.value import RichTextValue
from zope.event import notify
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent

import pytest
import transaction


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


@pytest.fixture
def published(release, publish):
    release.text = RichTextValue("<p>Text.</p>", "text/html", "text/html")
    return publish(release)


def test_major_edit_is_dated(release, edit):
    before = release.content_changed
    edit(release, place="Liberec")
    assert release.content_changed > before


def test_minor_edit_is_not_dated(release, edit):
    before = release.content_changed
    edit(release, kind="minor", place="Liberec")
    assert release.content_changed == before


def test_correction_is_kept_once_with_its_moment(published, edit):
    edit(published, correction=" Správně je 5 km. ")
    edit(published, place="Liberec")
    (correction,) = published.corrections
    assert correction["text"] == "Správně je 5 km."
    assert correction["corrected"] <= published.content_changed.isoformat()


def test_correction_of_what_nobody_has_read_is_not_kept(release, edit):
    edit(release, correction="Správně je 5 km.")
    assert release.corrections == ()


def test_correction_while_the_text_is_withdrawn_is_kept(published, publish, edit):
    publish(published, "withdraw", "restore", "reopen")
    edit(published, correction="Správně je 5 km.")
    assert len(published.corrections) == 1


@pytest.mark.parametrize("end", ["abort", "commit"])
def test_what_was_said_of_a_refused_edit_is_forgotten(live_portal, create, end):
    release = create("PressRelease")
    transaction.commit()
    revision = IRevision(release)
    revision.edit_kind, revision.correction = "minor", "Odmítnuto."
    getattr(transaction, end)()
    assert (revision.edit_kind, revision.correction) == ("major", None)


def test_correction_of_one_release_is_not_said_of_another(create, publish, edit):
    first, second = (
        publish(
            create(
                "PressRelease",
                text=RichTextValue("<p>Text.</p>", "text/html", "text/html"),
            )
        )
        for _ in range(2)
    )
    IRevision(first).correction = "Jen v prvním."
    edit(second, place="Liberec")
    assert second.corrections == ()


def test_who_changes_the_text_is_an_author(release, edit, as_user):
    first = release.creators
    with as_user("HeadOfDepartment", username="vedouci"):
        edit(release, place="Liberec")
        edit(release, place="Turnov")
    assert release.creators == (*first, "vedouci")


def test_who_only_adds_an_attachment_is_no_author(release, create, as_user):
    before = release.creators
    with as_user("PressOfficer", username="mluvci"):
        create("File", container=release, title="Mapa")
    assert release.creators == before


def test_shared_field_copied_from_another_language_makes_no_author(
    release, create, edit, as_user
):
    english = create("PressRelease", language="en", title="Road")
    ITranslationManager(release).register_translation("en", english)
    before = english.creators
    with as_user("PressOfficer", username="mluvci"):
        edit(release, genre="statement")
    assert english.genre == "statement"
    assert english.creators == before


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


def test_note_for_editors_is_no_edit_of_the_text(published, edit, as_user):
    before = published.content_changed, published.creators
    with as_user("PressOfficer", username="mluvci"):
        edit(published, internal_note="Volal deník.")
    assert (published.content_changed, published.creators) == before
