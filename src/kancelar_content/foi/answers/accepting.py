"""A finding that a person has looked at, and says why it may stay."""

from datetime import datetime
from datetime import UTC
from kancelar_content import _
from kancelar_content.desk.moments import localized
from kancelar_content.desk.people import full_name
from kancelar_content.foi.answers.disclosed_answer import DisclosedAnswer
from kancelar_content.foi.answers.examination import Found
from kancelar_content.foi.answers.person import case_of_answer
from kancelar_content.registers.audit.log import NOTE
from kancelar_content.registers.audit.logs import record
from plone import api
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate


def accept(answer: DisclosedAnswer, found: Found, reason: str) -> None:
    """Keep the reason with the answer and in the audit of its case.

    It holds for this content only: a changed text or file is found again.
    """
    row = {
        "key": found.key,
        "reason": reason,
        "by": api.user.get_current().getId(),
        "moment": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    answer._accepted = (*answer._accepted, row)
    _tell(
        answer,
        _(
            "audit_finding_accepted",
            default="Answer ${number}: the finding “${kind}” (${where}) may stay:"
            " ${reason}",
            mapping=_words(answer, found) | {"reason": reason},
        ),
    )


def take_back(answer: DisclosedAnswer, found: Found) -> None:
    """The finding stands against publication again."""
    answer._accepted = tuple(row for row in answer._accepted if row["key"] != found.key)
    _tell(
        answer,
        _(
            "audit_finding_open_again",
            default="Answer ${number}: the finding “${kind}” (${where}) may not stay.",
            mapping=_words(answer, found),
        ),
    )


def _words(answer: DisclosedAnswer, found: Found) -> dict[str, str]:
    """Where and what, without an excerpt."""
    request = getRequest()
    title = translate(found.title, context=request)
    where = translate(found.finding.place.message, context=request)
    return {
        "number": answer.number,
        "kind": translate(found.finding.message, context=request),
        "where": f"{title}, {where}",
    }


def _tell(answer: DisclosedAnswer, message) -> None:
    case = case_of_answer(answer)
    if case is not None:
        record(case, NOTE, comment=translate(message, context=getRequest()))


def taken_words(found: Found) -> dict[str, Any]:
    """An accepted finding for a page: where, what, why, who and when."""
    moment = datetime.fromisoformat(found.acceptance.moment)
    return {
        "title": found.title,
        "place": found.finding.place.message,
        "kind": found.finding.message,
        "excerpt": found.finding.excerpt,
        "reason": found.acceptance.reason,
        "by": full_name(found.acceptance.by),
        "moment": localized(moment),
    }
