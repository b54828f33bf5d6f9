"""Choices of the forms of requests, with their words."""

from kancelar_content import _
from kancelar_content.foi import step_kinds as kinds
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


def _choices(**titles) -> SimpleVocabulary:
    terms = {token.replace("_", "-"): title for token, title in titles.items()}
    return SimpleVocabulary(
        [SimpleTerm(token, token, title) for token, title in terms.items()]
    )


WAYS = _choices(
    data_box=_("way_data_box", default="Data box"),
    e_mail=_("way_e_mail", default="E-mail"),
    letter=_("way_letter", default="Letter"),
    in_person=_("way_in_person", default="In person"),
    form=_("way_form", default="Form on the website"),
)

#: Which way a document of a case goes.
DIRECTIONS = _choices(
    incoming=_("direction_incoming", default="Came in"),
    outgoing=_("direction_outgoing", default="Went out"),
    internal=_("direction_internal", default="Of the office"),
)

#: Section 178 of Act 500/2004 and section 20(5) of Act 106/1999: who is superior.
COMPETENCES = _choices(
    own=_("competence_own", default="The region's own"),
    transferred=_("competence_transferred", default="Transferred by the state"),
)

APPLICANT_KINDS = _choices(
    natural=_("applicant_natural", default="Natural person"),
    legal=_("applicant_legal", default="Legal person"),
)


#: Who has to act, and in what a time limit is counted: by the tokens of its rules.
ACTORS = _choices(
    office=_("who_office", default="The office"),
    applicant=_("who_applicant", default="The applicant"),
    superior=_("who_superior", default="The superior body"),
)

#: A tick in a row of settings: the grid of rows loses those of checkboxes.
YES, NO = "yes", "no"
FLAGS = _choices(
    yes=_("register_yes", default="yes"), no=_("register_no", default="no")
)

UNITS = _choices(
    days=_("unit_days", default="Days"),
    working_days=_("unit_working_days", default="Working days"),
    months=_("unit_months", default="Months"),
)

#: What can become of an item; `partly-refused` has its own line in the annual report.
OUTCOMES = _choices(
    provided=_("outcome_provided", default="Provided"),
    redacted=_("outcome_redacted", default="Provided, with parts left out"),
    referred=_("outcome_referred", default="Referred to what is published"),
    partly_refused=_("outcome_partly_refused", default="Refused in part"),
    refused=_("outcome_refused", default="Refused"),
    shelved=_("outcome_shelved", default="Shelved"),
    not_a_request=_("outcome_not_a_request", default="No request under the Act"),
)


#: Section 16a(1); b and c are known to be about silence, their wording is not verified.
REASONS = _choices(
    a=_(
        "complaint_reason_a",
        default="a) The notice of a referral (section 6) or of shelving"
        " (section 14(5)(c))",
    ),
    b=_(
        "complaint_reason_b",
        default="b) The time limit passed: nothing was provided and nothing decided"
        " (wording not verified)",
    ),
    c=_(
        "complaint_reason_c",
        default="c) The time limit passed: a part was provided, the rest was not"
        " decided (wording not verified)",
    ),
    d=_("complaint_reason_d", default="d) The amount of the fee"),
)

#: What the superior or the court decided, by the kind of the step.
RESULTS = {
    kinds.COMPLAINT_DECIDED: _choices(
        confirmed=_(
            "complaint_confirmed", default="Confirmed what the office did or the fee"
        ),
        fee_lowered=_("complaint_fee_lowered", default="Lowered the fee"),
        taken_over=_("complaint_taken_over", default="Took the matter over"),
        rejected=_("complaint_rejected", default="Did not deal with the complaint"),
    ),
    kinds.APPEAL_DECIDED: _choices(
        confirmed=_("appeal_confirmed", default="Confirmed the decision"),
        changed=_("appeal_changed", default="Changed the decision"),
        remitted=_(
            "appeal_remitted",
            default="Cancelled the decision and returned it: the office decides again",
        ),
        cancelled=_(
            "appeal_cancelled",
            default="Cancelled the decision and ended the proceedings",
        ),
        rejected=_("appeal_rejected", default="Did not deal with the appeal"),
    ),
    kinds.COURT_JUDGMENT: _choices(
        dismissed=_("court_dismissed", default="Dismissed the action"),
        rejected=_("court_rejected", default="Did not deal with the action"),
        stopped=_("court_stopped", default="Ended the proceedings"),
        cancelled=_(
            "court_cancelled",
            default="Cancelled the decision of the office: the office decides again",
        ),
        cancelled_appeal=_(
            "court_cancelled_appeal",
            default="Cancelled the decision on the appeal: the superior decides again",
        ),
        ordered=_("court_ordered", default="Ordered to provide the information"),
    ),
}


def titles(vocabulary: SimpleVocabulary) -> dict[str, object]:
    """Words of the tokens, messages."""
    return {term.token: term.title for term in vocabulary}
