"""What a page says of its language versions."""

from dataclasses import dataclass
from kancelar_content import _
from kancelar_content.multilingual.addresses import WANTED
from kancelar_content.multilingual.dates import long_date
from kancelar_content.multilingual.origin import origin
from kancelar_content.multilingual.origin import state_of
from kancelar_content.multilingual.reading_language import address_in
from kancelar_content.multilingual.rules import HOME_LANGUAGE
from kancelar_content.multilingual.rules import OUTDATED
from kancelar_content.multilingual.versions import language_of
from kancelar_content.multilingual.versions import public_versions
from kancelar_content.multilingual.versions import source
from kancelar_content.multilingual.versions import translatable_parent
from kancelar_content.multilingual.versions import visible_versions
from kancelar_content.publication.language_names import native_name
from plone import api
from plone.app.layout.viewlets.common import ViewletBase
from plone.base.interfaces import INavigationRoot
from plone.base.interfaces import IPloneSiteRoot
from zope.i18nmessageid import Message


NOTE_READING = {
    "cs": _("note_reading_cs", default="You are reading the Czech version."),
    "en": _("note_reading_en", default="You are reading the English version."),
    "de": _("note_reading_de", default="You are reading the German version."),
    "pl": _("note_reading_pl", default="You are reading the Polish version."),
}
NOTE_READING_ORIGINAL = _(
    "note_reading_original_cs", default="You are reading the Czech original."
)

NOTE_OUTDATED = {
    "cs": _(
        "note_outdated_cs",
        default=(
            "This translation is of ${translated}; "
            "the Czech original was changed on ${changed}."
        ),
    ),
    "en": _(
        "note_outdated_en",
        default=(
            "This translation is of ${translated}; "
            "the English original was changed on ${changed}."
        ),
    ),
    "de": _(
        "note_outdated_de",
        default=(
            "This translation is of ${translated}; "
            "the German original was changed on ${changed}."
        ),
    ),
    "pl": _(
        "note_outdated_pl",
        default=(
            "This translation is of ${translated}; "
            "the Polish original was changed on ${changed}."
        ),
    ),
}


@dataclass(frozen=True)
class Choice:
    """A language in the selector."""

    code: str
    name: str
    url: str
    current: bool
    missing: bool


class VersionsViewlet(ViewletBase):
    """Knows the page itself, even when it is shown in the place of its folder."""

    def update(self) -> None:
        super().update()
        state = self.context.restrictedTraverse("@@plone_context_state")
        self.content = state.canonical_object()
        self.language = language_of(self.content)
        self.languages = api.portal.get_registry_record("plone.available_languages")

    def is_own_page(self) -> bool:
        """Whether the address is that of the content alone: no filter, no form."""
        address = self.request.get("ACTUAL_URL", "").rstrip("/")
        return address == self.content.absolute_url() and not self.request.get(
            "QUERY_STRING"
        )


class LanguageSelector(VersionsViewlet):
    """Leads to the page in each language, or to the source with a note."""

    def update(self) -> None:
        super().update()
        # A page of several contents knows where the same is in other languages.
        self.addresses = getattr(self.view, "language_addresses", {})
        if self.addresses:
            self.language = self.view.language
        # Pages of the site itself are shown to members in the language they read in.
        if IPloneSiteRoot.providedBy(self.content) and self._reads_in():
            self.language = ""

    def choices(self) -> list[Choice]:
        """All languages of the site, in its order."""
        versions = visible_versions(self.content)
        return [self._choice(language, versions) for language in self.languages]

    def _choice(self, language: str, versions: dict) -> Choice:
        current = language == (self.language or self._reads_in())
        there = {*versions, *self.addresses}
        missing = bool(there) and not current and language not in there
        return Choice(
            code=language,
            name=native_name(language),
            url=self._address(language, versions, current),
            current=current,
            missing=missing,
        )

    def _reads_in(self) -> str:
        """Of members on a page without a language, that of the page as it is shown."""
        return "" if api.user.is_anonymous() else api.portal.get_current_language()

    def _address(self, language: str, versions: dict, current: bool) -> str:
        if language in self.addresses:
            return self.addresses[language]
        if not self.language and self._reads_in():
            return address_in(language, self.request, self.content.absolute_url())
        if current:
            return self.content.absolute_url()
        if language in versions:
            return versions[language].getURL()
        if not versions:
            return f"{self.site_url}/{language}"
        page = source(versions) or versions.get(self.language)
        address = page.getURL() if page else self.content.absolute_url()
        return f"{address}?{WANTED}={language}"


class MissingTranslation(VersionsViewlet):
    """Says in the wanted language that the page is not available in it."""

    def update(self) -> None:
        super().update()
        self.wanted = self.request.form.get(WANTED)
        self.available = (
            self.wanted in self.languages
            and self.language in NOTE_READING
            and self.language != self.wanted
            and self.wanted not in visible_versions(self.content)
        )

    def render(self) -> str:
        return self.index() if self.available else ""

    def sentences(self) -> list[str]:
        """What is missing and what is shown instead."""
        reading = NOTE_READING[self.language]
        if self.language == HOME_LANGUAGE and not origin(self.content).language:
            reading = NOTE_READING_ORIGINAL
        return [
            self._in_wanted_language(message)
            for message in (
                _(
                    "note_not_available",
                    default="This page is not available in English.",
                ),
                reading,
            )
        ]

    def section(self) -> dict[str, str]:
        """The nearest section that exists in the wanted language."""
        section = translatable_parent(self.content)
        while section is not None:
            version = visible_versions(section).get(self.wanted)
            if version is not None:
                message = _(
                    "link_section_in_language",
                    default="In English: ${section}",
                    mapping={"section": version.Title},
                )
                title = self._in_wanted_language(message)
                return {"url": version.getURL(), "title": title}
            section = translatable_parent(section)
        return {
            "url": f"{self.site_url}/{self.wanted}",
            "title": native_name(self.wanted),
        }

    def _in_wanted_language(self, message) -> str:
        return api.portal.translate(message, lang=self.wanted)


class OutdatedTranslation(VersionsViewlet):
    """Says that the source was changed after the translation."""

    def update(self) -> None:
        super().update()
        self.source = None
        if state_of(self.content) == OUTDATED:
            self.source = visible_versions(self.content).get(
                origin(self.content).language
            )

    def render(self) -> str:
        return self.index() if self.source else ""

    def note(self):
        """The days of both texts."""
        return Message(
            NOTE_OUTDATED[self.source.Language],
            mapping={
                "translated": long_date(self.content.content_changed, self.language),
                "changed": long_date(origin(self.content).changed, self.language),
            },
        )


class AlternateLanguages(VersionsViewlet):
    """Tells search engines of the public versions, whoever asks for the page."""

    def alternates(self) -> list[tuple[str, str]]:
        """Languages with addresses; none if this page itself is not public."""
        if not self.is_own_page():
            return []
        versions = public_versions(self.content)
        if self.language not in versions or len(versions) < 2:
            return []
        found = [(brain.Language, brain.getURL()) for brain in versions.values()]
        if INavigationRoot.providedBy(self.content):
            return [*found, ("x-default", f"{self.site_url}/")]
        default = source(versions)
        return [*found, ("x-default", default.getURL())] if default else found
