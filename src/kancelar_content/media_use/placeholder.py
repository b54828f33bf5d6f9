"""The picture that stands where a photo was taken away."""

from functools import cache
from io import BytesIO
from PIL import Image
from PIL import ImageDraw


SIZE = (1200, 800)
#: Greys that stand on light and on dark pages.
GROUND, LINE = (224, 226, 229), (178, 182, 188)


@cache
def placeholder_jpeg() -> bytes:
    """A grey area with an empty frame; it has no words, for they have a language."""
    picture = Image.new("RGB", SIZE, GROUND)
    draw = ImageDraw.Draw(picture)
    across, down = SIZE
    frame = (across * 0.4, down * 0.38, across * 0.6, down * 0.62)
    draw.rounded_rectangle(frame, radius=16, outline=LINE, width=10)
    draw.line((frame[0], frame[3], frame[2], frame[1]), fill=LINE, width=10)
    file = BytesIO()
    picture.save(file, "JPEG", quality=85)
    return file.getvalue()
