"""Effects of the workflows of photos, videos and consents."""

from kancelar_content import _
from kancelar_content.media.rights.blocking import follow_consent
from kancelar_content.media.rights.known_rights import ended_rights
from kancelar_content.media.rights.words import sentence
from kancelar_content.publication.checks import problems
from kancelar_content.publication.rules import comment_missing
from kancelar_content.publication.site_time import site_today
from Products.CMFCore.WorkflowCore import WorkflowException
from zope.globalrequest import getRequest
from zope.i18n import translate


REASON_MISSING = _(
    "error_reason_missing",
    default="Write the reason: others must know why it was done.",
)

#: Steps that are understood later only by their reason.
NEED_REASON = frozenset({"block", "withdraw", "restore"})


def require_reason(content, event) -> None:
    """Refuse a step that nobody would understand later.

    :raises WorkflowException: with a message in the user's language.
    """
    if event.transition is None or event.transition.id not in NEED_REASON:
        return
    if comment_missing(event.kwargs.get("comment")):
        _refuse(REASON_MISSING)


def check_item(item, event) -> None:
    """Publish only what may be shown, allow again only what may be shown again.

    :raises WorkflowException: with all that stands against it.
    """
    if event.transition is None:
        return
    if event.transition.id == "publish" and (found := problems(item)):
        _refuse(*found)
    if event.transition.id == "unblock" and (
        ended := ended_rights(item, today=site_today())
    ):
        _refuse(*map(sentence, ended))


def _refuse(*messages) -> None:
    request = getRequest()
    raise WorkflowException(
        " ".join(translate(message, context=request) for message in messages)
    )


def record_consent(consent, event) -> None:
    """A withdrawal is dated and acts in the same transaction."""
    if event.transition is None:
        return
    if event.transition.id == "withdraw":
        consent.withdrawn_on = site_today()
        consent.withdrawal_reason = event.kwargs["comment"].strip()
    elif event.transition.id == "restore":
        consent.withdrawn_on, consent.withdrawal_reason = None, None
    consent.reindexObject()
    follow_consent(consent, event)
