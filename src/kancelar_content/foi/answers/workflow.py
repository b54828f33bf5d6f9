"""Guards and effects of the workflow of answers; who worked on one."""

from Acquisition import aq_base
from Acquisition import aq_parent
from DateTime import DateTime
from datetime import datetime
from datetime import UTC
from kancelar_content import _
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.answers.answer_states import NEED_CLEAN
from kancelar_content.foi.answers.answer_states import NEED_COMMENT
from kancelar_content.foi.answers.disclosed_answer import DisclosedAnswer
from kancelar_content.foi.answers.disclosed_answer import IDisclosedAnswer
from kancelar_content.foi.answers.person import case_of_answer
from kancelar_content.foi.answers.person import known_person
from kancelar_content.foi.answers.settings import own_contacts
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.record_rules import RecordedStep
from kancelar_content.foi.step_rules import possible
from kancelar_content.foi.steps import case_of
from kancelar_content.foi.steps import record
from kancelar_content.hidden_data.examination import examine_text
from kancelar_content.publication.checks import problems
from kancelar_content.publication.rules import comment_missing
from kancelar_content.publication.rules import may_approve
from kancelar_content.publication.site_time import site_today
from plone import api
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.Five import BrowserView
from zope.globalrequest import getRequest
from zope.i18n import translate


WORKFLOW = "disclosed_answer_workflow"

COMMENT_MISSING = _(
    "error_comment_missing",
    default="Write a comment: others must know why you do it.",
)
REASON_PERSONAL = _(
    "error_reason_personal",
    default="Everybody reads the reason, and there are personal data in it: write it"
    " without them.",
)


def authors(answer: DisclosedAnswer) -> frozenset[str]:
    """User ids of all who made, changed or handed it in, or let a finding stay."""
    submitters = {
        step["actor"] for step in history(answer) if step.get("action") == "submit"
    }
    accepters = {row["by"] for row in answer._accepted}
    return frozenset((*answer.creators, *answer._authors)) | submitters | accepters


def history(answer: DisclosedAnswer) -> tuple[dict, ...]:
    """All steps of the workflow, oldest first, whoever asks."""
    return tuple((getattr(answer, "workflow_history", None) or {}).get(WORKFLOW, ()))


class DisclosedAnswerGuards(BrowserView):
    """What the workflow definition asks, one call a guard."""

    def can_release(self) -> bool:
        """Four eyes: not by somebody who worked on it."""
        user = api.user.get_current().getId()
        return may_approve(user, authors=authors(self.context))


def require_comment(answer, event) -> None:
    """Refuse a step back without its reason, and a public reason with personal data.

    :raises WorkflowException: with a message in the user's language.
    """
    if event.transition is None or event.transition.id not in NEED_COMMENT:
        return
    comment = event.kwargs.get("comment")
    if comment_missing(comment):
        _refuse(COMMENT_MISSING)
    if event.transition.id == "depublish":
        person = known_person(case_of_answer(answer))
        if examine_text(comment, person, own_contacts()):
            _refuse(REASON_PERSONAL)


def check_publication(answer, event) -> None:
    """Let nothing with a finding be handed in or published.

    :raises WorkflowException: with what stands against it.
    """
    if event.transition is None or event.transition.id not in NEED_CLEAN:
        return
    if found := problems(answer):
        _refuse(*found)


def _refuse(*messages) -> None:
    request = getRequest()
    raise WorkflowException(
        " ".join(translate(message, context=request) for message in messages)
    )


def record_transition(answer, event) -> None:
    """Date a publication and record it in the case; keep why one has ended."""
    if event.transition is None:
        return
    if event.transition.id == "release":
        if _releases(answer) == 1:  # stock forms and REST date any first step
            answer.setEffectiveDate(DateTime())
        answer.depublished, answer.depublication_reason = None, ""
        _record_in_case(case_of_answer(answer), answer.number)
    elif event.transition.id == "depublish":
        answer.depublished = datetime.now(UTC)
        answer.depublication_reason = event.kwargs["comment"].strip()
    answer.reindexObject()


def _releases(answer: DisclosedAnswer) -> int:
    return sum(step.get("action") == "release" for step in history(answer))


def _record_in_case(case: InfoRequest | None, number: str) -> None:
    """The clock of section 5(3) ends; whoever releases need not handle requests."""
    if case is None:
        return
    today = site_today()
    if kinds.PUBLISHED not in possible(case_of(case), today):
        return
    step = RecordedStep(
        step=Step(kinds.PUBLISHED, today),
        by=api.user.get_current().getId(),
        recorded=datetime.now(UTC),
        note=number,
    )
    with api.env.adopt_roles(["FOIOfficer"]):
        record(case, step)


def record_own_change(answer, event) -> None:
    """Somebody changed the answer, which makes them one of its authors."""
    user = api.user.get_current().getId()
    if user and user not in answer._authors:
        answer._authors = (*answer._authors, user)


def record_work(attachment, event) -> None:
    """A changed file is a change of its answer."""
    answer = getattr(event, "oldParent", None) or aq_parent(attachment)
    if aq_base(event.object) is aq_base(attachment) and IDisclosedAnswer.providedBy(
        answer
    ):
        record_own_change(answer, event)
        answer.reindexObject(idxs=["answer_year"])
