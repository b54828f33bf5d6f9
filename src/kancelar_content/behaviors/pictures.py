"""Whether a file is a picture, told by what is in it and not by its name."""

from PIL import Image
from typing import BinaryIO


#: Kinds that every browser shows and that run no script.
KINDS = frozenset({"GIF", "JPEG", "PNG", "WEBP"})


def is_picture(file: BinaryIO) -> bool:
    """Whether the open file is a whole picture of a kind that may be published."""
    try:
        with Image.open(file) as picture:
            picture.verify()
            return picture.format in KINDS
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
