"""Guards and effects of the press release workflow."""

from DateTime import DateTime
from datetime import datetime
from datetime import UTC
from kancelar_content import _
from kancelar_content.behaviors.embargo import in_utc
from kancelar_content.numbering import next_number
from kancelar_content.press.states import KNOWN_TO_READERS
from kancelar_content.publication.checks import problems
from kancelar_content.publication.rules import comment_missing
from kancelar_content.publication.rules import embargo_holds
from kancelar_content.publication.rules import may_approve
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.Five import BrowserView
from zope.globalrequest import getRequest
from zope.i18n import translate


SERIES = "press_release"
WORKFLOW = "press_release_workflow"

#: Steps back and withdrawals are understood later only by their reason.
NEED_COMMENT = frozenset({"return", "reopen", "lift", "withdraw", "restore"})

COMMENT_MISSING = _(
    "error_comment_missing",
    default="Write a comment: others must know why you do it.",
)
EMBARGO_MISSING = _(
    "error_embargo_missing",
    default="Choose the day and the minute at which the embargo ends.",
)


def authors(release) -> frozenset[str]:
    """User ids of those who wrote the text or handed it in."""
    submitters = {
        step["actor"] for step in history(release) if step.get("action") == "submit"
    }
    return frozenset(release.creators) | submitters


def history(release) -> tuple[dict, ...]:
    """All steps of the workflow, oldest first, whoever asks.

    The workflow tool tells it only to those who may review anything on the site.
    """
    return tuple((getattr(release, "workflow_history", None) or {}).get(WORKFLOW, ()))


class PressReleaseGuards(BrowserView):
    """What the workflow definition asks, one call a guard."""

    def can_submit(self) -> bool:
        """A template is never handed in: releases are made from it."""
        return not self.context.is_template

    def can_approve(self) -> bool:
        """Four eyes: not by an author."""
        user = api.user.get_current().getId()
        return may_approve(user, authors=authors(self.context))

    def can_wait(self) -> bool:
        """An embargo that has no end yet gets it with the step."""
        return self.context.embargo is None or self.embargo_holds()

    def embargo_holds(self) -> bool:
        """While it does, a release is put under embargo and not published."""
        return embargo_holds(in_utc(self.context.embargo), now=datetime.now(UTC))


def require_comment(release, event) -> None:
    """Refuse a step back without its reason.

    :raises WorkflowException: with a message in the user's language.
    """
    if event.transition is None or event.transition.id not in NEED_COMMENT:
        return
    if comment_missing(event.kwargs.get("comment")):
        _refuse(COMMENT_MISSING)


def check_publication(release, event) -> None:
    """Let nothing incomplete go out, or wait under embargo to go out by itself.

    :raises WorkflowException: with all that stands against it.
    """
    if event.transition is None or event.transition.id not in {"embargo", "publish"}:
        return
    if event.transition.id == "embargo" and release.embargo is None:
        _refuse(EMBARGO_MISSING)
    found = problems(release)
    if found:
        _refuse(*found)


def _refuse(*messages) -> None:
    request = getRequest()
    raise WorkflowException(
        " ".join(translate(message, context=request) for message in messages)
    )


def record_transition(release, event) -> None:
    """Keep on the release what a transition means for its readers.

    The first publication numbers and dates it, a withdrawal keeps its public reason,
    a lifted embargo is gone.
    """
    if event.transition is None:
        return
    if event.transition.id == "publish":
        _record_publication(release)
    elif event.transition.id == "withdraw":
        release.withdrawn = datetime.now(UTC)
        release.withdrawal_reason = event.kwargs["comment"].strip()
    elif event.transition.id == "lift":
        _lift_from_group(release, event.kwargs["comment"])
    release.reindexObject()


def set_embargo(release, end: datetime) -> None:
    """One embargo holds for all language versions that readers do not know yet."""
    for version in versions(release):
        if api.content.get_state(version) not in KNOWN_TO_READERS:
            version.embargo = end
            version.reindexObject(idxs=["release_embargo"])


def _lift_from_group(release, comment: str) -> None:
    """One embargo holds for all language versions, so it is lifted from all at once."""
    release.embargo = None
    for version in versions(release):
        if version.embargo is None:
            continue
        if api.content.get_state(version) == "embargoed":
            api.content.transition(version, "lift", comment=comment)
        else:
            version.embargo = None
            version.reindexObject(idxs=["release_embargo"])


def _record_publication(release) -> None:
    if release.effective_date is None:
        release.setEffectiveDate(DateTime())
    if release.number is None:
        year = release.published_at().year
        release.number, release.number_year = _number_of_group(release) or (
            next_number(api.portal.get(), SERIES, year),
            year,
        )


def _number_of_group(release) -> tuple[int, int] | None:
    """The number that another language version was already given."""
    for version in versions(release):
        if version.number is not None:
            return version.number, version.number_year
    return None


def versions(release) -> list:
    """All language versions of the release, itself among them."""
    translations = ITranslationManager(release).get_translations()
    return list(translations.values()) or [release]
