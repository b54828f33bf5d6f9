"""What stands against publishing an answer."""

from kancelar_content import _
from kancelar_content.foi.answers.disclosed_answer import IDisclosedAnswer
from kancelar_content.foi.answers.examination import examined
from kancelar_content.foi.answers.examination import Found
from kancelar_content.foi.answers.person import knows_applicant
from kancelar_content.publication.interfaces import IPublicationCheck
from zope.component import adapter
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import implementer


#: So many findings are told one by one; the examination shows all.
TOLD = 5


CASE_MISSING = _(
    "problem_case_missing",
    default="Its case was disposed of: nobody knows any more whose data to look for.",
)


@implementer(IPublicationCheck)
@adapter(IDisclosedAnswer)
class NothingPersonal:
    """No finding is open: neither personal data nor anything hidden in a file."""

    def __init__(self, answer) -> None:
        self.answer = answer

    def problems(self) -> list:
        """A sentence for each finding, with its place; the first ones of many."""
        if not knows_applicant(self.answer):
            return [CASE_MISSING]
        report = examined(self.answer)
        found = report.open
        told = [_sentence(each) for each in found[:TOLD]]
        if report.waiting:
            told.append(
                _(
                    "problem_not_examined",
                    default="Not examined yet: ${files}. Let the examination go on.",
                    mapping={"files": ", ".join(report.waiting)},
                )
            )
        if len(found) > TOLD:
            told.append(
                _(
                    "problem_more_findings",
                    default="And ${number} more: see the examination.",
                    mapping={"number": len(found) - TOLD},
                )
            )
        return told


@implementer(IPublicationCheck)
@adapter(IDisclosedAnswer)
class Completeness:
    """An answer says what was asked and what became of it."""

    def __init__(self, answer) -> None:
        self.answer = answer

    def problems(self) -> list:
        """Messages for the officer; empty when the answer is complete."""
        found = []
        if not (self.answer.question or "").strip():
            found.append(
                _("problem_question_missing", default="The question is missing.")
            )
        if not (self.answer.answer or "").strip():
            found.append(_("problem_answer_missing", default="The answer is missing."))
        if not self.answer.outcomes:
            found.append(
                _("problem_outcomes_missing", default="No outcome is written down.")
            )
        return found


def _sentence(found: Found):
    request = getRequest()
    return _(
        "problem_finding",
        default="${title}, ${place}: ${kind} ${excerpt}",
        mapping={
            "title": translate(found.title, context=request),
            "place": translate(found.finding.place.message, context=request),
            "kind": translate(found.finding.message, context=request),
            "excerpt": found.finding.excerpt,
        },
    )
