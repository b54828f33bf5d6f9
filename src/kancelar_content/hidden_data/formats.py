"""Who examines and who copies which kind of file."""

from .docx import examine_docx
from .docx_copy import copy_of_docx
from .file_kinds import kind_of
from .finding import Finding
from .finding import place
from .images import examine_picture
from .images_copy import copy_of_picture
from .limits import Limits
from .open_document import examine_open_document
from .pdf import examine_pdf
from .pdf_copy import copy_of_pdf
from .plain_text import copy_of_text
from .plain_text import examine_plain_text
from .texts import find
from .texts import Wanted
from .unreadable import Unreadable
from .xlsx import examine_xlsx
from .xlsx_copy import copy_of_xlsx
from collections.abc import Callable
from collections.abc import Iterator
from itertools import islice


PICTURES = ("jpeg", "png", "gif", "tiff", "bmp", "webp")

EXAMINERS: dict[str, Callable[[bytes, Wanted, Limits], Iterator[Finding]]] = {
    "docx": examine_docx,
    "odt": examine_open_document,
    "ods": examine_open_document,
    "pdf": examine_pdf,
    "text": examine_plain_text,
    "xlsx": examine_xlsx,
    **dict.fromkeys(PICTURES, examine_picture),
}

COPIERS: dict[str, Callable[[bytes, Limits], bytes]] = {
    "docx": copy_of_docx,
    "pdf": copy_of_pdf,
    "text": copy_of_text,
    "xlsx": copy_of_xlsx,
    **dict.fromkeys(PICTURES, copy_of_picture),
}


def examine_file(
    data: bytes, filename: str, wanted: Wanted, limits: Limits
) -> tuple[Finding, ...]:
    """The findings, each once; of a file that cannot be examined the reason alone."""
    try:
        kind = kind_of(data, filename)
        found = dict.fromkeys(_all(kind, data, filename, wanted, limits))
    except Unreadable as refusal:
        return (Finding(refusal.reason, place("file")),)
    listed = tuple(islice(found, limits.findings))
    if len(found) > len(listed):
        return (*listed, Finding("too_many", place("file")))
    return listed


def _all(
    kind: str, data: bytes, filename: str, wanted: Wanted, limits: Limits
) -> Iterator[Finding]:
    words = filename.replace("_", " ").replace("-", " ")
    yield from find(words, place("file_name"), wanted, any_case=True)
    yield from islice(EXAMINERS[kind](data, wanted, limits), limits.findings + 1)


def copy_of_file(data: bytes, filename: str, limits: Limits) -> bytes:
    """The file without what is not seen in it.

    :raises Unreadable: if it cannot be examined, or copied.
    """
    kind = kind_of(data, filename)
    if kind not in COPIERS:
        raise Unreadable("no_copy")
    return COPIERS[kind](data, limits)
