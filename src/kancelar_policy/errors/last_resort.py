"""A page for readers where Zope has none, and while the site is being maintained."""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from kancelar_policy.errors.incident import Incident
from kancelar_policy.errors.incident import incident_of
from kancelar_policy.errors.plain_page import plain_page
from kancelar_policy.errors.plain_page import reader_language
from pathlib import Path
from webob import Request
from webob import Response

import sys


#: Seconds after which programs ask again while the site is being maintained.
RETRY_AFTER = 300

#: Zope's own page begins without a doctype; every page of the site has one.
WHOLE_PAGE = b"<!DOCTYPE html"

#: What Plone tells a program of a request that did not reach the site.
BARE_JSON = b'{"error_type"'


@dataclass(frozen=True)
class LastResort:
    """WSGI: readers get a page whatever fails behind it; other clients a status."""

    application: Callable
    maintenance: Path

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        asked = Request(environ)
        if self.maintenance.exists():
            return _answer(asked, 503)(environ, start_response)
        if not _is_utf8(environ.get("PATH_INFO", "")):
            return _answer(asked, 400)(environ, start_response)
        incident = incident_of(environ)
        # What stands behind may change the environment.
        response = self._response(Request(dict(environ)), incident)
        if response is None:
            response = _answer(asked, 500, incident)
        elif _is_bare(response):
            status = 400 if incident.is_mistake else response.status_code
            response = _answer(asked, status, incident if status >= 500 else None)
        return response(environ, start_response)

    def _response(self, request: Request, incident: Incident) -> Response | None:
        try:
            return request.get_response(self.application)
        except Exception:  # whatever it is, the reader gets a page and we the reason
            incident.log(sys.exc_info())
            return None


def _is_utf8(path: str) -> bool:
    """WSGI hands over the bytes of a path as Latin-1."""
    try:
        path.encode("latin-1").decode()
    except UnicodeError:
        return False
    return "\0" not in path


def _is_bare(response: Response) -> bool:
    """Whether an error is told by nothing but a sentence or a word of Plone's."""
    if response.status_code < 400:
        return False
    if response.content_type == "application/json":
        return response.body.startswith(BARE_JSON)
    whole = response.body.lstrip().startswith(WHOLE_PAGE)
    return response.content_type == "text/html" and not whole


def _answer(asked: Request, status: int, incident: Incident | None = None) -> Response:
    language = reader_language(
        asked.environ.get("PATH_INFO", ""), asked.headers.get("Accept-Language", "")
    )
    response = Response(status=status, charset="utf-8")
    response.headers["Cache-Control"] = "no-store"
    if status == 503:
        response.headers["Retry-After"] = str(RETRY_AFTER)
    number = incident.id if incident else ""
    if "text/html" in asked.headers.get("Accept", ""):
        response.headers["Content-Language"] = language
        response.text = plain_page(status, language=language, home="/", incident=number)
    else:
        response.content_type = "application/json"
        response.json = {"status": status, **({"incident": number} if number else {})}
    return response
