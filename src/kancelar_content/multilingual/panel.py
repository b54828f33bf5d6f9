"""The state of every language version, for those who manage them."""

from dataclasses import dataclass
from kancelar_content import _
from kancelar_content.multilingual.dates import long_date
from kancelar_content.multilingual.rules import CURRENT
from kancelar_content.multilingual.rules import MISSING
from kancelar_content.multilingual.rules import OUTDATED
from kancelar_content.multilingual.versions import all_versions
from kancelar_content.multilingual.versions import source
from kancelar_content.multilingual.versions import translatable_parent
from kancelar_content.multilingual.versions import visible_versions
from kancelar_content.multilingual.viewlets import VersionsViewlet
from kancelar_content.publication.language_names import native_name
from plone import api
from zope.i18n import translate

import datetime


STATES = {
    "": _("translation_state_source", default="Original"),
    CURRENT: _("translation_state_current", default="Up to date"),
    MISSING: _("translation_state_missing", default="Missing"),
}


@dataclass(frozen=True)
class Row:
    """A language in the panel."""

    code: str
    name: str
    state: str
    message: object
    title: str = ""
    url: str = ""
    review_state: str = ""
    translate_url: str = ""


class TranslationsPanel(VersionsViewlet):
    """A row for each language: its state and the way to it."""

    def rows(self) -> list[Row]:
        """All languages of the site, in its order."""
        versions = all_versions(self.content)
        visible = visible_versions(self.content)
        return [
            self._row(language, versions, visible)
            if language in versions
            else self._missing(language)
            for language in self.languages
        ]

    def _row(self, language: str, versions: dict, visible: dict) -> Row:
        brain = versions[language]
        state = brain.translation_state or ""
        message = STATES.get(state)
        if state == OUTDATED:
            message = self._outdated(source(versions))
        readable = language in visible
        return Row(
            code=language,
            name=native_name(language),
            state=state or "source",
            message=message,
            title=brain.Title if readable else "",
            url=brain.getURL() if readable else "",
            review_state=self._review_state(brain),
        )

    def _outdated(self, original):
        since = datetime.datetime.fromisoformat(original.source_changed)
        return _(
            "translation_state_outdated",
            default="Outdated since ${date}",
            mapping={"date": long_date(since, api.portal.get_current_language())},
        )

    def _review_state(self, brain) -> str:
        workflow = api.portal.get_tool("portal_workflow")
        title = workflow.getTitleForStateOnType(brain.review_state, brain.portal_type)
        return translate(title, domain="plone", context=self.request)

    def _missing(self, language: str) -> Row:
        return Row(
            code=language,
            name=native_name(language),
            state=MISSING,
            message=STATES[MISSING],
            translate_url=self._translate_url(language),
        )

    def _translate_url(self, language: str) -> str:
        section = translatable_parent(self.content)
        place = all_versions(section).get(language) if section is not None else None
        if place is None:
            return ""
        container = place._unrestrictedGetObject()
        fti = api.portal.get_tool("portal_types")[self.content.portal_type]
        if not fti.isConstructionAllowed(container):
            return ""
        return f"{place.getURL()}/++addtranslation++{self.content.UID()}"
