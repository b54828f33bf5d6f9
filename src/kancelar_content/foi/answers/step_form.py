"""The page on which a person takes a step of the workflow of an answer."""

from kancelar_content import _
from kancelar_content.foi.answers.accepting import taken_words
from kancelar_content.foi.answers.answer_states import EFFECTS
from kancelar_content.foi.answers.answer_states import NEED_CLEAN
from kancelar_content.foi.answers.answer_states import NEED_COMMENT
from kancelar_content.foi.answers.answer_states import STATES
from kancelar_content.foi.answers.answer_states import STEPS
from kancelar_content.foi.answers.examination import known_report
from kancelar_content.foi.answers.examination import Report
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone import api
from plone.protect import CheckAuthenticator
from plone.protect import PostOnly
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate

import transaction


class AnswerStep(TypedValues, BrowserView):
    """Shows what a step will do, asks for the comment and takes the step."""

    index = ViewPageTemplateFile("templates/answer_step.pt")

    def __call__(self) -> str:
        open_staff_page(self.request)
        self.step = self.typed("workflow_action")
        self.error = ""
        workflow = api.portal.get_tool("portal_workflow")
        if self.step not in [s["id"] for s in workflow.getTransitionsFor(self.context)]:
            return self._leave(
                _(
                    "answer_step_impossible",
                    default="This step is not possible now. Perhaps somebody took it"
                    " before you, or you worked on the answer and another person must"
                    " take it.",
                ),
                "warning",
            )
        if self.request.method != "POST":
            return self.index()
        PostOnly(self.request)
        CheckAuthenticator(self.request)
        savepoint = transaction.savepoint()
        try:
            workflow.doActionFor(self.context, self.step, comment=self.comment)
        except WorkflowException as error:
            savepoint.rollback()
            self.error = str(error)
            self.request.response.setStatus(422)
            return self.index()
        state = STATES[api.content.get_state(self.context)]
        return self._leave(
            _(
                "answer_step_done",
                default="Done. The answer is now: ${state}.",
                mapping={"state": translate(state, context=self.request)},
            ),
            "info",
        )

    def _leave(self, message, kind: str) -> str:
        api.portal.show_message(message, self.request, type=kind)
        self.request.response.redirect(self.context.absolute_url(), status=303)
        return ""

    @property
    def comment(self) -> str:
        return self.typed("comment")

    @property
    def comment_needed(self) -> bool:
        return self.step in NEED_COMMENT

    @property
    def title(self):
        return STEPS[self.step]

    @property
    def effect(self):
        return EFFECTS[self.step]

    @property
    def state(self):
        return STATES[api.content.get_state(self.context)]

    def report(self) -> Report | None:
        """What stands against the step, if it needs a clean answer."""
        return known_report(self.context) if self.step in NEED_CLEAN else None

    def accepted(self) -> list[dict[str, Any]]:
        """Findings that somebody let stay: who releases reads the reasons."""
        report = self.report()
        return [taken_words(each) for each in report.accepted] if report else []
