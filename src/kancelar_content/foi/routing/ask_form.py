"""`@@ask-department`: the form by which an officer asks a department."""

from functools import cached_property
from kancelar_content.foi.routing import exchange_rules as rules
from kancelar_content.foi.routing.asking import ask
from kancelar_content.foi.routing.exchange import entries_of
from kancelar_content.foi.routing.letters import tell
from kancelar_content.foi.routing.page import case_due
from kancelar_content.foi.routing.page import RoutingPage
from kancelar_content.foi.routing.people import groups
from kancelar_content.foi.routing.people import users
from kancelar_content.foi.routing.words import DONE_MESSAGES
from kancelar_content.foi.routing.words import problem_message
from kancelar_content.foi.state_rules import CLOSED
from kancelar_content.foi.steps import items_of
from kancelar_content.foi.typed_day import typed_day
from plone import api
from typing import Any
from zExceptions import NotFound
from zope.i18nmessageid import Message


LONGEST_TITLE = 200


class AskDepartment(RoutingPage):
    """What is needed, from whom and by when; nothing of the applicant."""

    def __call__(self):
        if api.content.get_state(self.context) == CLOSED:
            raise NotFound(self.context, self.__name__, self.request)
        return super().__call__()

    def act(self) -> bool:
        self.errors = self._errors()
        if self.errors:
            return False
        part = ask(
            self.context,
            self.typed("title"),
            self.typed("question"),
            self._people(),
            typed_day(self.typed("due")),
            self._items(),
        )
        tell(part, entries_of(part)[-1])
        api.portal.show_message(DONE_MESSAGES[rules.ASKED], self.request)
        self.request.response.redirect(self.context.absolute_url(), status=303)
        return True

    @property
    def due(self) -> str:
        """The day typed; at first the one suggested."""
        if "due" in self.request.form:
            return self.typed("due")
        return rules.suggested_day(self.today, self.case_due).isoformat()

    @cached_property
    def case_due(self):
        return case_due(self.context)

    def people(self) -> list[dict[str, Any]]:
        """Departments and users, each list with what was chosen of it."""
        chosen = self.chosen("people")
        return [
            {
                "title": title,
                "choices": [
                    {"id": name, "title": label, "chosen": name in chosen}
                    for name, label in found
                ],
            }
            for title, found in (("groups", groups()), ("users", users()))
        ]

    def items(self) -> list[dict[str, Any]]:
        """What the request asks for; a new question concerns all of it."""
        is_new = self.request.method != "POST"
        chosen = self.chosen("items")
        return [
            {
                "id": item.getId(),
                "title": item.title,
                "chosen": is_new or item.getId() in chosen,
            }
            for item in items_of(self.context)
        ]

    def _people(self) -> list[str]:
        known = {name for name, _title in (*groups(), *users())}
        return [name for name in self.chosen("people") if name in known]

    def _items(self) -> list[str]:
        known = [item.getId() for item in items_of(self.context)]
        return [name for name in known if name in self.chosen("items")]

    def _errors(self) -> dict[str, Message]:
        title, question = self.typed("title"), self.typed("question")
        due = typed_day(self.typed("due"))
        found = rules.problems(
            rules.ASKED, question, due, today=self.today, case_due=self.case_due
        )
        if "text" in found:
            found["question"] = found.pop("text")
        if not question:
            found["question"] = rules.EMPTY
        if not title:
            found["title"] = rules.EMPTY
        elif len(title) > LONGEST_TITLE:
            found["title"] = rules.TOO_LONG
        if not self._people():
            found["people"] = rules.EMPTY
        errors = {
            field: problem_message(field, found[field])
            for field in ("title", "question", "people", "due")
            if field in found
        }
        for field in ("title", "question"):
            problem = self.applicant_problem(self.context, self.typed(field))
            if field not in errors and problem is not None:
                errors[field] = problem
        return errors
