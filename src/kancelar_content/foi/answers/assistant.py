"""The assistant that makes a draft of an answer from its case."""

from datetime import date
from functools import cached_property
from kancelar_content import _
from kancelar_content.foi.answers.disclosed_answer import IDisclosedAnswer
from kancelar_content.foi.answers.drafting import draft_answer
from kancelar_content.foi.answers.drafting import outcome_rows
from kancelar_content.foi.answers.drafting import place_of_answers
from kancelar_content.foi.answers.examination import examined
from kancelar_content.foi.choices import OUTCOMES
from kancelar_content.foi.choices import titles
from kancelar_content.foi.clock_rules import DECIDE
from kancelar_content.foi.documents.case_document import CaseDocument
from kancelar_content.foi.documents.filing import readable_documents
from kancelar_content.foi.steps import terms_of
from kancelar_content.publication.site_time import site_today
from kancelar_content.staff_page import open_staff_page
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from typing import Any
from zope.interface import Invalid
from zope.schema import ValidationError

import transaction


TEXTS = ("title", "question", "answer")

NO_LIST = _(
    "error_no_answer_list",
    default="There is no list of published answers in Czech. An administrator adds it.",
)
FIELD_MISSING = _("error_answer_field", default="Fill it in.")
FIELD_TOO_LONG = _("error_answer_too_long", default="It is too long: shorten it.")


class PublishAnswer(BrowserView):
    """`@@publish-answer`: one page; nothing typed is lost when something is wrong."""

    def __call__(self) -> str:
        open_staff_page(self.request)
        self.errors: dict[str, Any] = {}
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            self.errors = self._errors()
            if not self.errors and self._make():
                return ""
            self.request.response.setStatus(422)
        return self.index()

    @property
    def is_posted(self) -> bool:
        return self.request.method == "POST"

    def typed(self, name: str) -> str:
        """What was typed; in a new form what the case already says."""
        value = self.request.form.get(name)
        if isinstance(value, str):
            return value.strip()
        return self.context.title if name == "title" and not self.is_posted else ""

    def rows(self) -> list[dict[str, Any]]:
        """Outcomes, as they were typed or as the case has them."""
        rows = self._typed_rows() if self.is_posted else outcome_rows(self.context)
        return [{**row, "number": number} for number, row in enumerate(rows)]

    def outcomes(self) -> dict[str, Any]:
        return titles(OUTCOMES)

    @cached_property
    def documents(self) -> list[CaseDocument]:
        return readable_documents(self.context)

    def document_choices(self) -> list[dict[str, Any]]:
        chosen = self._chosen_ids()
        return [
            {
                "id": document.getId(),
                "title": document.title,
                "filename": document.file.filename,
                "chosen": document.getId() in chosen,
            }
            for document in self.documents
        ]

    def described_by(self, name: str) -> str:
        """Ids of what is said about a field, its error first."""
        error = f"k-{name}-error " if name in self.errors else ""
        return f"{error}k-{name}-help"

    def field(self, name: str):
        return IDisclosedAnswer[name]

    def _typed_rows(self) -> list[dict[str, str]]:
        form = self.request.form
        rows = []
        for number in range(len(outcome_rows(self.context))):
            row = {
                part: str(form.get(f"{part}-{number}", "")).strip()
                for part in ("item", "outcome", "sections")
            }
            rows.append(row)
        return rows

    def _chosen_ids(self) -> list[str]:
        chosen = self.request.form.get("documents", [])
        return [chosen] if isinstance(chosen, str) else list(map(str, chosen))

    def _errors(self) -> dict[str, Any]:
        found = {}
        if place_of_answers() is None:
            found[""] = NO_LIST
        for name in TEXTS:
            if not self.typed(name):
                found[name] = FIELD_MISSING
            elif len(self.typed(name)) > IDisclosedAnswer[name].max_length:
                found[name] = FIELD_TOO_LONG
        rows = self._typed_rows()
        outcomes = self.outcomes()
        if any(not row["item"] or row["outcome"] not in outcomes for row in rows):
            found["outcomes"] = FIELD_MISSING
        return found

    def _make(self) -> bool:
        """The draft, examined, and the way to what was found."""
        chosen = self._chosen_ids()
        savepoint = transaction.savepoint()
        try:
            answer = draft_answer(
                self.context,
                [each for each in self.documents if each.getId() in chosen],
                outcomes=self._typed_rows(),
                received=self.context.received,
                answered=self._answered(),
                topics=sorted(self.context.topics or ()),
                **{name: self.typed(name) for name in TEXTS},
            )
        except (Invalid, ValidationError) as error:
            savepoint.rollback()
            self.errors["documents"] = error.args[0]
            return False
        examined(answer)
        api.portal.show_message(
            _(
                "answer_drafted",
                default="The draft ${number} is made. Nobody but you and those who"
                " release answers can see it.",
                mapping={"number": answer.number},
            ),
            self.request,
        )
        url = f"{answer.absolute_url()}/@@examination"
        self.request.response.redirect(url, status=303)
        return True

    def _answered(self) -> date:
        """The day on which the request was settled, today while it is not."""
        terms = terms_of(self.context)
        ended = next(term for term in terms if term.rule.name == DECIDE).ended
        return ended or site_today()
