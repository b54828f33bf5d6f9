"""Choices of the forms of requests, with their words."""

from kancelar_content import _
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


def titles(vocabulary: SimpleVocabulary) -> dict[str, object]:
    """Words of the tokens, messages."""
    return {term.token: term.title for term in vocabulary}
