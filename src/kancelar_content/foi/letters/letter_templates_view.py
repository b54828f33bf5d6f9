"""The screens on which the office edits the templates of its letters."""

from collections.abc import Iterator
from functools import cached_property
from kancelar_content import _
from kancelar_content.desk.moments import localized
from kancelar_content.desk.people import full_name
from kancelar_content.foi.letters import letter_words as words
from kancelar_content.foi.letters.filling import filled
from kancelar_content.foi.letters.filling import LIMITS
from kancelar_content.foi.letters.filling import WrongTemplate
from kancelar_content.foi.letters.letter_kinds import KINDS
from kancelar_content.foi.letters.letter_kinds import LANGUAGES
from kancelar_content.foi.letters.office_templates import current_template
from kancelar_content.foi.letters.office_templates import DOCX
from kancelar_content.foi.letters.office_templates import drop_template
from kancelar_content.foi.letters.office_templates import keep_template
from kancelar_content.foi.letters.office_templates import own_template
from kancelar_content.foi.letters.sample import empty_values
from kancelar_content.foi.letters.sample import sample_values
from kancelar_content.foi.letters.template_fields import FIELDS
from kancelar_content.foi.letters.template_fields import LIST_TITLES
from kancelar_content.foi.letters.template_fields import LISTS
from kancelar_content.foi.letters.typed_form import TypedForm
from kancelar_content.staff_page import open_staff_page
from plone import api
from Products.Five import BrowserView
from typing import Any
from zExceptions import NotFound
from zope.i18nmessageid import Message


NO_FILE = _("error_template_missing", default="Choose the file of the template.")


class LetterTemplates(BrowserView):
    """`@@letter-templates`: all templates, and the fields that they may have."""

    def __call__(self) -> str:
        open_staff_page(self.request)
        return self.index()

    def languages(self) -> list[Message]:
        return [words.LANGUAGE_TITLES[language] for language in LANGUAGES]

    def rows(self) -> list[dict[str, Any]]:
        """Each kind with its template in each language."""
        return [
            {
                "title": words.TITLES[kind],
                "templates": [self._template(kind, language) for language in LANGUAGES],
            }
            for kind in KINDS
        ]

    def _template(self, kind: str, language: str) -> dict[str, Any]:
        url = f"{self.context.absolute_url()}/@@letter-template"
        own = own_template(kind, language)
        return {
            "language": words.LANGUAGE_TITLES[language],
            "is_own": own is not None,
            "by": full_name(own.by) if own else "",
            "moment": localized(own.moment) if own else "",
            "url": f"{url}?kind={kind}&language={language}",
        }

    def fields(self) -> list[dict[str, Any]]:
        return [{"mark": mark(name), "title": title} for name, title in FIELDS.items()]

    def lists(self) -> Iterator[dict[str, Any]]:
        """Each list with the marks that begin it, fill it and end it."""
        for name, parts in LISTS.items():
            yield {
                "title": LIST_TITLES[name],
                "begin": f"{{%p for row in {name} %}}",
                "end": "{%p endfor %}",
                "parts": [
                    {"mark": mark(f"row.{part}"), "title": title}
                    for part, title in parts.items()
                ],
            }


class LetterTemplateForm(TypedForm):
    """`@@letter-template?kind=…&language=…`: one template, to take and to replace."""

    def __call__(self):
        if self.typed("file") in FILES and not self.is_sent:
            self.check_context()
            return self._file(self.typed("file"))
        return super().__call__()

    def check_context(self) -> None:
        if self.kind not in KINDS or self.language not in LANGUAGES:
            raise NotFound(self.context, self.kind, self.request)

    @property
    def kind(self) -> str:
        return self.typed("kind")

    @property
    def language(self) -> str:
        return self.typed("language")

    def title(self) -> Message:
        return words.TITLES[self.kind]

    def language_title(self) -> Message:
        return words.LANGUAGE_TITLES[self.language]

    def is_own(self) -> bool:
        return own_template(self.kind, self.language) is not None

    def url(self) -> str:
        url = f"{self.context.absolute_url()}/@@letter-template"
        return f"{url}?kind={self.kind}&language={self.language}"

    @property
    def wants_shipped(self) -> bool:
        return bool(self.typed("shipped"))

    @cached_property
    def data(self) -> bytes:
        """What was uploaded, with one byte more than is taken."""
        file = self.request.form.get("template")
        return file.read(LIMITS.file_bytes + 1) if hasattr(file, "read") else b""

    def problems(self) -> dict[str, Message]:
        """By number: a template may ask for several unknown fields."""
        if self.wants_shipped:
            return {}
        if not self.data:
            return {"1": NO_FILE}
        try:
            for values in (sample_values(self.language), empty_values()):
                filled(self.data, values, title="")
        except WrongTemplate as problem:
            found = words.template_problems(problem)
            return {str(number): message for number, message in enumerate(found, 1)}
        return {}

    def done(self) -> None:
        if self.wants_shipped:
            drop_template(self.kind, self.language)
            message = _(
                "template_given_back", default="The shipped template is used again."
            )
        else:
            keep_template(self.kind, self.language, self.data)
            message = _(
                "template_kept",
                default="The template is kept. New letters are made from it.",
            )
        api.portal.show_message(message, self.request)
        address = f"{self.context.absolute_url()}/@@letter-templates"
        self.request.response.redirect(address, status=303)

    def _file(self, name: str) -> bytes:
        """The template as it is, or filled with the made-up case."""
        data = current_template(self.kind, self.language)
        if name == "preview":
            title = words.in_language(self.title(), self.language)
            data = filled(data, sample_values(self.language), title=title)
        response = self.request.response
        response.setHeader("Content-Type", DOCX)
        filename = f"{self.kind}-{self.language}-{name}.docx"
        response.setHeader("Content-Disposition", f'attachment; filename="{filename}"')
        response.setHeader("Cache-Control", "private, no-store")
        response.setHeader("X-Content-Type-Options", "nosniff")
        return data


#: What can be downloaded.
FILES = ("template", "preview")


def mark(name: str) -> str:
    """A field as it stands in a template."""
    return f"{{{{ {name} }}}}"
