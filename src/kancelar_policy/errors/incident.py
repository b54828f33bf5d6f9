"""An unexpected failure: what its page says and the log tells are joined by an id."""

from dataclasses import dataclass
from dataclasses import field

import logging
import re
import secrets


logger = logging.getLogger(__name__)

KEY = "kancelar.incident"

#: What Zope raises at a value that is not of the kind that its name says, as in
#: `b_start:int=x`; it reads all values before it looks for the page.
NOT_CONVERTED = (ValueError, SyntaxError)

#: What lets its holder act without an account, as in a link to unsubscribe.
SECRET = re.compile(r"[0-9a-f]{40,}")


def new_id() -> str:
    """Eight digits and letters that a reader can tell by telephone."""
    digits = secrets.token_hex(4).upper()
    return f"{digits[:4]}-{digits[4:]}"


@dataclass
class Incident:
    """What may go wrong with one request, logged once.

    Of its address the query and long secrets are not told: they are somebody's own.
    """

    method: str
    path: str
    id: str = field(default_factory=new_id)
    is_logged: bool = False
    #: Whether the client asked for what cannot be, so that nothing of ours failed.
    is_mistake: bool = False

    def log(self, exc_info: tuple) -> None:
        """Put the traceback into the log, under the id."""
        if not self.is_logged:
            self.is_logged = True
            path = SECRET.sub("…", self.path)
            logger.error(
                "Incident %s: %s %r", self.id, self.method, path, exc_info=exc_info
            )


def incident_of(environ: dict) -> Incident:
    """The incident of a request, the same for all who ask."""
    if KEY not in environ:
        method, path = environ["REQUEST_METHOD"], environ.get("PATH_INFO", "")
        environ[KEY] = Incident(method, path)
    return environ[KEY]


def log_failure(event) -> None:
    """Of what Zope could not answer, log what nobody foresaw."""
    incident = incident_of(event.request.environ)
    looked_for_page = "ACTUAL_URL" in event.request.other
    if not looked_for_page and isinstance(event.exc_info[1], NOT_CONVERTED):
        incident.is_mistake = True
        return
    # A page from a cache is an exception to Zope as well; the answer is none.
    failed = event.request.response.getStatus() >= 500
    if failed and not event.retry:
        incident.log(event.exc_info)
