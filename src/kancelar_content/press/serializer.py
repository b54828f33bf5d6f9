"""A press release as JSON, with all that its reader may know."""

from datetime import datetime
from kancelar_content.interfaces import IKancelarLayer
from kancelar_content.listing.items import term
from kancelar_content.multilingual.rules import CURRENT
from kancelar_content.multilingual.versions import visible_versions
from kancelar_content.press.items import attachment
from kancelar_content.press.items import correction
from kancelar_content.press.press_release import IPressRelease
from kancelar_content.press.rules import part_anchor
from kancelar_content.press.vocabularies import term_titles
from plone import api
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.dxcontent import SerializeFolderToJson
from zExceptions import Unauthorized
from zope.component import adapter
from zope.interface import implementer


#: What an editor says of one edit; it is stored nowhere and says nothing to a reader.
OF_ONE_EDIT = ("edit_kind", "correction")


def iso(moment: datetime | None) -> str | None:
    """The moment with its zone, to the second."""
    return moment.isoformat(timespec="seconds") if moment else None


@implementer(ISerializeToJson)
@adapter(IPressRelease, IKancelarLayer)
class SerializeRelease(SerializeFolderToJson):
    """Adds to the fields what is not one: number, dates, versions, addresses."""

    def __call__(self, version=None, include_items=True, include_expansion=True):
        if version not in (None, "current") and not api.user.has_permission(
            "CMFEditions: Access previous versions", obj=self.context
        ):
            # What stood in a draft is no business of those who read the release.
            raise Unauthorized("version")
        result = super().__call__(
            version=version,
            include_items=include_items,
            include_expansion=include_expansion,
        )
        for name in OF_ONE_EDIT:
            result.pop(name, None)
        release = self.getVersion("current" if version is None else version)
        return result | self._terms(release) | self._more(release)

    def _terms(self, release) -> dict:
        language = api.portal.get_current_language()
        self.portfolio_titles = term_titles("portfolios", language)
        topic_titles = term_titles("topics", language)
        return {
            "genre": term(term_titles("genres", language), release.genre),
            "source": term(term_titles("sources", language), release.source),
            "topics": [term(topic_titles, token) for token in release.topics or ()],
            "portfolios": [
                term(self.portfolio_titles, token) for token in release.portfolios or ()
            ],
        }

    def _more(self, release) -> dict:
        return {
            "number": release.release_number() or None,
            "date": iso(release.published_at()),
            "embargo": iso(release.embargo),
            "content_changed": iso(release.content_changed),
            "corrections": [
                correction(row["corrected"], row["text"]) for row in release.corrections
            ],
            "parts": self._parts(release),
            "attachments": self._attachments(),
            "translations": self._translations(),
        }

    def _parts(self, release) -> list[dict]:
        url = self.context.absolute_url()
        return [
            {
                **part,
                "portfolio": term(self.portfolio_titles, part["portfolio"])
                if part.get("portfolio")
                else None,
                "anchor": part_anchor(position),
                "url": f"{url}#{part_anchor(position)}",
            }
            for position, part in enumerate(release.parts or (), start=1)
        ]

    def _attachments(self) -> list[dict]:
        url = self.context.absolute_url()
        return [
            attachment(
                url, item.getId(), item.Title(), blob.contentType, blob.getSize()
            )
            for item, blob in self.context.attached_files()
            if api.user.has_permission("View", obj=item)
        ]

    def _translations(self) -> list[dict]:
        return [
            {
                "@id": brain.getURL(),
                "language": language,
                "title": brain.Title,
                "state": brain.translation_state or CURRENT,
            }
            for language, brain in sorted(visible_versions(self.context).items())
            if self.context.UID() != brain.UID
        ]
