"""What a file is known by, whatever it is called."""

from hashlib import file_digest
from plone.namedfile.file import NamedBlobFile


def fingerprint(file: NamedBlobFile) -> str:
    """The SHA-256 of the content, in hexadecimal digits."""
    with file.open() as opened:
        return file_digest(opened, "sha256").hexdigest()


def give_fingerprint(document, event) -> None:
    """A document that is filed keeps what its content is known by."""
    if document.file is not None:
        document.sha256 = fingerprint(document.file)
