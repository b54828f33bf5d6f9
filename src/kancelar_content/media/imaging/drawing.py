"""Draws the pictures that are wanted of one, each from the smallest that suffices."""

from .examined import Written
from .size_rules import cut
from .size_rules import fitted
from .wanted import Made
from .wanted import Wanted
from .writing import packet
from .writing import written
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from PIL import Image


ENDINGS = {"jpeg": "jpg", "webp": "webp", "avif": "avif"}

#: How each format is written: speed against size, as measured in bench/README.md.
OPTIONS = {
    "jpeg": {"optimize": True, "progressive": True},
    "webp": {"method": 4},
    "avif": {"speed": 8, "max_threads": 1},
}

#: A larger picture to be made smaller is good enough from twice the size.
ENOUGH = 2

#: Larger ones are prints and masters: nobody watches them come, and it takes longer.
PROGRESSIVE_PIXELS = 6_000_000


def draw(
    image: Image.Image,
    of: tuple[int, int],
    wanted: Sequence[Wanted],
    into: Path,
    focal: tuple[float, float],
    metadata: Written | None,
) -> list[Made]:
    """The pictures, in the order in which they were wanted.

    `image` may be a reduced one of the size `of`.
    """
    sizes = [fitted(each.width, each.height, of) for each in wanted]
    order = sorted(range(len(wanted)), key=lambda at: -sizes[at][0] * sizes[at][1])
    levels = [image]
    made: dict[int, Made] = {}
    for at in order:
        each, size = wanted[at], sizes[at]
        picture = _drawn(levels, each, size, focal)
        if each.height is None:
            levels.append(picture)
        path = into / f"{each.name}.{ENDINGS[each.format]}"
        path.write_bytes(_encoded(picture, each, metadata))
        made[at] = Made(each.name, path, *size, each.format)
    return [made[at] for at in range(len(wanted))]


def _drawn(
    levels: list[Image.Image],
    wanted: Wanted,
    size: tuple[int, int],
    focal: tuple[float, float],
) -> Image.Image:
    same = (level for level in levels if wanted.height is None and level.size == size)
    found = next(same, None)
    if found is not None:
        return found
    enough = [
        level
        for level in levels
        if level.width >= ENOUGH * size[0] and level.height >= ENOUGH * size[1]
    ]
    source = min(enough, key=lambda level: level.width) if enough else levels[0]
    box = None if wanted.height is None else cut(size, source.size, focal)
    return source.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=2.0)


def _encoded(picture: Image.Image, wanted: Wanted, metadata: Written | None) -> bytes:
    options = dict(OPTIONS[wanted.format])
    if wanted.format == "jpeg" and picture.width * picture.height > PROGRESSIVE_PIXELS:
        options = {}
    if metadata is not None and wanted.format != "jpeg":
        options["xmp"] = packet(written(_smallest_jpeg(), metadata))
    buffer = BytesIO()
    picture.save(buffer, wanted.format, quality=wanted.quality, **options)
    if metadata is not None and wanted.format == "jpeg":
        return written(buffer.getvalue(), metadata)
    return buffer.getvalue()


def _smallest_jpeg() -> bytes:
    buffer = BytesIO()
    Image.new("L", (1, 1)).save(buffer, "jpeg")
    return buffer.getvalue()
