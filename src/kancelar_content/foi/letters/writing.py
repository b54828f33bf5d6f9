"""A letter made of its template and filed to its case, by a form or by code."""

from kancelar_content import _
from kancelar_content.foi.documents.case_document import CaseDocument
from kancelar_content.foi.documents.filing import file_document
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.letters.filed_letter import FiledLetter
from kancelar_content.foi.letters.filed_letter import keep_letter
from kancelar_content.foi.letters.filling import filled
from kancelar_content.foi.letters.letter_kinds import LANGUAGES
from kancelar_content.foi.letters.letter_kinds import LetterKind
from kancelar_content.foi.letters.letter_number import SERIES
from kancelar_content.foi.letters.letter_values import values_of
from kancelar_content.foi.letters.letter_values import Written
from kancelar_content.foi.letters.letter_words import in_language
from kancelar_content.foi.letters.letter_words import TITLES
from kancelar_content.foi.letters.office_templates import current_template
from kancelar_content.foi.letters.office_templates import DOCX
from kancelar_content.foi.steps import items_of
from kancelar_content.numbering.rules import as_id
from kancelar_content.numbering.series import take_number
from kancelar_content.registers.audit.log import NOTE
from kancelar_content.registers.audit.logs import record
from plone import api
from plone.namedfile.file import NamedBlobFile


def letter_text(
    kind: LetterKind, case: InfoRequest, written: Written, number: str = ""
) -> bytes:
    """The letter as a DOCX.

    :raises WrongTemplate: if the template cannot be filled.
    """
    values = {**values_of(kind, case, written), "letter_number": number}
    template = current_template(kind.name, written.language)
    title = in_language(TITLES[kind.name], written.language)
    return filled(template, values, title=title)


def file_letter(kind: LetterKind, case: InfoRequest, written: Written) -> CaseDocument:
    """Keep the letter in the case under the next number of the series.

    The audit tells that there is a letter, and not what it says.

    :raises WrongTemplate: if the template cannot be filled; the number is taken then.
    """
    number = take_number(api.portal.get(), SERIES, written.day.year)
    data = letter_text(kind, case, written, number.text)
    document = file_document(
        case,
        in_language(TITLES[kind.name], written.language),
        NamedBlobFile(data, DOCX, f"{as_id(number.text)}-{kind.name}.docx"),
        direction="outgoing",
        day=written.day,
        number=number.text,
    )
    known = {item.getId() for item in items_of(case)}
    letter = FiledLetter(
        kind.name,
        written.language,
        items=tuple(item for item in written.items if item in known),
        grounds=tuple(written.grounds),
        reason_ends=written.reason_ends,
    )
    keep_letter(document, letter)
    record(case, NOTE, comment=_made(kind, number.text))
    return document


def _made(kind: LetterKind, number: str) -> str:
    """The line of the audit, in the language of the office."""
    message = _(
        "audit_letter_made",
        default="Letter made: ${kind}, ${number}",
        mapping={
            "kind": in_language(TITLES[kind.name], LANGUAGES[0]),
            "number": number,
        },
    )
    return in_language(message, LANGUAGES[0])
