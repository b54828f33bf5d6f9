"""A draft made of a case, and the answers that a case has."""

from collections.abc import Iterable
from kancelar_content.foi.answers.disclosed_answer import DisclosedAnswer
from kancelar_content.foi.answers.files import attach
from kancelar_content.foi.documents.case_document import CaseDocument
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.record_rules import outcomes
from kancelar_content.foi.settings import ground_rows
from kancelar_content.foi.steps import items_of
from kancelar_content.foi.steps import recorded_steps
from plone import api
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.namedfile.file import NamedBlobFile
from plone.uuid.interfaces import IUUID
from typing import Any


def place_of_answers():
    """The list that holds the answers, that of the Czech pages; None without one."""
    catalog = api.portal.get_tool("portal_catalog")
    path = "/".join((*api.portal.get().getPhysicalPath(), "cs"))
    found = catalog.unrestrictedSearchResults(portal_type="AnswerList", path=path)
    return found[0]._unrestrictedGetObject() if found else None


def draft_answer(
    case: InfoRequest, documents: Iterable[CaseDocument] = (), **fields: Any
) -> DisclosedAnswer:
    """A draft that knows its case; chosen documents are copied, not moved."""
    answer = createContent("DisclosedAnswer", **fields)
    answer._case = IUUID(case)
    answer = addContentToContainer(place_of_answers(), answer, checkConstraints=False)
    case._answers = (*getattr(case, "_answers", ()), IUUID(answer))
    for document in documents:
        attach(answer, document.title, _copy(document.file))
    return answer


def answers_of(case: InfoRequest) -> list[DisclosedAnswer]:
    """Answers that were made of the case, drafts too, in their order."""
    catalog = api.portal.get_tool("portal_catalog")
    found = []
    for uid in getattr(case, "_answers", ()):
        brains = catalog.unrestrictedSearchResults(UID=uid)
        found += [brain._unrestrictedGetObject() for brain in brains]
    return found


def outcome_rows(case: InfoRequest) -> list[dict[str, str]]:
    """What was asked for with its outcome and sections, as the case has them."""
    settled = outcomes(recorded_steps(case))
    paragraphs = {row["token"]: row["paragraph"] for row in ground_rows()}
    rows = []
    for item in items_of(case):
        record = settled.get(item.getId())
        if record is None:
            continue
        sections = (paragraphs.get(token, "") for token in record.grounds)
        rows.append(
            {
                "item": item.title,
                "outcome": record.outcome,
                "sections": ", ".join(dict.fromkeys(filter(None, sections))),
            }
        )
    return rows


def _copy(file: NamedBlobFile) -> NamedBlobFile:
    with file.open() as opened:
        return NamedBlobFile(opened.read(), file.contentType, file.filename)
