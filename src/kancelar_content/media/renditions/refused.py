"""What REST answers to a photo that cannot be worked on, or not now."""

from kancelar_content.media.imaging.unreadable import OF_SERVER
from kancelar_content.media.imaging.unreadable import Unreadable
from kancelar_content.server_trouble import InsufficientStorage
from kancelar_content.server_trouble import ServiceUnavailable
from plone.rest.errors import ErrorHandling
from typing import Any
from zExceptions import BadRequest
from zope.i18n import translate


#: Seconds after which a program sends it again.
RETRY_AFTER = 60


STATUSES = {"busy": ServiceUnavailable, "no_space": InsufficientStorage}


class RefusedFile(ErrorHandling):
    """The sentence of the refusal, and whether to send the file once more."""

    def __init__(self, context: Unreadable, request: Any) -> None:
        told = translate(context.message, context=request)
        if context.reason in OF_SERVER:
            request.response.setHeader("Retry-After", str(RETRY_AFTER))
        super().__init__(STATUSES.get(context.reason, BadRequest)(told), request)
