"""The base of a page with such a form."""

from datetime import datetime
from datetime import UTC
from functools import cached_property
from plone.base.interfaces import ILanguage
from Products.Five import BrowserView
from typing import Any


class FormPage(BrowserView):
    """A page that no cache keeps and no referrer tells of."""

    def __call__(self) -> str:
        """The page, or nothing if the reader is led to another one."""
        self.errors: dict[str, Any] = {}
        self.now = datetime.now(UTC)
        response = self.request.response
        response.setHeader("Cache-Control", "private, no-store")
        response.setHeader("Referrer-Policy", "no-referrer")
        if self.request.method == "POST":
            self.act()
        else:
            self.look()
        return "" if response.getHeader("Location") else self.page()

    def page(self) -> str:
        """What the reader sees; a form with several steps says which of them."""
        return self.index()

    def look(self) -> None:
        """Decide what a reader sees; a visit changes nothing, mail scanners visit."""

    def act(self) -> None:
        """Do what the reader pressed."""

    @cached_property
    def language(self) -> str:
        return ILanguage(self.context).get_language()

    def refuse(self, status: int) -> None:
        self.request.response.setStatus(status)
