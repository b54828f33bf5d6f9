"""What a case keeps of a letter beside its file: enough to record its step later."""

from collections.abc import Mapping
from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from kancelar_content.foi.documents.case_document import CaseDocument
from kancelar_content.foi.documents.filing import documents_of
from typing import Any


@dataclass(frozen=True)
class FiledLetter:
    """A letter of a kind; nothing that was written into it is repeated here."""

    kind: str
    language: str
    items: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    reason_ends: date | None = None
    #: Id of the document that replaced this one before the dispatch.
    replaced_by: str = ""
    #: Whether the file was uploaded by the officer in place of the first draft.
    is_final: bool = False
    #: Number of the entry of the case that its dispatch was recorded by.
    step: int | None = None
    #: Whether the day of delivery was counted, and nobody has logged in before it.
    by_rule: bool = False


def letter_of(document: CaseDocument) -> FiledLetter | None:
    """What is kept of a letter; None for other documents."""
    kept: Mapping[str, Any] | None = document.letter
    return FiledLetter(**kept) if kept else None


def keep_letter(document: CaseDocument, letter: FiledLetter) -> None:
    document.letter = asdict(letter)


def change_letter(document: CaseDocument, **changes: Any) -> None:
    """Keep the letter with some values changed."""
    keep_letter(document, replace(letter_of(document), **changes))


def letters_of(case) -> list[tuple[CaseDocument, FiledLetter]]:
    """Letters of the case in the order of their making."""
    return [
        (document, letter)
        for document in documents_of(case)
        if (letter := letter_of(document))
    ]


def is_open(document: CaseDocument, letter: FiledLetter) -> bool:
    """Whether it was neither replaced nor dispatched."""
    return not letter.replaced_by and document.dispatched is None
