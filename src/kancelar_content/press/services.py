"""REST services of press releases."""

from kancelar_content import _
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.answer import conditional_answer
from kancelar_content.listing.records import metadata
from kancelar_content.listing.records import ordered_records
from kancelar_content.multilingual.versions import visible_of_group
from kancelar_content.press.items import ItemBuilder
from kancelar_content.press.parameters import BadParameter
from kancelar_content.press.parameters import ListParameters
from kancelar_content.press.parameters import parse
from kancelar_content.press.parameters import Vocabularies
from kancelar_content.press.press_room import IPressRoom
from kancelar_content.press.queries import release_query
from kancelar_content.press.settings import rows
from kancelar_content.press.vocabularies import GENRES
from kancelar_content.press.vocabularies import SOURCES
from kancelar_content.press.vocabularies import term_titles
from kancelar_content.publication.site_time import site_zone
from plone import api
from plone.app.multilingual.interfaces import ILanguageRootFolder
from plone.base.interfaces import ILanguage
from plone.restapi.batching import HypermediaBatch
from plone.restapi.services import Service
from Products.ZCTextIndex.ParseTree import ParseError
from Products.ZCTextIndex.ParseTree import QueryError
from zope.i18n import translate
from zope.i18nmessageid import Message

import json


TEXT_EXAMPLE = 'word word, "exact phrase", begin*'

KINDS = ("genres", "sources", "topics", "portfolios")

MESSAGES = {
    "unknown": _(
        "error_parameter_unknown",
        default="The parameter ${name} is unknown. Known are: ${allowed}.",
    ),
    "repeated": _(
        "error_parameter_repeated",
        default="The parameter ${name} may be given only once.",
    ),
    "value": _(
        "error_parameter_value",
        default="The value of ${name} is not understood. Allowed: ${allowed}.",
    ),
}


class PressReleasesGet(Service):
    """Published releases of the site, a language or a press room, newest first."""

    def render(self) -> bytes:
        self.check_permission()
        self.request.response.setHeader("Content-Type", self.content_type)
        self.catalog = api.portal.get_tool("portal_catalog")
        self.language = self._language()
        self.shown_language = self.language or api.portal.get_current_language()
        self.zone = site_zone()
        try:
            parameters = parse(
                self.request.form, vocabularies=self._vocabularies(), zone=self.zone
            )
            return conditional_answer(
                self.request,
                vary=("Accept",) if self.language else ("Accept", "Accept-Language"),
                parts=(
                    self.request["ACTUAL_URL"],
                    self.request["QUERY_STRING"],
                    self.shown_language,
                ),
                make=lambda: _json(self._answer(parameters)),
            )
        except BadParameter as error:
            return _json(self._refuse(error))

    def _language(self) -> str | None:
        """The one language below the context; the site itself has several."""
        if ILanguageRootFolder.providedBy(self.context) or IPressRoom.providedBy(
            self.context
        ):
            return ILanguage(self.context).get_language()
        return None

    def _vocabularies(self) -> Vocabularies:
        languages = api.portal.get_tool("portal_languages").getSupportedLanguages()
        return Vocabularies(
            topics=[row["token"] for row in rows("topics")],
            genres=GENRES,
            sources=SOURCES,
            languages=() if self.language else languages,
        )

    def _answer(self, parameters: ListParameters) -> dict:
        filters = dict(parameters.filters)
        if self.language:
            filters["language"] = self.language
        if IPressRoom.providedBy(self.context):
            filters["room_path"] = "/".join(self.context.getPhysicalPath())
        try:
            records = ordered_records(
                self.catalog,
                release_query(**filters),
                since=parameters.since,
                until=parameters.until,
            )
        except (ParseError, QueryError):
            raise BadParameter("text", "value", [TEXT_EXAMPLE]) from None
        self.request.form |= {"b_size": parameters.size, "b_start": parameters.start}
        batch = HypermediaBatch(self.request, records)
        page = list(batch)
        answer = {
            "@id": batch.canonical_url,
            "items": self._items(page, parameters.fields),
            "items_total": batch.items_total,
        }
        links = batch.links
        if links:
            answer["batching"] = links
        return answer

    def _items(self, records: list[int], fields: frozenset[str]) -> list[dict]:
        builder = ItemBuilder(
            fields,
            url_of=url_of_path(),
            zone=self.zone,
            titles={kind: term_titles(kind, self.shown_language) for kind in KINDS},
            published_versions=published_versions,
        )
        return [
            builder.item(*row)
            for row in metadata(self.catalog, records, builder.columns)
        ]

    def _refuse(self, error: BadParameter) -> dict:
        response = self.request.response
        response.setStatus(400)
        response.setHeader("Cache-Control", "no-store")
        message = Message(
            MESSAGES[error.kind],
            mapping={
                "name": error.name,
                "allowed": ", ".join(map(str, error.allowed)),
            },
        )
        return {
            "type": "BadRequest",
            "message": translate(message, context=self.request),
            "parameter": error.name,
            "allowed": error.allowed,
        }


def published_versions(group: str) -> list[tuple[str, str]]:
    """Language and path of the published versions of a translation group."""
    return sorted(
        (language, brain.getPath())
        for language, brain in visible_of_group(group).items()
        if brain.review_state == "published"
    )


def _json(answer: dict) -> bytes:
    # Without indentation the encoder is the one in C: a fifth of the time.
    return json.dumps(answer, sort_keys=True).encode()
