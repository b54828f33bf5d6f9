"""How much of a file is looked at before it is refused."""

from dataclasses import dataclass


MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Bounds of one file; `memory` and `seconds` of processor are those of the process.

    A JPEG is read at a part of its size, so it may have more pixels than other kinds.
    The memory is what the process writes to; libraries and files come beside it.
    Copying a video may take as long as `bytes_per_second` ask for.
    """

    photo_bytes: int = 500 * MEGABYTE
    jpeg_pixels: int = 250_000_000
    pixels: int = 80_000_000
    #: The decoder of WebP holds three pictures at once.
    webp_pixels: int = 40_000_000
    seconds: int = 60
    bytes_per_second: int = 5 * MEGABYTE
    memory: int = 900 * MEGABYTE
    mapped: int = 700 * MEGABYTE
    #: Files after which the process is replaced, so that no library's leak grows.
    jobs: int = 300
