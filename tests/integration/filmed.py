"""Videos that the tests draw."""

from fractions import Fraction
from io import BytesIO

import av
import numpy


RATE = 10
SOUND_RATE = 48_000


def film(
    seconds: int = 2, size: tuple[int, int] = (320, 180), *, sound: bool = True
) -> bytes:
    """A WebM of VP9 and Opus in which a light moves over a blue ground."""
    file = BytesIO()
    width, height = size
    with av.open(file, "w", format="webm") as container:
        picture = container.add_stream("libvpx-vp9", rate=RATE)
        picture.width, picture.height, picture.pix_fmt = width, height, "yuv420p"
        picture.options = {"deadline": "realtime", "cpu-used": "8", "g": "5"}
        tone = container.add_stream("libopus", rate=SOUND_RATE) if sound else None
        for number in range(seconds * RATE):
            drawn = numpy.full((height, width, 3), (20, 60, 120), dtype=numpy.uint8)
            left = number * (width - 40) // (seconds * RATE)
            drawn[height // 3 : 2 * height // 3, left : left + 40] = (240, 200, 80)
            container.mux(picture.encode(av.VideoFrame.from_ndarray(drawn)))
        container.mux(picture.encode())
        if tone is not None:
            container.mux(tone.encode(_tone(seconds)))
            container.mux(tone.encode())
    return file.getvalue()


def sound(seconds: int) -> bytes:
    """The same tone alone, as an M4A."""
    file = BytesIO()
    with av.open(file, "w", format="mp4") as container:
        tone = container.add_stream("aac", rate=SOUND_RATE, layout="mono")
        container.mux(tone.encode(_tone(seconds)))
        container.mux(tone.encode())
    return file.getvalue()


def _tone(seconds: int) -> av.AudioFrame:
    times = numpy.arange(seconds * SOUND_RATE) / SOUND_RATE
    wave = (numpy.sin(times * 440 * 2 * numpy.pi) * 0.1).astype(numpy.float32)
    frame = av.AudioFrame.from_ndarray(wave[None, :], format="fltp", layout="mono")
    frame.sample_rate = SOUND_RATE
    frame.time_base = Fraction(1, SOUND_RATE)
    frame.pts = 0
    return frame
