"""The way from `/` to the reader's language."""

from kancelar_content.multilingual.rules import negotiated
from plone import api
from Products.Five import BrowserView


class FirstVisit(BrowserView):
    """Leads to a language by the browser's wish alone, and leaves no cookie."""

    def __call__(self) -> str:
        language = negotiated(
            self.request.getHeader("Accept-Language") or "",
            api.portal.get_registry_record("plone.available_languages"),
            api.portal.get_registry_record("plone.default_language"),
        )
        response = self.request.response
        response.setHeader("Vary", "Accept-Language")
        response.setHeader("Cache-Control", "max-age=0, must-revalidate")
        response.redirect(f"{self.context.absolute_url()}/{language}", status=302)
        return ""
