"""Documents on the page of their case."""

from collections.abc import Iterator
from functools import cached_property
from kancelar_content.foi.documents.case_document import CaseDocument
from kancelar_content.foi.documents.filing import documents_of
from kancelar_content.foi.documents.filing import readable_documents
from kancelar_content.foi.documents.views import FactsOfDocument
from plone import api
from plone.app.layout.viewlets import ViewletBase
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class CaseDocuments(ViewletBase):
    """What was filed, for those who may read it, and the way to file more."""

    weight = 10
    index = ViewPageTemplateFile("templates/documents.pt")

    @cached_property
    def documents(self) -> list[CaseDocument]:
        return readable_documents(self.context)

    def facts(self) -> Iterator[FactsOfDocument]:
        return map(FactsOfDocument, self.documents)

    def hidden(self) -> int:
        """How many documents the user does not see."""
        return len(documents_of(self.context)) - len(self.documents)

    def may_file(self) -> bool:
        return api.user.has_permission(
            "kancelar_content: File documents", obj=self.context
        ) and api.user.has_permission("Add portal content", obj=self.context)
