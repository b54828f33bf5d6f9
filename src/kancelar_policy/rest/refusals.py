"""What REST answers to content that is refused."""

from kancelar_content import _
from kancelar_content.server_trouble import InsufficientStorage
from kancelar_content.server_trouble import NO_ROOM
from kancelar_content.server_trouble import ServiceUnavailable
from plone.rest.errors import ErrorHandling
from plone.rest.interfaces import IAPIRequest
from typing import Any
from zExceptions import BadRequest
from zope.component import adapter
from zope.i18n import translate


#: Seconds after which the other work is over.
RETRY_AFTER = 5


@adapter(BadRequest, IAPIRequest)
class Refusal(ErrorHandling):
    """Says what is wrong in sentences and, under `errors`, at which field.

    The stock answer is the text of a Python list.
    """

    def render_exception(self, exception: Exception) -> dict[str, Any]:
        answer = super().render_exception(exception)
        found = exception.args[0] if exception.args else None
        if answer is None or not isinstance(found, list):
            return answer
        errors = [
            {"field": error.get("field"), "message": str(error["message"])}
            for error in found
        ]
        return answer | {"message": in_sentences(errors), "errors": errors}


class Overtaken(ErrorHandling):
    """Others stored the same at each try of ours: a program may send it again."""

    def __init__(self, context: Exception, request: Any) -> None:
        message = _(
            "error_overtaken",
            default=(
                "Others were storing at the same moment, so nothing of yours was "
                "stored. Send it again in a moment."
            ),
        )
        request.response.setHeader("Retry-After", str(RETRY_AFTER))
        told = translate(message, context=request)
        super().__init__(ServiceUnavailable(told), request)


class FullDisk(ErrorHandling):
    """What was to be stored has no room; of other errors of the system nothing new."""

    def __init__(self, context: OSError, request: Any) -> None:
        if context.errno in NO_ROOM:
            message = _(
                "error_disk_full",
                default=(
                    "The disk of the server is full, so nothing was stored. Tell the "
                    "administrator, and send it again when there is room."
                ),
            )
            context = InsufficientStorage(translate(message, context=request))
        super().__init__(context, request)


class UnreadableWords(ErrorHandling):
    """Words that the text index cannot read are a mistake of the client's."""

    def __init__(self, context: Exception, request: Any) -> None:
        message = _(
            "error_search_words",
            default=(
                "The words of the search cannot be read. Leave out operators, brackets "
                "and unpaired quotation marks."
            ),
        )
        super().__init__(BadRequest(translate(message, context=request)), request)


def in_sentences(errors: list[dict[str, str | None]]) -> str:
    """The messages one after the other, each after the name of its field."""
    return " ".join(
        f"{error['field']}: {error['message']}" if error["field"] else error["message"]
        for error in errors
    )
