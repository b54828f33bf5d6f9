"""Tells a file from another one that has its name and its size."""

from collections.abc import Iterator
from hashlib import sha256
from plone.namedfile.interfaces import INamed
from typing import Any


#: Digits of a fingerprint that a line shows.
SHOWN = 12
#: A file is read in such parts, so that a large one fills no memory.
PART = 1 << 20


def fingerprints(old: Any, new: Any) -> tuple[str, str] | None:
    """Beginnings of the SHA-256 of two files; None if they hold the same.

    Contents are read only if one may have been replaced by the other.
    """
    if not (INamed.providedBy(old) and INamed.providedBy(new)) or _is_kept(old, new):
        return None
    prints = _fingerprint(old), _fingerprint(new)
    return None if prints[0] == prints[1] else prints


def _is_kept(old: Any, new: Any) -> bool:
    """Whether both are one blob of the database that nobody wrote to since."""
    blobs = getattr(old, "_blob", None), getattr(new, "_blob", None)
    if None in blobs:
        return False
    for blob in blobs:
        blob._p_activate()
    before, after = blobs
    return (before._p_oid, before._p_serial) == (after._p_oid, after._p_serial) and (
        not after._p_changed
    )


def _fingerprint(file: Any) -> str:
    found = sha256()
    for part in _parts(file):
        found.update(part)
    return found.hexdigest()[:SHOWN]


def _parts(file: Any) -> Iterator[bytes]:
    if not hasattr(file, "open"):
        yield file.data
        return
    with file.open() as opened:
        while part := opened.read(PART):
            yield part
