"""Keeps what each version knows of its source."""

from Acquisition import aq_base
from kancelar_content.behaviors.revision import IRevised
from kancelar_content.multilingual.origin import Origin
from kancelar_content.multilingual.origin import origin
from kancelar_content.multilingual.origin import set_origin
from kancelar_content.multilingual.rules import source_language
from kancelar_content.multilingual.rules import Version
from kancelar_content.multilingual.versions import all_versions
from kancelar_content.multilingual.versions import language_of
from plone.app.multilingual.interfaces import ILanguageIndependentFieldsManager


def relate(content) -> None:
    """Tell every version of the content's group which is the source and its change.

    Scripts that date versions themselves call this afterwards.
    """
    versions = {
        language: brain._unrestrictedGetObject()
        for language, brain in all_versions(content).items()
    }
    if not versions:
        return
    source = source_language(
        {
            language: Version(version.created().asdatetime(), origin(version).language)
            for language, version in versions.items()
        }
    )
    changed = versions[source].content_changed
    for language, version in versions.items():
        if language == source:
            _set(version, "", None)
        else:
            _set(version, source, changed)


def _set(version, source: str, changed) -> None:
    if origin(version) != Origin(source, changed):
        set_origin(version, Origin(source, changed))
        version.reindexObject(idxs=["translation_state"])


def relate_edited(content, event) -> None:
    """After an edit: the source may have changed, or a translation caught up.

    plone.app.multilingual searches, and so indexes the content, before its edit is
    dated; therefore it is indexed again.
    """
    content.reindexObject(idxs=["translation_state"])
    relate(content)


def relate_translated(content, event) -> None:
    """A version made with another at hand is its translation."""
    target = event.target
    if not IRevised.providedBy(target):
        return
    if origin(content).language == language_of(target):
        set_origin(content, Origin())
    set_origin(target, Origin(language_of(content)))
    relate(content)


def relate_linked(content, event) -> None:
    """Versions that existed before share from now on what belongs to no language."""
    if aq_base(content) is aq_base(event.target):
        return
    relate(content)
    copy_fields = ILanguageIndependentFieldsManager(content).copy_fields
    if copy_fields(event.target):
        event.target.reindexObject()


def relate_parted(content, event) -> None:
    """A version that left its group is an original again."""
    for version in (event.old_object, content):
        relate(version)


def relate_rest(content, event) -> None:
    """The versions that remain may have lost their source."""
    relate(content)


def forget_source(content, event) -> None:
    """A copy belongs to no group."""
    set_origin(content, Origin())
