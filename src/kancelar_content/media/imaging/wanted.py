"""Pictures that are asked for, and those that were made."""

from dataclasses import dataclass
from pathlib import Path


#: The longest edge of a master: prints of a double page, and no file grows over it.
MASTER_EDGE = 6000
MASTER_QUALITY = 90


@dataclass(frozen=True)
class Wanted:
    """A picture of a width; with no height it keeps its ratio, with one it is cropped.

    It is never larger than the original.
    """

    name: str
    width: int
    height: int | None = None
    format: str = "jpeg"
    quality: int = 82


@dataclass(frozen=True)
class Made:
    """A picture or a video that was made, and where it was written."""

    name: str
    path: Path
    width: int
    height: int
    format: str


def master(width: int, height: int, edge: int = MASTER_EDGE) -> Wanted:
    """The master of a photo of this size: what all that readers see is made of."""
    scale = min(1.0, edge / max(width, height))
    return Wanted("master", max(1, round(width * scale)), None, "jpeg", MASTER_QUALITY)
