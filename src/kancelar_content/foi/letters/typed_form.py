"""Forms of letters: what was typed stays, and each field says what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from kancelar_content.foi.typed_day import typed_day
from kancelar_content.publication.site_time import site_today
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class Field:
    """A field of one line, or of several `rows`; `kind` is the type of its input."""

    title: Message
    help: Message | None = None
    kind: str = "text"
    rows: int = 0
    is_optional: bool = False


class TypedForm(TypedValues, BrowserView):
    """Shown, refused with everything typed, or done; no cache keeps it."""

    fields: Mapping[str, Field] = {}

    one_field = ViewPageTemplateFile("templates/field.pt")

    def __call__(self):
        open_staff_page(self.request)
        self.check_context()
        if self.is_sent:
            CheckAuthenticator(self.request)
            self.errors = self.problems()
            if not self.errors and self.is_wanted():
                self.done()
                return None
            if self.errors:
                self.request.response.setStatus(400)
        return self.index()

    def check_context(self) -> None:
        """:raises NotFound: where the form makes no sense."""

    def is_wanted(self) -> bool:
        """Whether the form was sent to be done, and not only to be reckoned."""
        return True

    def problems(self) -> dict[str, Message]:
        raise NotImplementedError

    def done(self) -> None:
        raise NotImplementedError

    @property
    def is_sent(self) -> bool:
        return self.request.method == "POST"

    @cached_property
    def today(self) -> date:
        return site_today()

    def typed_day(self, name: str) -> date | None:
        return typed_day(self.typed(name))

    def value(self, name: str) -> str:
        """What stands in the field."""
        return self.typed(name)

    def field(self, name: str) -> str:
        """The field with its label, help and error, as HTML."""
        field = self.fields[name]
        return self.one_field(
            name=name,
            field=field,
            value=self.value(name),
            error=self.errors.get(name),
            described=self.described_by(name, helped=field.help is not None),
        )
