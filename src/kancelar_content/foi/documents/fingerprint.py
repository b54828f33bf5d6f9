"""What a file is known by, whatever it is called."""

from hashlib import file_digest


def give_fingerprint(document, event) -> None:
    """A document that is filed keeps the SHA-256 of its content."""
    if document.file is not None:
        with document.file.open() as file:
            document.sha256 = file_digest(file, "sha256").hexdigest()
