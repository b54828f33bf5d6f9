"""What language versions put on the work desk."""

from collections.abc import Sequence
from datetime import datetime
from datetime import UTC
from kancelar_content import _
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.desk.rows import DeskLink
from kancelar_content.desk.rows import DeskRow
from kancelar_content.multilingual.rules import MISSING
from kancelar_content.multilingual.rules import OUTDATED
from kancelar_content.multilingual.versions import source
from kancelar_content.multilingual.versions import visible_of_group
from kancelar_content.multilingual.work import missing_translations
from kancelar_content.multilingual.work import outdated_translations
from kancelar_content.publication.language_names import native_name
from plone import api
from typing import Any
from typing import ClassVar
from zope.interface import implementer


PERMISSION = "plone.app.multilingual: Manage Translations"


@implementer(IDeskSection)
class TranslationSection:
    """Work for those who manage translations."""

    order: ClassVar[int]
    title: ClassVar[Any]
    empty: ClassVar[Any]

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request

    def available(self) -> bool:
        """Whether the user manages translations anywhere on the site."""
        return api.user.has_permission(PERMISSION, obj=api.portal.get())

    def links(self) -> list[DeskLink]:
        return []


class OutdatedTranslations(TranslationSection):
    """Translations whose source was changed since."""

    order = 80
    title = _("desk_outdated", default="Translations outdated")
    empty = _("desk_outdated_empty", default="All translations are up to date.")

    def entries(self) -> Sequence:
        return outdated_translations(
            api.portal.get_registry_record("plone.available_languages")
        )

    def row(self, brain) -> DeskRow:
        """The translation, with the moment that made it outdated."""
        url = brain.getURL()
        original = source(visible_of_group(brain.TranslationGroup))
        links = [DeskLink(_("desk_edit", default="Edit"), f"{url}/edit")]
        if original is not None:
            links.append(
                DeskLink(
                    _("link_original", default="Go to the original"), original.getURL()
                )
            )
        return DeskRow(
            title=brain.Title,
            url=url,
            state=_("desk_state_outdated", default="Outdated"),
            state_id=OUTDATED,
            language=brain.Language,
            who="",
            since=_changed(original),
            links=tuple(links),
        )


class MissingTranslations(TranslationSection):
    """Published sources that lack a language."""

    order = 85
    title = _("desk_missing", default="Recently published, not translated")
    empty = _(
        "desk_missing_empty",
        default="All that was published in the last 30 days is translated.",
    )

    def entries(self) -> Sequence:
        self.languages = {}
        found = missing_translations(now=datetime.now(UTC))
        for brain, languages in found:
            self.languages[brain.UID] = languages
        return [brain for brain, _languages in found]

    def row(self, brain) -> DeskRow:
        """The source, with a link for each language it lacks."""
        url = brain.getURL()
        return DeskRow(
            title=brain.Title,
            url=url,
            state=_("translation_state_missing", default="Missing"),
            state_id=MISSING,
            language=brain.Language,
            who="",
            since=brain.effective.asdatetime(),
            links=tuple(
                DeskLink(
                    _(
                        "desk_translate_to",
                        default="Translate: ${language}",
                        mapping={"language": native_name(language)},
                    ),
                    f"{url}/@@create_translation?language={language}",
                )
                for language in self.languages[brain.UID]
            ),
        )


def _changed(brain) -> datetime | None:
    changed = brain.source_changed if brain is not None else None
    return datetime.fromisoformat(changed) if changed else None
