"""The page of whatever else than a missing page went wrong."""

from kancelar_policy.errors.incident import incident_of
from kancelar_policy.errors.plain_page import plain_page
from kancelar_policy.errors.plain_page import reader_language
from plone import api
from plone.rest.errors import ErrorHandling
from plone.rest.interfaces import IAPIRequest
from Products.Five import BrowserView
from urllib.parse import urlsplit

import json


class FailedPage(BrowserView):
    """Says what to do; of a failure of ours it tells nothing but its id.

    Refusals that REST clients get are those of plone.rest; its answer to a failure
    would quote the exception.
    """

    def __call__(self) -> str | None:
        request, response = self.request, self.request.response
        response.setStatus(type(self.context))
        status = response.getStatus()
        if status < 400:
            return ""
        if status < 500 and IAPIRequest.providedBy(request):
            return ErrorHandling(self.context, request)()
        number = incident_of(request.environ).id if status >= 500 else ""
        response.setHeader("Cache-Control", "no-store")
        if "text/html" not in (request.getHeader("Accept") or ""):
            response.setHeader("Content-Type", "application/json")
            return json.dumps(
                {"status": status, **({"incident": number} if number else {})}
            )
        response.setHeader("Content-Type", "text/html; charset=utf-8")
        home = api.portal.get().absolute_url()
        below = urlsplit(request["ACTUAL_URL"].removeprefix(home)).path
        language = reader_language(below, request.getHeader("Accept-Language") or "")
        return plain_page(status, language=language, home=home, incident=number)
