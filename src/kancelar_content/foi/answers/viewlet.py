"""Answers on the page of their case."""

from collections.abc import Iterator
from functools import cached_property
from kancelar_content.foi.answers.answer_states import STATES
from kancelar_content.foi.answers.drafting import answers_of
from kancelar_content.foi.steps import items_of
from plone import api
from plone.app.layout.viewlets import ViewletBase
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class CaseAnswers(ViewletBase):
    """What is published of the case, and the way to the assistant."""

    weight = 40
    index = ViewPageTemplateFile("templates/answers_of_case.pt")

    @cached_property
    def answers(self) -> list[dict[str, Any]]:
        return list(self._answers())

    def _answers(self) -> Iterator[dict[str, Any]]:
        for answer in answers_of(self.context):
            yield {
                "number": answer.number,
                "title": answer.title,
                "state": STATES[api.content.get_state(answer)],
                "url": (
                    answer.absolute_url()
                    if api.user.has_permission("View", obj=answer)
                    else ""
                ),
            }

    def may_make(self) -> bool:
        """Whether something is settled that can be published, and by this user."""
        return any(item.outcome for item in items_of(self.context)) and (
            api.user.has_permission(
                "kancelar_content: Prepare DisclosedAnswer", obj=self.context
            )
        )
