"""Pure rules of requests for a part of a file (RFC 9110, section 14)."""

from dataclasses import dataclass

import re


ONE_RANGE = re.compile(r"bytes[ \t]*=[ \t]*(\d*)[ \t]*-[ \t]*(\d*)", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    """Bytes from `start` up to `end`, which is not among them."""

    start: int
    end: int


class Unsatisfiable(ValueError):
    """The file has none of the bytes that are asked for."""


def wanted_part(
    header: str | None, size: int, *, condition: str | None = None, etag: str = ""
) -> Part | None:
    """The part to send, or None for the whole file.

    What cannot be understood, and more parts than one, may be answered by the whole
    file (14.2); so may a condition that is no longer true (13.1.5), and a date in it,
    because nothing here is told apart by dates.

    :raises Unsatisfiable: to be answered by 416.
    """
    found = ONE_RANGE.fullmatch((header or "").strip())
    if found is None or (condition is not None and condition.strip() != etag):
        return None
    first, last = found.groups()
    # More digits than any file has bytes: not worth reckoning with.
    if len(first) > 18 or len(last) > 18 or not (first or last):
        return None
    if not first:
        if int(last) == 0 or size == 0:
            raise Unsatisfiable
        return Part(max(0, size - int(last)), size)
    start = int(first)
    if last and int(last) < start:
        return None
    if start >= size:
        raise Unsatisfiable
    return Part(start, min(int(last) + 1, size) if last else size)
