from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.multilingual.origin import origin
from kancelar_content.multilingual.origin import state_of
from kancelar_content.multilingual.work import missing_translations
from kancelar_content.multilingual.work import outdated_translations
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from zope.component import getMultiAdapter

import pytest


def _record(version):
    (brain,) = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        UID=version.UID()
    )
    return brain


def test_new_translation_is_current(english):
    assert state_of(english) == "current"
    assert _record(english).translation_state == "current"


def test_source_has_no_state(czech, english):
    assert state_of(czech) == ""
    assert not _record(czech).translation_state


def test_release_without_translations_has_no_state(czech):
    assert not _record(czech).translation_state


def test_major_edit_of_the_source_makes_the_translation_outdated(czech, english, edit):
    edit(czech, description="Oprava začne v červenci.")
    assert _record(english).translation_state == "outdated"


def test_minor_edit_of_the_source_leaves_the_translation_current(czech, english, edit):
    edit(czech, "minor", description="Oprava začne v červnu 2026.")
    assert _record(english).translation_state == "current"


def test_major_edit_of_the_translation_makes_it_current_again(czech, english, edit):
    edit(czech, description="Oprava začne v červenci.")
    edit(english, description="The repair starts in July.")
    assert _record(english).translation_state == "current"


def test_minor_edit_of_the_translation_leaves_it_outdated(czech, english, edit):
    edit(czech, description="Oprava začne v červenci.")
    edit(english, "minor", description="The repair starts soon.")
    assert _record(english).translation_state == "outdated"


def test_copied_fields_do_not_make_the_translation_look_fresh(czech, english, edit):
    edit(czech, topics=["doprava"])
    assert english.topics == ["doprava"]
    assert _record(english).translation_state == "outdated"


def test_edit_of_a_translation_does_not_touch_the_other_translations(
    czech, english, translate, edit
):
    german = translate(czech, "de")
    edit(english, description="The repair starts in July.")
    assert _record(german).translation_state == "current"


def test_czech_translation_of_an_english_text_follows_the_english(
    create, translate, edit
):
    english = create("PressRelease", language="en", title="Road")
    czech = translate(english, "cs")
    edit(english, description="Changed.")
    assert origin(czech).language == "en"
    assert _record(czech).translation_state == "outdated"


def test_translation_of_a_translation_follows_the_first_source(
    czech, english, translate
):
    german = translate(english, "de")
    assert origin(german).language == "cs"


def test_linked_versions_follow_the_czech_one(create, czech):
    english = create("PressRelease", language="en", title="Road")
    ITranslationManager(czech).register_translation("en", english)
    assert _record(english).translated_from == "cs"
    assert _record(english).translation_state == "current"


def test_linked_version_takes_what_belongs_to_no_language(create, czech):
    czech.embargo = datetime.now(UTC) + timedelta(days=1)
    english = create("PressRelease", language="en", title="Road")
    ITranslationManager(czech).register_translation("en", english)
    assert english.embargo == czech.embargo


def test_embargo_changed_in_one_language_changes_in_all(czech, english, edit):
    embargo = datetime.now(UTC) + timedelta(days=1)
    edit(english, embargo=embargo)
    assert czech.embargo == embargo


def test_translation_is_the_source_once_its_source_is_deleted(czech, english):
    api.content.delete(czech)
    assert not _record(english).translation_state


def test_translation_parted_from_its_source_is_an_original(czech, english):
    ITranslationManager(czech).remove_translation("en")
    assert state_of(english) == ""


def test_copy_of_a_translation_is_an_original(english):
    copy = api.content.copy(english, english.aq_parent)
    assert state_of(copy) == ""


def test_desk_finds_outdated_translations_of_a_language(czech, english, edit):
    edit(czech)
    assert [brain.UID for brain in outdated_translations("en")] == [english.UID()]
    assert outdated_translations("de") == []


def test_desk_finds_published_releases_without_a_translation(czech, publish, portal):
    publish(czech)
    ((found, languages),) = missing_translations(now=datetime.now(UTC))
    assert czech.UID() == found.UID
    assert languages == ("en", "de", "pl")


def test_begun_translation_is_not_missing(czech, english, publish):
    publish(czech)
    ((_found, languages),) = missing_translations(now=datetime.now(UTC))
    assert languages == ("de", "pl")


@pytest.mark.parametrize("days,count", [(29, 1), (31, 0)])
def test_missing_translations_are_forgotten_after_a_month(czech, publish, days, count):
    publish(czech)
    later = datetime.now(UTC) + timedelta(days=days)
    assert len(missing_translations(now=later)) == count


def test_desk_offers_what_waits_for_translators(
    czech, english, publish, edit, portal, as_user
):
    publish(czech)
    publish(english)
    edit(czech)
    sections = {
        name: getMultiAdapter((portal["cs"], portal.REQUEST), IDeskSection, name)
        for name in ("outdated-translations", "missing-translations")
    }
    with as_user("PressOfficer"):
        outdated, missing = (
            [section.row(entry) for entry in section.entries()]
            for section in sections.values()
        )
        assert all(section.available() for section in sections.values())
    with as_user("CouncilMember"):
        assert not any(section.available() for section in sections.values())
    assert [row.url for row in outdated] == [english.absolute_url()]
    assert outdated[0].since == czech.content_changed
    assert [link.url for link in missing[0].links] == [
        f"{czech.absolute_url()}/@@create_translation?language={language}"
        for language in ("de", "pl")
    ]
