"""What a letter is filled with, from its case, the table of rules and the form."""

from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from kancelar_content.deadlines.rule_table import in_force
from kancelar_content.deadlines.rule_table import Rule
from kancelar_content.foi.clock_rules import DECIDE
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.letters import letter_words as words
from kancelar_content.foi.letters.fee_rules import FeeRow
from kancelar_content.foi.letters.fee_rules import total
from kancelar_content.foi.letters.fee_rules import written_crowns
from kancelar_content.foi.letters.fee_rules import written_number
from kancelar_content.foi.letters.letter_kinds import LetterKind
from kancelar_content.foi.letters.letter_kinds import SHELVINGS
from kancelar_content.foi.letters.office import letterhead
from kancelar_content.foi.section_words import written_section
from kancelar_content.foi.settings import ground_rows
from kancelar_content.foi.settings import rules
from kancelar_content.foi.step_kinds import EXTENDED
from kancelar_content.foi.steps import items_of
from kancelar_content.foi.steps import steps_of
from kancelar_content.foi.steps import terms_of
from kancelar_content.publication.dates import written_date
from typing import Any
from zope.i18nmessageid import Message


#: The rule by which what was provided is published, named in its cover letter.
PUBLISH = "publish_provided"
#: Of this ground of an extension nobody has verified the words.
UNVERIFIED_EXTENSION = "d"


@dataclass(frozen=True)
class Written:
    """What the officer wrote and chose for a letter."""

    language: str
    day: date
    addressee: str
    text: str
    signer: str = ""
    signer_function: str = ""
    superior: str = ""
    items: Sequence[str] = ()
    grounds: Sequence[str] = ()
    reason_ends: date | None = None
    extension: str = ""
    shelving: str = ""
    fees: Sequence[FeeRow] = field(default=())


def values_of(kind: LetterKind, case: InfoRequest, written: Written) -> dict[str, Any]:
    """All fields of templates; those that the letter does not have are empty."""
    language = written.language
    head = letterhead(language)
    return {
        "office_name": head.name,
        "office_address": head.address,
        "office_data_box": head.data_box,
        "office_email": head.email,
        "letter_number": "",
        "case_number": case.number,
        "day": written_date(written.day, language),
        "addressee": written.addressee,
        "participant": participant(case, language),
        "subject": case.title,
        "received": written_date(case.received, language),
        "text": written.text,
        "signer": written.signer,
        "signer_function": written.signer_function,
        "superior": written.superior,
        "reason_ends": _day(written.reason_ends, language),
        **_sections(kind, written),
        **_extension(kind, case, written),
        **_fees(written.fees, language),
        "shelving_words": _word(words.SHELVING_WORDS.get(written.shelving), language),
        "items": _items(kind, case, written.items),
        "grounds": _grounds(written.grounds, language),
    }


def participant(case: InfoRequest, language: str) -> str:
    """The applicant in one line, as a decision names its parties."""
    born, ico = case.applicant_born, case.applicant_ico
    parts = [case.applicant_name]
    if born:
        day = written_date(born, language)
        parts.append(_word(Message(words.BORN, mapping={"day": day}), language))
    if ico:
        parts.append(_word(Message(words.ICO, mapping={"number": ico}), language))
    parts += (case.applicant_address or "").splitlines()
    return ", ".join(part.strip() for part in parts if part and part.strip())


def addressee(case: InfoRequest, language: str) -> str:
    """The applicant in lines; the data box or the e-mail for who wants no paper."""
    address = case.applicant_delivery or case.applicant_address or ""
    lines = [case.applicant_name, *address.splitlines()]
    if case.applicant_data_box:
        box = Message(words.BOX, mapping={"id": case.applicant_data_box})
        lines.append(_word(box, language))
    elif not address:
        lines.append(case.applicant_email)
    return "\n".join(line.strip() for line in lines if line and line.strip())


def extended_due(case: InfoRequest, day: date) -> tuple[date, date]:
    """The day by which to decide as it is, and as it is after an extension."""
    steps = [step for step in steps_of(case) if step.kind != EXTENDED]
    return _due(case, steps), _due(case, [*steps, Step(EXTENDED, day)])


def _due(case: InfoRequest, steps: Sequence[Step]) -> date:
    terms = terms_of(case, steps)
    return next(term for term in terms if term.rule.name == DECIDE).current.due


def _sections(kind: LetterKind, written: Written) -> dict[str, str]:
    """References to the rules that are in force on the day of the letter."""
    table = rules()
    section, remedy = kind.section, kind.remedy
    if written.shelving:
        section, remedy = SHELVINGS[written.shelving]

    def rule(name: str) -> Rule | None:
        return in_force(table, name, written.day) if name else None

    def section_of(name: str) -> str:
        found = rule(name)
        return written_section(found.section, written.language) if found else ""

    def days_of(name: str) -> str:
        found = rule(name)
        return str(found.length.count) if found else ""

    return {
        "section": section_of(section),
        "answer_section": section_of(kind.answer),
        "answer_days": days_of(kind.answer),
        "remedy_section": section_of(remedy),
        "remedy_days": days_of(remedy),
        "publish_section": section_of(PUBLISH),
    }


def _extension(kind: LetterKind, case: InfoRequest, written: Written) -> dict[str, str]:
    if not written.extension:
        names = ("original_due", "new_due", "extension_letter", "extension_words")
        return dict.fromkeys(names, "")
    before, after = extended_due(case, written.day)
    known = written.extension != UNVERIFIED_EXTENSION
    words_of = words.EXTENSION_WORDS[written.extension] if known else None
    return {
        "original_due": written_date(before, written.language),
        "new_due": written_date(after, written.language),
        "extension_letter": written.extension,
        "extension_words": _word(words_of, written.language),
    }


def _fees(rows: Sequence[FeeRow], language: str) -> dict[str, Any]:
    return {
        "fee_total": written_crowns(total(rows), language) if rows else "",
        "fees": [
            {
                "what": row.what,
                "amount": written_number(row.amount, language),
                "unit": row.unit,
                "price": written_crowns(row.price, language),
                "total": written_crowns(row.total, language),
            }
            for row in rows
        ],
    }


def _items(
    kind: LetterKind, case: InfoRequest, chosen: Sequence[str]
) -> list[dict[str, str]]:
    """Items that were chosen; all of them where a letter does not ask for them."""
    return [
        {"title": item.title}
        for item in items_of(case)
        if "items" not in kind.asks or item.getId() in chosen
    ]


def _grounds(tokens: Sequence[str], language: str) -> list[dict[str, str]]:
    rows: Mapping[str, Mapping] = {row["token"]: row for row in ground_rows()}
    return [
        {
            "section": written_section(rows[token]["paragraph"], language),
            "words": rows[token]["cs"]
            if language == "cs"
            else rows[token]["en"] or rows[token]["cs"],
        }
        for token in tokens
        if token in rows
    ]


def _day(day: date | None, language: str) -> str:
    return written_date(day, language) if day else ""


def _word(message: Message | None, language: str) -> str:
    return words.in_language(message, language) if message else ""
