"""The case of an answer, and the person whom nothing published may tell."""

from kancelar_content.foi.answers.disclosed_answer import DisclosedAnswer
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.hidden_data.known_person import KnownPerson
from kancelar_content.hidden_data.known_person import NOBODY
from plone import api

import re


#: What stands behind the name of a company, and is written in several ways.
LEGAL_FORM = re.compile(
    r"[\s,]+(?:spol(?:\.|ečnost)\s*s\s*)?(?:[a-z]\.\s*){2,4}$", re.IGNORECASE
)


def case_of_answer(answer: DisclosedAnswer) -> InfoRequest | None:
    """The request that it answers, whoever asks; none if it was disposed of."""
    if not answer._case:
        return None
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(
        UID=answer._case, portal_type="InfoRequest"
    )
    case = found[0]._unrestrictedGetObject() if found else None
    return None if case is None or case.disposed else case


def knows_applicant(answer: DisclosedAnswer) -> bool:
    """Whether its case, if it was made of one, still has the data to look for."""
    return not answer._case or case_of_answer(answer) is not None


def known_person(case: InfoRequest | None) -> KnownPerson:
    """All that the case knows of its applicant, and its number, which leads to them."""
    if case is None:
        return NOBODY
    is_legal = case.applicant_kind == "legal"
    name = case.applicant_name or ""
    phrases = (
        name if is_legal else "",
        LEGAL_FORM.sub("", name) if is_legal else "",
        case.applicant_ico,
        case.number,
        _first_line(case.applicant_delivery),
    )
    return KnownPerson(
        name="" if is_legal else name,
        address=_one_line(case.applicant_address),
        birth_date=case.applicant_born,
        emails=_known(case.applicant_email),
        phones=_known(case.applicant_phone),
        data_boxes=_known(case.applicant_data_box),
        phrases=_known(*phrases),
    )


def _known(*values: str | None) -> tuple[str, ...]:
    return tuple(value.strip() for value in values if value and value.strip())


def _one_line(address: str | None) -> str:
    return ", ".join(line.strip() for line in (address or "").splitlines())


def _first_line(address: str | None) -> str:
    """The line with the street and its number: a town alone is many people's."""
    lines = [part for part in _one_line(address).split(",") if part.strip()]
    numbered = [part for part in lines if any(map(str.isdigit, part))]
    return numbered[0].strip() if numbered else ""
