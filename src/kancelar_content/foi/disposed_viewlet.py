"""What a case says of itself after it was disposed of."""

from collections.abc import Iterator
from kancelar_content.desk.moments import written_day
from kancelar_content.foi.choices import DIRECTIONS
from kancelar_content.foi.choices import titles
from kancelar_content.foi.disposal import disposed_lines
from kancelar_content.foi.routing.exchange import parts_of
from plone.app.layout.viewlets import ViewletBase
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class DisposedCase(ViewletBase):
    """The day, and a line of each document that was here."""

    weight = 5
    index = ViewPageTemplateFile("templates/disposed.pt")

    def day(self) -> str:
        return written_day(self.context.disposed)

    def lines(self) -> Iterator[dict[str, Any]]:
        """Of the case and of what departments handed in."""
        for container in (self.context, *parts_of(self.context)):
            for line in disposed_lines(container):
                yield {
                    "direction": titles(DIRECTIONS)[line["direction"]],
                    "day": written_day(line["day"]),
                    "number": line["number"] or "",
                    "sha256": line["sha256"],
                }

    def render(self) -> str:
        return self.index() if self.context.disposed else ""
