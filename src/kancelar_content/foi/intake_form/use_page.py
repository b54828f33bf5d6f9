"""How often what is published answered a request before it was sent."""

from kancelar_content.foi.intake_form.use_counts import counted
from kancelar_content.foi.intake_form.use_counts import Month
from kancelar_content.publication.dates import written_month
from plone import api
from plone.restapi.services import Service
from Products.Five import BrowserView
from typing import Any


class RequestFormUsePage(BrowserView):
    """Months with their numbers, for those who handle requests."""

    def __call__(self) -> str:
        self.request.response.setHeader("Cache-Control", "private, no-store")
        return self.index()

    def months(self) -> list[Month]:
        return counted(api.portal.get())

    def written(self, month: Month) -> str:
        """The month in words, in the language of the page."""
        year, number = map(int, month.name.split("-"))
        return written_month(year, number, api.portal.get_current_language())


class RequestFormUseGet(Service):
    """`@request-form-use`: the same as data."""

    def reply(self) -> dict[str, Any]:
        self.request.response.setHeader("Cache-Control", "private, no-store")
        items = [
            {"month": m.name, "shown": m.shown, "helped": m.helped, "sent": m.sent}
            for m in counted(api.portal.get())
        ]
        url = f"{self.context.absolute_url()}/@request-form-use"
        return {"@id": url, "items": items, "items_total": len(items)}
