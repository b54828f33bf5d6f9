"""Pure rules of what a file is, told by what is in it and not by its name."""

from collections.abc import Callable
from typing import BinaryIO

import zipfile


#: So much of the beginning is looked at.
HEAD = 4096

PICTURE = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"RIFF")
OLE = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)
ZIP = (b"PK\x03\x04", b"PK\x05\x06")

#: How files of a kind begin; a picture under the name of another one harms nobody.
BEGINNINGS: dict[str, tuple[bytes, ...]] = {
    **dict.fromkeys(("png", "jpg", "jpeg", "gif", "webp"), PICTURE),
    **dict.fromkeys(("xls", "ppt"), OLE),
    "doc": (*OLE, b"{\\rtf"),
    "rtf": (b"{\\rtf",),
    "tif": (b"II*\x00", b"MM\x00*"),
    "tiff": (b"II*\x00", b"MM\x00*"),
    "zip": ZIP,
}

#: What an archive holds that is a document (ECMA-376; ODF 1.3, part 2, 3.3).
MEMBERS = {
    "docx": "word/",
    "xlsx": "xl/",
    "pptx": "ppt/",
    "odt": "mimetype",
    "ods": "mimetype",
    "odp": "mimetype",
}

TEXTS = frozenset(
    {"txt", "csv", "md", "ics", "vcf", "json", "xml", "svg", "htm", "html", "isdoc"}
)
WITH_BYTE_ORDER = (b"\xff\xfe", b"\xfe\xff")

#: Programs of Windows, Linux and macOS; a text may begin as the first one does.
PROGRAMS = (
    b"MZ",
    b"\x7fELF",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
)


def is_program(head: bytes) -> bool:
    """Whether a computer would run what begins like that."""
    return head.startswith(b"#!") or (head.startswith(PROGRAMS) and b"\0" in head)


def fits_name(file: BinaryIO, name: str) -> bool:
    """Whether the open file is of the kind that its name says.

    Of a kind that is not known here everything is taken.
    """
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    head = file.read(HEAD)
    file.seek(0)
    if extension in MEMBERS:
        return _has_member(file, MEMBERS[extension])
    if extension in BEGINNINGS:
        return head.startswith(BEGINNINGS[extension])
    if extension in TEXTS:
        return head.startswith(WITH_BYTE_ORDER) or b"\0" not in head
    test = OTHERS.get(extension)
    return test is None or test(head)


def _has_member(file: BinaryIO, wanted: str) -> bool:
    try:
        with zipfile.ZipFile(file) as archive:
            return any(name.startswith(wanted) for name in archive.namelist())
    except (NotImplementedError, OSError, ValueError, zipfile.BadZipFile):
        return False
    finally:
        file.seek(0)


def _is_mp3(head: bytes) -> bool:
    """A tag, or the eleven set bits that a frame begins with."""
    return head.startswith(b"ID3") or (head[:1] == b"\xff" and head[1:2] >= b"\xe0")


#: Some programs write a line of their own before the mark of a PDF.
OTHERS: dict[str, Callable[[bytes], bool]] = {
    "pdf": lambda head: b"%PDF-" in head[:1024],
    # A message of a data box is signed (RFC 5652), a sequence in DER or BER.
    "zfo": lambda head: head[:1] == b"\x30",
    "mp3": _is_mp3,
    **dict.fromkeys(("mp4", "m4v", "mov"), lambda head: head[4:8] == b"ftyp"),
}
