"""How large the pictures are that journalists take."""

from kancelar_content.media.renditions.press_copy import press_file
from kancelar_content.media.renditions.press_rules import PRESS_SIZES
from kancelar_content.media.renditions.store import renditions_of


def press_bytes(photo) -> dict[str, int]:
    """Bytes by press size; nothing before the file of the photo was taken in."""
    if renditions_of(photo) is None or photo.image is None:
        return {}
    return {size: press_file(photo, size).getSize() for size in PRESS_SIZES}
