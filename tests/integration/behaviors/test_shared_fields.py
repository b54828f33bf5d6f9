from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.behaviors.embargo import IEmbargo
from kancelar_content.press.embargo_task import EmbargoTask
from kancelar_content.press.press_release import IPressRelease
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue
from zope.event import notify
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent

import pytest


SOON = datetime.now(UTC).replace(microsecond=0) + timedelta(days=1)
LATER = SOON + timedelta(days=1)


@pytest.fixture
def save():
    """Save a form that changes one field of one version."""

    def edit(version, schema, name, value):
        setattr(version, name, value)
        notify(ObjectModifiedEvent(version, Attributes(schema, name)))

    return edit


@pytest.fixture
def czech(create):
    return create(
        "PressRelease",
        text=RichTextValue("<p>Silnice bude hladká.</p>", "text/html", "text/html"),
        embargo=SOON,
        genre="news",
    )


@pytest.fixture
def owner(as_user):
    """Somebody who may write in the department, but not change what others wrote."""
    return lambda: as_user("DepartmentEditor", username="autorka")


@pytest.fixture
def english(czech, create, owner):
    with owner():
        draft = create("PressRelease", language="en", title="Road", embargo=SOON)
    ITranslationManager(czech).register_translation("en", draft)
    return draft


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param(("submit", "approve", "embargo"), id="embargoed"),
        pytest.param((), id="draft of somebody else"),
    ],
)
def test_owner_of_a_draft_moves_no_embargo_of_another_text(
    czech, english, publish, owner, save, steps
):
    if steps:
        publish(czech, *steps)
    with owner():
        assert api.user.has_permission("Modify portal content", obj=english)
        save(english, IEmbargo, "embargo", LATER)
    assert (english.embargo, czech.embargo) == (LATER, SOON)


def test_owner_of_a_draft_changes_no_published_text(
    czech, english, publish, owner, save
):
    czech.embargo = None
    publish(czech)
    with owner():
        save(english, IPressRelease, "genre", "statement")
    assert (english.genre, czech.genre) == ("statement", "news")


def test_who_may_edit_both_versions_changes_both(czech, english, as_user, save):
    with as_user("PressOfficer"):
        save(english, IEmbargo, "embargo", LATER)
    assert czech.embargo == LATER


@pytest.mark.parametrize("role", ["PressOfficer", "HeadOfDepartment"])
def test_new_translation_begins_with_the_shared_fields(czech, publish, as_user, role):
    czech.embargo = None
    czech.genre = "appeal"
    publish(czech)
    with as_user(role):
        polish = ITranslationManager(czech).add_translation("pl")
    assert polish.genre == "appeal"


def test_tick_publishes_versions_whose_embargo_differs_one_by_one(
    portal, czech, english, publish, owner, save, as_user
):
    english.text = czech.text
    with owner():
        save(english, IEmbargo, "embargo", LATER)
    for version in (czech, english):
        publish(version, "submit", "approve", "embargo")
    czech.embargo = datetime.now(UTC) - timedelta(minutes=1)
    czech.reindexObject()
    EmbargoTask().run(portal, datetime.now(UTC))
    states = [api.content.get_state(version) for version in (czech, english)]
    assert states == ["published", "embargoed"]
