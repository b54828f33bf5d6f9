"""Where the bytes of a stored file are."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from plone.namedfile.file import NamedBlobFile


@contextmanager
def path_of(file: NamedBlobFile) -> Iterator[Path]:
    """The path on the disk, whether the file is committed or not."""
    with file.open() as opened:
        yield Path(opened.name)
