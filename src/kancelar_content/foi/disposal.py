"""A case after its time: nothing of the applicant, all of the statistics."""

from Acquisition import aq_parent
from datetime import date
from kancelar_content.foi.answers.answer_states import DRAFT
from kancelar_content.foi.answers.answer_states import IN_REVIEW
from kancelar_content.foi.answers.drafting import answers_of
from kancelar_content.foi.documents.case_document import CaseDocument
from kancelar_content.foi.documents.filing import documents_of
from kancelar_content.foi.info_request import APPLICANT
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.routing.exchange import parts_of
from kancelar_content.foi.routing.records_request import RecordsRequest
from kancelar_content.registers.audit.changes import watch
from kancelar_content.registers.audit.log import DISPOSED
from kancelar_content.registers.audit.logs import record
from persistent.list import PersistentList
from plone import api
from typing import Any


#: Fields that go; whether the applicant was a natural person is statistics.
PERSONAL = (*(set(APPLICANT) - {"applicant_kind"}), "text", "note")

#: Texts of a step: reasons and what a court said may name the applicant.
TEXTS_OF_STEPS = ("note", "quote")

#: Of what an officer and a department wrote; ids of files are made of their names.
WRITTEN = {"text": "", "documents": ()}

#: What is kept of a document: its name and its address may name the applicant.
LINE = ("direction", "day", "number", "way", "dispatched", "delivered", "sha256")


def dispose_case(case: InfoRequest, day: date) -> None:
    """Take from the case what tells of a person; days, outcomes and counts stay.

    The subject and the items stay: by rule nothing personal stands in them.
    """
    watch(case)
    for name in PERSONAL:
        setattr(case, name, None)
    steps = getattr(case, "_steps", None) or ()
    if steps:
        case._steps = PersistentList(_without_texts(step) for step in steps)
    _forget_comments(case)
    for part in parts_of(case):
        _dispose_part(part)
    _drop_documents(case)
    _drop_drafts(case)
    case.disposed = day
    record(case, DISPOSED)
    case.reindexObject()


def disposed_lines(container) -> list[dict[str, Any]]:
    """What is kept of the documents that were in a case or a part of one."""
    return list(getattr(container, "_disposed_lines", None) or ())


def _drop_drafts(case: InfoRequest) -> None:
    """Delete answers that nobody released: their texts were not found clean yet."""
    for answer in answers_of(case):
        if api.content.get_state(answer) in (DRAFT, IN_REVIEW):
            aq_parent(answer)._delObject(answer.getId())


def _dispose_part(part: RecordsRequest) -> None:
    part.question = ""
    entries = getattr(part, "_entries", None) or ()
    part._entries = PersistentList({**entry, **WRITTEN} for entry in entries)
    _forget_comments(part)
    _drop_documents(part)
    part.reindexObject()


def _without_texts(step: dict[str, Any]) -> dict[str, Any]:
    return step | {name: "" for name in TEXTS_OF_STEPS if name in step}


def _forget_comments(content) -> None:
    """What somebody wrote to a step of the workflow."""
    history = content.workflow_history
    for workflow, steps in history.items():
        history[workflow] = tuple({**step, "comments": ""} for step in steps)


def _drop_documents(container) -> None:
    """Delete the documents, whoever may; a line of each stays."""
    documents = documents_of(container)
    container._disposed_lines = PersistentList(map(_line, documents))
    for document in documents:
        container._delObject(document.getId())


def _line(document: CaseDocument) -> dict[str, Any]:
    return {name: getattr(document, name, None) for name in LINE}
