"""Pure rules of the sizes of a photo: which are made, how they are named, what is near.

A size is named `<width>.<format>`; a crop has its shape before that, as
`square-320.webp`. The width in a name is the one that was wanted: of a small photo the
picture may be narrower, because nothing is ever enlarged.
"""

from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise

import re


WIDTHS = (320, 640, 1024, 1600, 2400)

#: In the order in which a browser is offered them.
FORMATS = ("avif", "webp", "jpeg")

#: Shape to (width, height): tiles of the archive and of lists; the picture of a page
#: and of what is shared. Everything else is cropped by the browser.
CROPS = {
    "square": ((320, 320), (640, 640)),
    "wide": ((640, 360), (1280, 720)),
}

#: AVIF takes seconds, so tiles, which are small anyway, do without it.
CROP_FORMATS = ("webp", "jpeg")

#: Made while somebody waits for the upload; the tick makes the others.
FIRST_WIDTHS = WIDTHS[:2]
FIRST_FORMATS = ("webp", "jpeg")

QUALITY = {"avif": 55, "webp": 78, "jpeg": 82}

#: The next size is worth its place when the photo is so many times as wide as the last.
WORTH = 1.15

#: What all the others are made of; it has no width in its name.
MASTER = "master.jpeg"

#: A change of how pictures are made; addresses of the old ones lead to the new ones.
RECIPE = 1

_NAME = re.compile(r"(?:(square|wide)-)?([1-9][0-9]{1,4})\.(avif|webp|jpeg)")


@dataclass(frozen=True)
class Size:
    """A picture that may be made of a photo; `height` is that of a crop."""

    width: int
    format: str
    crop: str = ""
    height: int | None = None

    @property
    def name(self) -> str:
        shape = f"{self.crop}-" if self.crop else ""
        return f"{shape}{self.width}.{self.format}"


def size_of(name: str) -> Size | None:
    """The size that a name of any width means."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    crop, width, kind = found.groups()
    return Size(int(width), kind, crop or "")


def worth_making(wanted: tuple[int, ...], width: int) -> tuple[int, ...]:
    """The widths that a picture of this width is made in; at least the first."""
    chosen = list(wanted[:1])
    for before, after in pairwise(wanted):
        if width >= after or width >= before * WORTH:
            chosen.append(after)
    return tuple(chosen)


def all_sizes(width: int, height: int) -> list[Size]:
    """Everything that is made of a photo of this size, what is needed first before."""
    return [*first_sizes(width), *_crops(width, height), *_others(width)]


def first_sizes(width: int) -> list[Size]:
    """What is made at once."""
    return [
        Size(wide, kind)
        for wide in worth_making(FIRST_WIDTHS, width)
        for kind in FIRST_FORMATS
    ]


def _others(width: int) -> Iterator[Size]:
    first = first_sizes(width)
    for wide in worth_making(WIDTHS, width):
        for kind in FORMATS:
            size = Size(wide, kind)
            if size not in first:
                yield size


def _crops(width: int, height: int) -> Iterator[Size]:
    for shape, boxes in CROPS.items():
        across, down = boxes[0]
        room = min(width, round(height * across / down))
        worth = worth_making(tuple(box[0] for box in boxes), room)
        for across, down in boxes:
            if across in worth:
                for kind in CROP_FORMATS:
                    yield Size(across, kind, shape, down)


def version_of(sha256_of_file: str, focal: tuple[float, float] | None) -> str:
    """Twelve hex digits that change with the file, its focal point and the recipe."""
    told = f"{RECIPE} {sha256_of_file} {focal}"
    return sha256(told.encode()).hexdigest()[:12]


def nearest(made: Collection[str], wanted: Size) -> str | None:
    """The name of what is there for this size: the same format, rather larger.

    Without its crop the whole picture is given, without its format a JPEG.
    """
    there = [size for size in map(size_of, made) if size is not None]
    for crop in dict.fromkeys((wanted.crop, "")):
        for kind in dict.fromkeys((wanted.format, "jpeg", "webp")):
            fitting = [s for s in there if s.crop == crop and s.format == kind]
            if fitting:
                return min(
                    fitting, key=lambda size: _far(size.width, wanted.width)
                ).name
    return None


def _far(width: int, wanted: int) -> tuple[bool, int]:
    return width < wanted, abs(width - wanted)


def width_for(width: int, photo_width: int) -> int:
    """The width that is made for a picture to be shown in this one."""
    made = worth_making(WIDTHS, photo_width)
    return min((wide for wide in made if wide >= width), default=made[-1])


def shape_of(width: int | None, height: int | None) -> str:
    """The crop that is made for a box, or none: "" is the whole picture."""
    if not width or not height:
        return ""
    for shape, ((across, down), *_rest) in CROPS.items():
        if abs(width / height - across / down) < 0.03 * across / down:
            return shape
    return ""


def shown(
    width: int, height: int, box: tuple[int | None, int | None]
) -> tuple[int, int]:
    """The size of a picture fitted into a box, never enlarged."""
    across, down = box
    scale = min(
        1.0, (across or width) / max(1, width), (down or height) / max(1, height)
    )
    return max(1, round(width * scale)), max(1, round(height * scale))
