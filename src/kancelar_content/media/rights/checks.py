"""What stands against publishing a photo or video."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from kancelar_content import _
from kancelar_content.media.media_album import IMediaAlbum
from kancelar_content.media.rights.fields import IMediaRights
from kancelar_content.media.rights.known_rights import against_showing
from kancelar_content.media.rights.words import sentence
from kancelar_content.media.texts import IMediaTexts
from kancelar_content.media.texts import LANGUAGES
from kancelar_content.media.texts import written_texts
from kancelar_content.publication.interfaces import IPublicationCheck
from kancelar_content.publication.language_names import native_name
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.base.interfaces import ILanguage
from zope.component import adapter
from zope.interface import implementer


@implementer(IPublicationCheck)
@adapter(IMediaRights)
class Allowed:
    """Licence, allowed uses and the people on it let it be shown."""

    def __init__(self, item) -> None:
        self.item = item

    def problems(self) -> list:
        """A sentence for each reason."""
        found = [sentence(against) for against in against_showing(self.item)]
        if not (self.item.credit or "").strip():
            found.insert(
                0,
                _(
                    "problem_media_credit",
                    default="The credit is missing: write whose picture it is.",
                ),
            )
        return found


@implementer(IPublicationCheck)
@adapter(IMediaTexts)
class Described:
    """It has an alternative text in each language in which it is shown."""

    def __init__(self, item) -> None:
        self.item = item

    def problems(self) -> list:
        """One sentence with the languages that lack it."""
        known = written_texts(self.item, "alt")
        missing = [code for code in shown_languages(self.item) if code not in known]
        if not missing:
            return []
        return [
            _(
                "problem_media_alt",
                default="The alternative text is missing: ${languages}. Describe in one"
                " sentence what can be seen.",
                mapping={"languages": ", ".join(map(native_name, missing))},
            )
        ]


def shown_languages(item) -> list[str]:
    """That of its album, and those in which a translation of it is public."""
    album = aq_parent(aq_inner(item))
    if not IMediaAlbum.providedBy(album):
        return [LANGUAGES[0]]
    own = ILanguage(album).get_language() or LANGUAGES[0]
    versions = ITranslationManager(album).get_restricted_translations()
    public = {
        language
        for language, version in versions.items()
        if api.content.get_state(version) == "published"
    }
    return [code for code in LANGUAGES if code in {own, *public}]
