"""Answers that are not published yet, on the work desk."""

from collections.abc import Sequence
from kancelar_content import _
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.desk.rows import DeskLink
from kancelar_content.desk.rows import DeskRow
from kancelar_content.foi.answers.answer_states import DRAFT
from kancelar_content.foi.answers.answer_states import IN_REVIEW
from kancelar_content.foi.answers.answer_states import STATES
from plone import api
from zope.interface import implementer


@implementer(IDeskSection)
class AnswerSection:
    """What waits for a release above, then the drafts; the cases tell the days."""

    order = 16
    title = _("desk_answers", default="Answers to be published")
    empty = _("desk_answers_empty", default="No answer waits to be published.")

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request

    def available(self) -> bool:
        """Whether the user prepares or releases answers."""
        return api.user.has_permission(
            "kancelar_content: Release DisclosedAnswer", obj=api.portal.get()
        )

    def entries(self) -> Sequence:
        """Metadata of what is not published."""
        found = api.portal.get_tool("portal_catalog")(
            portal_type="DisclosedAnswer", review_state=[DRAFT, IN_REVIEW]
        )
        return sorted(
            found, key=lambda b: (b.review_state == DRAFT, b.answer_facts["number"])
        )

    def row(self, brain) -> DeskRow:
        """All of it from the catalog."""
        url = f"{brain.getURL()}/@@examination"
        return DeskRow(
            title=f"{brain.answer_facts['number']} – {brain.Title}",
            url=brain.getURL(),
            state=STATES[brain.review_state],
            state_id=brain.review_state,
            language="cs",
            who="",
            links=(DeskLink(_("examination", default="Examination"), url),),
        )

    def links(self) -> list[DeskLink]:
        """The public list; an answer begins on the page of its case."""
        title = _("answer_all", default="All published answers")
        found = api.portal.get_tool("portal_catalog")(
            portal_type="AnswerList", Language="cs"
        )
        return [DeskLink(title, brain.getURL()) for brain in found[:1]]
