"""The boxes of MP4, QuickTime, HEIC and AVIF (ISO/IEC 14496-12): what a file lost."""

from .unreadable import Unreadable
from pathlib import Path


#: A file that has more at its highest level was made to keep a reader busy.
MOST_BOXES = 100_000

INDEX = b"moov"
PICTURES = b"mdat"


def check_end(path: Path) -> None:
    """:raises Unreadable: if the box of the pictures is not whole."""
    _, lost = _boxes(path)
    if lost:
        raise Unreadable("lost_end")


def check_film(path: Path) -> None:
    """:raises Unreadable: if the index is missing, or the pictures are not whole."""
    names, lost = _boxes(path)
    if INDEX not in names:
        raise Unreadable("video_index")
    if lost:
        raise Unreadable("lost_end")


def _boxes(path: Path) -> tuple[set[bytes], bool]:
    """The names of whole boxes, and whether the file ends within the pictures."""
    end = path.stat().st_size
    names: set[bytes] = set()
    at = 0
    with path.open("rb") as file:
        for _ in range(MOST_BOXES):
            # A few bytes after the last box are dirt that every player leaves alone.
            if at + 8 > end:
                break
            file.seek(at)
            head = file.read(16)
            size = int.from_bytes(head[:4], "big")
            if size == 1:
                size = int.from_bytes(head[8:16], "big")
            elif size == 0:
                size = end - at
            if size < 8 or at + size > end:
                return names, head[4:8] == PICTURES
            names.add(head[4:8])
            at += size
    return names, False
