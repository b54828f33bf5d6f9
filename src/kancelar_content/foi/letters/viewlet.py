"""Letters on the page of their case: what was written, and what may be."""

from collections.abc import Iterator
from functools import cached_property
from kancelar_content.foi.documents.views import FactsOfDocument
from kancelar_content.foi.letters.filed_letter import is_open
from kancelar_content.foi.letters.filed_letter import letters_of
from kancelar_content.foi.letters.letter_kinds import KINDS
from kancelar_content.foi.letters.letter_words import TITLES
from kancelar_content.foi.step_rules import possible
from kancelar_content.foi.steps import case_of
from kancelar_content.publication.site_time import site_today
from plone import api
from plone.app.layout.viewlets import ViewletBase
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class CaseLetters(ViewletBase):
    """For who sees the applicant only; letters that make sense now stand first."""

    weight = 20
    index = ViewPageTemplateFile("templates/letters.pt")

    @cached_property
    def may_write(self) -> bool:
        return api.user.has_permission(
            "kancelar_content: Handle InfoRequest", obj=self.context
        ) and api.user.has_permission(
            "kancelar_content: View applicant", obj=self.context
        )

    @cached_property
    def possible(self) -> frozenset[str]:
        """Steps of today, of which each letter belongs to one."""
        today = site_today()
        return frozenset(possible(case_of(self.context), today))

    def now(self) -> list[dict[str, str]]:
        return self._kinds(is_now=True)

    def others(self) -> list[dict[str, str]]:
        return self._kinds(is_now=False)

    def _kinds(self, *, is_now: bool) -> list[dict[str, str]]:
        url = self.context.absolute_url()
        return [
            {"title": TITLES[name], "url": f"{url}/@@write-letter?kind={name}"}
            for name, kind in KINDS.items()
            if (kind.step in self.possible) == is_now
        ]

    def letters(self) -> Iterator[dict[str, Any]]:
        """Each letter with what is to do with it next."""
        for document, letter in letters_of(self.context):
            if api.user.has_permission("View", obj=document):
                yield {
                    "facts": FactsOfDocument(document),
                    "is_replaced": bool(letter.replaced_by),
                    "is_open": is_open(document, letter),
                    "is_final": letter.is_final,
                    "by_rule": letter.by_rule,
                    "waits": document.dispatched is not None
                    and document.delivered is None,
                }
