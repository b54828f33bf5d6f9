"""What a file is, by its content and never by its name."""

from .unreadable import Unreadable
from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile
from zipfile import ZipFile


PICTURES = {
    b"\xff\xd8\xff": "jpeg",
    b"\x89PNG\r\n\x1a\n": "png",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
    b"II*\0": "tiff",
    b"MM\0*": "tiff",
    b"BM": "bmp",
}
ARCHIVES = (b"PK\x05\x06", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
RICH_TEXT = b"{\\rtf"

#: Where a PDF may begin; programs forgive so much before it.
PDF_HEADER_WITHIN = 1024

OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
OFFICE_PARTS = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
OPEN_DOCUMENTS = {"text": "odt", "spreadsheet": "ods"}

#: Which kinds a file with this ending of its name may be.
BY_ENDING = {
    "pdf": {"pdf"},
    "docx": {"docx"},
    "docm": {"docx"},
    "xlsx": {"xlsx"},
    "xlsm": {"xlsx"},
    "odt": {"odt"},
    "ods": {"ods"},
    "jpg": {"jpeg"},
    "jpeg": {"jpeg"},
    "png": {"png"},
    "gif": {"gif"},
    "tif": {"tiff"},
    "tiff": {"tiff"},
    "bmp": {"bmp"},
    "webp": {"webp"},
    "txt": {"text"},
    "csv": {"text"},
    "json": {"text"},
    "xml": {"text"},
    "html": {"text"},
    "htm": {"text"},
}


def kind_of(data: bytes, filename: str) -> str:
    """The kind of the file.

    :raises Unreadable: if it cannot be examined, or is not what its name says.
    """
    kind = _by_content(data)
    ending = PurePath(filename.lower()).suffix.lstrip(".")
    if kind not in BY_ENDING.get(ending, {kind}):
        raise Unreadable("forged_type")
    return kind


def _by_content(data: bytes) -> str:
    for beginning, kind in PICTURES.items():
        if data.startswith(beginning):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if b"%PDF-" in data[:PDF_HEADER_WITHIN]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _of_package(data)
    if data.startswith(ARCHIVES):
        raise Unreadable("archive")
    if data.startswith(OLD_OFFICE):
        raise Unreadable("encrypted" if ENCRYPTED_PACKAGE in data else "old_format")
    if data.startswith(RICH_TEXT):
        raise Unreadable("old_format")
    return "text"


def _of_package(data: bytes) -> str:
    try:
        with ZipFile(BytesIO(data)) as package:
            names = set(package.namelist())
            for part, kind in OFFICE_PARTS.items():
                if part in names:
                    return kind
            if "mimetype" in names and package.getinfo("mimetype").file_size < 200:
                mime = package.read("mimetype").decode("ascii", "replace").strip()
                kind = mime.removeprefix(OPEN_DOCUMENT).removesuffix("-template")
                if kind in OPEN_DOCUMENTS:
                    return OPEN_DOCUMENTS[kind]
    except (BadZipFile, NotImplementedError, OSError, RuntimeError, ValueError):
        raise Unreadable("broken") from None
    raise Unreadable("archive")
