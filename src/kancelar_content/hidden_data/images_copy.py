"""A picture again from its pixels alone."""

from .images import opened
from .limits import Limits
from .unreadable import Unreadable
from io import BytesIO
from PIL import Image
from PIL import ImageOps
from PIL import ImageSequence


#: As good as the eye can tell, in the same format, so that its name stays right.
OPTIONS = {
    "JPEG": {"quality": 92, "optimize": True},
    "MPO": {"format": "JPEG", "quality": 92, "optimize": True},
    "PNG": {"optimize": False},
    "WEBP": {"quality": 92},
    "TIFF": {"compression": "tiff_deflate"},
}

#: A palette and these modes survive in every format that has them already.
MODES_OF_JPEG = ("L", "RGB", "CMYK")


def copy_of_picture(data: bytes, limits: Limits) -> bytes:
    """The picture upright, with its colours and movement, and with nothing else.

    :raises Unreadable: if it is damaged or too large.
    """
    picture = opened(data, limits)
    kind = picture.format or ""
    try:
        frames = [_pixels(frame, kind) for frame in ImageSequence.Iterator(picture)]
        options = {"format": kind, **OPTIONS.get(kind, {})}
        if kind == "MPO":
            frames = frames[:1]
        if len(frames) > 1:
            options |= {"save_all": True, "append_images": frames[1:]}
            for moving in ("duration", "loop"):
                if moving in picture.info:
                    options[moving] = picture.info[moving]
        if profile := picture.info.get("icc_profile"):
            options["icc_profile"] = profile
        result = BytesIO()
        frames[0].save(result, **options)
    except (OSError, SyntaxError, ValueError):
        raise Unreadable("broken") from None
    return result.getvalue()


def _pixels(frame: Image.Image, kind: str) -> Image.Image:
    """The pixels of a frame in a new picture, turned as it is shown."""
    upright = ImageOps.exif_transpose(frame)
    if kind in ("JPEG", "MPO") and upright.mode not in MODES_OF_JPEG:
        upright = upright.convert("RGB")
    clean = Image.new(upright.mode, upright.size)
    if palette := upright.getpalette():
        clean.putpalette(palette)
    clean.paste(upright)
    if "transparency" in frame.info:
        clean.info["transparency"] = frame.info["transparency"]
    return clean
