"""A REST service that lists public records from catalog metadata."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from kancelar_content import _
from kancelar_content.listing.answer import conditional_answer
from kancelar_content.listing.parameters import BadParameter
from kancelar_content.publication.site_time import site_zone
from plone import api
from plone.app.multilingual.interfaces import ILanguageRootFolder
from plone.base.interfaces import ILanguage
from plone.restapi.batching import HypermediaBatch
from plone.restapi.services import Service
from Products.ZCTextIndex.ParseTree import ParseError
from Products.ZCTextIndex.ParseTree import QueryError
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import Interface

import json


TEXT_EXAMPLE = 'word word, "exact phrase", begin*'

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


class ListService(Service):
    """Public records of the site, a language or their container, page by page.

    A derived class names its `container`, reads the parameters, finds the records in
    their order and makes items of those on the page.
    """

    container: type[Interface]

    def read(self, form: Mapping[str, Any]) -> Any:
        """Parameters with `size`, `start` and `fields`.

        :raises BadParameter: for the first one that is not understood.
        """
        raise NotImplementedError

    def parts(self, parameters: Any) -> tuple:
        """What the answer follows from beside its address, language and catalog."""
        return ()

    def found(self, parameters: Any) -> Sequence[int]:
        """All that matches, in the order of the list."""
        raise NotImplementedError

    def items(self, page: Iterable[int], fields: frozenset[str]) -> list[dict]:
        """What the list shows of those on the page."""
        raise NotImplementedError

    def render(self) -> bytes:
        self.check_permission()
        self.request.response.setHeader("Content-Type", self.content_type)
        self.catalog = api.portal.get_tool("portal_catalog")
        self.language = self._language()
        self.shown_language = self.language or api.portal.get_current_language()
        self.zone = site_zone()
        try:
            parameters = self.read(self.request.form)
            return conditional_answer(
                self.request,
                vary=("Accept",) if self.language else ("Accept", "Accept-Language"),
                parts=(
                    self.request["ACTUAL_URL"],
                    self.request["QUERY_STRING"],
                    self.shown_language,
                    *self.parts(parameters),
                ),
                make=lambda: _json(self._answer(parameters)),
            )
        except BadParameter as error:
            return _json(refusal(self.request, error))

    @property
    def languages(self) -> Iterable[str]:
        """Those to choose from; none where the address is of one language."""
        if self.language:
            return ()
        return api.portal.get_tool("portal_languages").getSupportedLanguages()

    @property
    def container_path(self) -> str | None:
        """Path of the container that was asked, if it is one."""
        if not self.container.providedBy(self.context):
            return None
        return "/".join(self.context.getPhysicalPath())

    def _language(self) -> str | None:
        """The one language below the context; the site itself has several."""
        if ILanguageRootFolder.providedBy(self.context) or self.container.providedBy(
            self.context
        ):
            return ILanguage(self.context).get_language()
        return None

    def _answer(self, parameters: Any) -> dict:
        try:
            records = self.found(parameters)
        except (ParseError, QueryError):
            raise BadParameter("text", "value", [TEXT_EXAMPLE]) from None
        self.request.form |= {"b_size": parameters.size, "b_start": parameters.start}
        batch = HypermediaBatch(self.request, records)
        page = list(batch)
        answer = {
            "@id": batch.canonical_url,
            "items": self.items(page, parameters.fields),
            "items_total": batch.items_total,
        }
        links = batch.links
        if links:
            answer["batching"] = links
        return answer


def refusal(request, error: BadParameter) -> dict:
    """The answer to a parameter that is not understood; sets the status."""
    request.response.setStatus(400)
    request.response.setHeader("Cache-Control", "no-store")
    message = Message(
        MESSAGES[error.kind],
        mapping={"name": error.name, "allowed": ", ".join(map(str, error.allowed))},
    )
    return {
        "type": "BadRequest",
        "message": translate(message, context=request),
        "parameter": error.name,
        "allowed": error.allowed,
    }


def _json(answer: dict) -> bytes:
    # Without indentation the encoder is the one in C: a fifth of the time.
    return json.dumps(answer, sort_keys=True).encode()
