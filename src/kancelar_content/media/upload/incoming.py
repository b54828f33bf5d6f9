"""A file as a blob of the database, without a copy in memory."""

from kancelar_content.media.upload.waiting import directory
from pathlib import Path
from plone.namedfile.file import NamedBlobFile
from uuid import uuid4

import os
import shutil


CONTENT_TYPES = {
    "avif": "image/avif",
    "heic": "image/heic",
    "jpeg": "image/jpeg",
    "mp4": "video/mp4",
    "png": "image/png",
    "tiff": "image/tiff",
    "webm": "video/webm",
    "webp": "image/webp",
}


def blob_of(path: Path, name: str, kind: str, *, ours: bool) -> NamedBlobFile:
    """The file as it came in, under its name.

    :param ours: nobody but the archive writes the file any more, so that a second name
        for it is enough. The first one stays, because a transaction that is tried again
        has lost its blobs.
    :raises OSError: if there is no room for a copy.
    """
    second = directory() / f"{uuid4().hex}.blob"
    try:
        _name_again(path, second, ours)
        file = NamedBlobFile(b"", CONTENT_TYPES[kind], name)
        file._blob.consumeFile(os.fspath(second))
    finally:
        second.unlink(missing_ok=True)
    return file


def _name_again(path: Path, second: Path, ours: bool) -> None:
    if ours:
        try:
            os.link(path, second)
        except OSError:  # another file system, or one without second names
            pass
        else:
            return
    shutil.copyfile(path, second)
