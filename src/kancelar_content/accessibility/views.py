"""The statement as readers see it."""

from datetime import date
from functools import cached_property
from kancelar_content.accessibility.accessibility_statement import CONFORMANCE
from kancelar_content.accessibility.accessibility_statement import REASONS
from kancelar_content.page_head import PageHead
from kancelar_content.public_forms.rules import paragraphs
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.mail_links import with_mail_links
from plone.base.interfaces import ILanguage
from Products.Five import BrowserView


class AccessibilityStatementView(BrowserView):
    """Its parts in the order of the model statement."""

    @cached_property
    def language(self) -> str:
        return ILanguage(self.context).get_language()

    def conformance(self):
        return CONFORMANCE.getTerm(self.context.conformance).title

    def gaps(self) -> list[dict]:
        """Reasons that there are, each with its gaps."""
        rows = self.context.gaps or []
        return [
            {
                "id": term.value,
                "title": term.title,
                "rows": [row for row in rows if row["reason"] == term.value],
            }
            for term in REASONS
            if any(row["reason"] == term.value for row in rows)
        ]

    def method(self) -> list[str]:
        return paragraphs(self.context.method)

    def contact(self) -> list[str]:
        """As HTML, for its addresses to write to."""
        return [with_mail_links(part) for part in paragraphs(self.context.contact)]

    def enforcement(self) -> list[str]:
        """As HTML, for its addresses to write to."""
        return [with_mail_links(part) for part in paragraphs(self.context.enforcement)]

    def prepared(self) -> str:
        return self._written(self.context.prepared)

    def reviewed(self) -> str:
        return self._written(self.context.reviewed)

    @property
    def page_head(self) -> PageHead:
        return PageHead(
            title=self.context.title,
            url=self.context.absolute_url(),
            description=self.context.description,
        )

    def _written(self, day: date) -> str:
        return written_date(day, self.language)
