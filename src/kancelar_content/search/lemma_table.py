"""The lemmas of one language in a file that all processes map into memory.

simplemma's own dictionary of four languages takes 520 MB of a process, and it cannot
be asked for a word typed without diacritics. This table takes a seventh of it,
outside of the process's own memory, and is asked by the folded form.

Layout: a header, an open hash table of 64-bit slots, and the lemmas. A slot holds
32 bits of hash of the folded form, 8 of the exact form, 24 of the lemma's place.
"""

from .folding import fold
from array import array
from collections.abc import Iterable
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import mmap
import os
import struct
import tempfile


HEADER = struct.Struct("=8sQQ")
MAGIC = b"KLEMMAS1"
SLOTS_PER_FORM = 1.4
PLACE_BITS = 24
PLACE = (1 << PLACE_BITS) - 1
END = b"\0"


class BrokenTable(ValueError):
    """The file is not a whole table of this version."""


def _check(form: bytes) -> int:
    return crc32(form) >> 8 & 0xFF


def _next(slot: int, count: int) -> int:
    return slot + 1 if slot + 1 < count else 0


def build(forms: Iterable[tuple[bytes, bytes]]) -> bytearray:
    """The content of a table file, from forms and their lemmas."""
    places: dict[bytes, int] = {}
    lemmas = bytearray(END)
    entries = array("Q")
    add = entries.append
    for form, lemma in forms:
        place = places.get(lemma)
        if place is None:
            place = places[lemma] = len(lemmas)
            lemmas += lemma + END
        folded = form.lower() if form.isascii() else fold(form.decode()).encode()
        add(crc32(folded) << 32 | _check(form) << PLACE_BITS | place)
    if len(lemmas) > PLACE:
        raise BrokenTable("too many lemmas")
    count = int(len(entries) * SLOTS_PER_FORM) + 1
    slots = array("Q", bytes(8 * count))
    for entry in entries:
        slot = (entry >> 32) % count
        while slots[slot]:
            slot = _next(slot, count)
        slots[slot] = entry
    return bytearray(HEADER.pack(MAGIC, count, len(lemmas))) + slots.tobytes() + lemmas


def write(path: Path, content: bytes | bytearray) -> None:
    """Put the file in place at once, so that no process ever maps half of it."""
    handle, unfinished = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as target:
            target.write(content)
        os.replace(unfinished, path)
    except BaseException:
        os.unlink(unfinished)
        raise


def map_file(path: Path) -> mmap.mmap:
    with path.open("rb") as source:
        return mmap.mmap(source.fileno(), 0, access=mmap.ACCESS_READ)


class LemmaTable:
    """Lemmas by exact form (`get`) or by the form without diacritics (`folded`).

    :raises BrokenTable: when the content is not a whole table.
    """

    def __init__(self, content: bytes | bytearray | mmap.mmap) -> None:
        if len(content) < HEADER.size:
            raise BrokenTable("shorter than its header")
        magic, count, size = HEADER.unpack_from(content)
        end = HEADER.size + 8 * count
        if magic != MAGIC or not count or len(content) != end + size:
            raise BrokenTable("another version or a part of a table")
        self._content = content
        self._slots = memoryview(content)[HEADER.size : end].cast("Q")
        self._count = count
        self._lemmas = end

    def _matching(self, folded: str) -> Iterator[int]:
        wanted = crc32(folded.encode())
        slot = wanted % self._count
        while entry := self._slots[slot]:
            if entry >> 32 == wanted:
                yield entry
            slot = _next(slot, self._count)

    def _lemma(self, entry: int) -> str:
        start = self._lemmas + (entry & PLACE)
        return self._content[start : self._content.find(END, start)].decode()

    def get(self, form: str, default: str | None = None) -> str | None:
        """The lemma of exactly this form."""
        check = _check(form.encode())
        for entry in self._matching(fold(form)):
            if entry >> PLACE_BITS & 0xFF == check:
                return self._lemma(entry)
        return default

    def folded(self, form: str) -> tuple[str, ...]:
        """The lemmas of every form that is this one but for diacritics and case."""
        lemmas = map(self._lemma, self._matching(fold(form)))
        return tuple(dict.fromkeys(lemmas))
