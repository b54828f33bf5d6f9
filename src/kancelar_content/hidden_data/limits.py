"""How much of a file is looked at before it is refused."""

from dataclasses import dataclass


MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Bounds of one examination; `memory` and `seconds` are those of its process.

    `ratio` is how many times its packed size a file may be unpacked to.
    """

    file_bytes: int = 50 * MEGABYTE
    unpacked_bytes: int = 400 * MEGABYTE
    ratio: int = 400
    parts: int = 5_000
    pages: int = 500
    cells: int = 500_000
    pixels: int = 100_000_000
    findings: int = 200
    seconds: int = 120
    memory: int = 1_500 * MEGABYTE
