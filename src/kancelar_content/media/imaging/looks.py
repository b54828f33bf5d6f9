"""What is to be known of the pixels of a picture: colours, focal point, likeness."""

from .colour_rules import colours
from .focal_rules import focal_point
from .size_rules import orientation
from imagehash import phash
from numpy import asarray
from numpy import packbits
from PIL import Image
from typing import Any


#: The longest edge of the copy that is looked at, and of the one whose colours count.
LOOKED_AT = 256
COUNTED = 64

#: A picture with so little difference of light is like any other such picture.
FLAT = 2.0


def looks(image: Image.Image, size: tuple[int, int]) -> dict[str, Any]:
    """The facts by the names of `Examined`; `size` is that of the whole picture."""
    small = image.copy()
    small.thumbnail((LOOKED_AT, LOOKED_AT), Image.Resampling.BOX)
    tiny = small.copy()
    tiny.thumbnail((COUNTED, COUNTED), Image.Resampling.BOX)
    return {
        "colours": colours(asarray(tiny)),
        "focal": focal_point(asarray(tiny)),
        "orientation": orientation(*size),
        "phash": _likeness(small),
    }


def _likeness(image: Image.Image) -> int | None:
    if asarray(image.convert("L")).std() < FLAT:
        return None
    return int.from_bytes(packbits(phash(image).hash.ravel()).tobytes(), "big")
