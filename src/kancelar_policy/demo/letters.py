"""Letters of the requests to try: each notice and decision with its dispatch."""

from datetime import date
from decimal import Decimal
from kancelar_content.foi.documents.case_document import CaseDocument
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.letters.fee_rules import FeeRow
from kancelar_content.foi.letters.filed_letter import change_letter
from kancelar_content.foi.letters.filed_letter import letters_of
from kancelar_content.foi.letters.letter_kinds import EXTENSION
from kancelar_content.foi.letters.letter_kinds import FEES
from kancelar_content.foi.letters.letter_kinds import KINDS
from kancelar_content.foi.letters.letter_kinds import LetterKind
from kancelar_content.foi.letters.letter_kinds import SHELVING
from kancelar_content.foi.letters.letter_kinds import SUPERIOR
from kancelar_content.foi.letters.letter_kinds import TO_SUPERIOR
from kancelar_content.foi.letters.letter_values import addressee
from kancelar_content.foi.letters.letter_values import Written
from kancelar_content.foi.letters.writing import file_letter
from kancelar_content.foi.record_rules import RecordedStep
from kancelar_content.foi.record_rules import voided
from kancelar_content.foi.steps import items_of
from kancelar_content.foi.steps import recorded_steps
from kancelar_content.registers.registry import FOLDER
from kancelar_policy.demo.texts import DATA
from plone import api

import json


LANGUAGE = "cs"
PARTLY = "partly-refused"
#: Ways by which a demonstration's letter leaves.
ANSWERED_BY = {"form": "e-mail"}

FEES_ASKED = (
    FeeRow("Mimořádně rozsáhlé vyhledání", Decimal("4.5"), "hodina", Decimal(350)),
    FeeRow("Černobílá kopie A4", Decimal(120), "strana", Decimal("2.10")),
)


def create_letters(site) -> int:
    """File the letters of all steps, the oldest first; none if there are some."""
    cases = [
        case for case in site[FOLDER].values() if case.portal_type == "InfoRequest"
    ]
    if any(letters_of(case) for case in cases):
        return 0
    texts = json.loads((DATA / "letters.json").read_text(encoding="utf-8"))
    wanted = [
        (record.step.day, case, number, record, kind)
        for case in cases
        for number, record in enumerate(recorded_steps(case))
        if number not in voided(recorded_steps(case)) and (kind := _kind(record))
    ]
    for _day, case, number, record, kind in sorted(wanted, key=lambda one: one[0]):
        with api.env.adopt_user(username=record.by):
            letter = file_letter(kind, case, _written(kind, case, record, texts))
            _dispatch(letter, case, number, record)
    return len(wanted)


def _kind(record: RecordedStep) -> LetterKind | None:
    """The letter by which the step was taken."""
    is_partly = record.outcome == PARTLY
    for kind in KINDS.values():
        if kind.step == record.step.kind and kind.is_partly == is_partly:
            return kind
    return None


def _written(
    kind: LetterKind, case: InfoRequest, record: RecordedStep, texts: dict[str, str]
) -> Written:
    superior = texts["superior"]
    items = record.items or tuple(item.getId() for item in items_of(case))
    return Written(
        language=LANGUAGE,
        day=record.step.day,
        addressee=(superior if kind.name in TO_SUPERIOR else addressee(case, LANGUAGE)),
        text=texts[kind.name],
        signer=api.user.get_current().getProperty("fullname"),
        signer_function=texts["function"],
        superior=superior if SUPERIOR in kind.asks else "",
        items=items,
        grounds=record.grounds,
        reason_ends=record.reason_ends,
        extension="b" if EXTENSION in kind.asks else "",
        shelving=_shelving(case, record.step.day) if SHELVING in kind.asks else "",
        fees=FEES_ASKED if FEES in kind.asks else (),
    )


def _shelving(case: InfoRequest, day: date) -> str:
    """Why: what was asked for before and never came, or the competence."""
    before = {one.step.kind for one in recorded_steps(case) if one.step.day < day}
    if "fee_notice" in before:
        return "fee"
    return "identity" if "call_identity" in before else "competence"


def _dispatch(
    letter: CaseDocument, case: InfoRequest, number: int, record: RecordedStep
) -> None:
    letter.way = ANSWERED_BY.get(case.way, case.way)
    letter.dispatched = record.step.day
    letter.delivered = record.step.delivered
    change_letter(letter, step=number)
