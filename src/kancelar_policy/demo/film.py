"""The demonstration's video, drawn and played on the spot: a train on the viaduct."""

from collections.abc import Iterator
from fractions import Fraction
from io import BytesIO
from kancelar_policy.demo.canvas import HEIGHT
from kancelar_policy.demo.canvas import WIDTH
from kancelar_policy.demo.drawings import DARK
from kancelar_policy.demo.drawings import draw
from kancelar_policy.demo.drawings import WHITE
from PIL import Image
from PIL import ImageDraw

import av
import numpy


SECONDS = 6
SIZE = (640, 360)
RATE = 12
SOUND_RATE = 48_000

#: Where the motif `bridge` has its rails, and the cars on them, in units of a drawing.
RAILS = 386
CAR = (250, 74)
GAP = 14
CARS = 3
RED = (196, 64, 58)

#: Tones of the carillon: second of the stroke, hertz.
TUNE = ((0.2, 523), (0.8, 659), (1.4, 784), (3.2, 1046), (3.8, 1318), (4.4, 1568))


def film() -> bytes:
    """An MP4 of six seconds that every browser plays."""
    file = BytesIO()
    with av.open(file, "w", format="mp4") as container:
        picture = container.add_stream("libx264", rate=RATE)
        picture.width, picture.height = SIZE
        picture.pix_fmt = "yuv420p"
        picture.options = {"preset": "veryfast", "crf": "28"}
        sound = container.add_stream("aac", rate=SOUND_RATE, layout="mono")
        for drawn in _pictures():
            container.mux(picture.encode(av.VideoFrame.from_image(drawn)))
        container.mux(picture.encode())
        container.mux(sound.encode(_carillon()))
        container.mux(sound.encode())
    return file.getvalue()


def track(cues: list[str]) -> str:
    """WebVTT in which each text stands as long as its half of the tune."""
    each = SECONDS / len(cues)
    return "\n\n".join(
        [
            "WEBVTT",
            *(
                f"00:0{each * at:.3f} --> 00:0{each * (at + 1):.3f}\n{text}"
                for at, text in enumerate(cues)
            ),
        ]
    )


def _pictures() -> Iterator[Image.Image]:
    """The train comes from the left and leaves to the right."""
    with Image.open(BytesIO(draw("bridge", 3))) as whole:
        background = whole.resize(SIZE, Image.Resampling.LANCZOS)
    number = SECONDS * RATE
    length = CARS * (CAR[0] + GAP)
    for frame in range(number):
        front = (WIDTH + length) * frame / (number - 1)
        drawn = background.copy()
        for car in range(CARS):
            _draw_car(ImageDraw.Draw(drawn), front - car * (CAR[0] + GAP) - CAR[0])
        yield drawn


def _draw_car(pen: ImageDraw.ImageDraw, left: float) -> None:
    width, height = CAR
    top = RAILS - height
    pen.rounded_rectangle(_box(left, top, width, height - 6), 3, fill=RED)
    for window in range(5):
        pen.rectangle(_box(left + 22 + 44 * window, top + 14, 30, 22), fill=WHITE)
    for wheel in (36, width - 50):
        pen.rectangle(_box(left + wheel, RAILS - 8, 22, 8), fill=DARK)


def _box(left: float, top: float, width: float, height: float) -> list[float]:
    across, down = SIZE[0] / WIDTH, SIZE[1] / HEIGHT
    return [left * across, top * down, (left + width) * across, (top + height) * down]


def _carillon() -> av.AudioFrame:
    times = numpy.arange(SECONDS * SOUND_RATE) / SOUND_RATE
    wave = numpy.zeros_like(times)
    for start, hertz in TUNE:
        since = times - start
        stroke = numpy.exp(-2.5 * since) * numpy.sin(2 * numpy.pi * hertz * since)
        wave += numpy.where(since > 0, stroke, 0)
    samples = (wave / numpy.abs(wave).max() * 0.5).astype(numpy.float32)
    frame = av.AudioFrame.from_ndarray(samples[None, :], format="fltp", layout="mono")
    frame.sample_rate = SOUND_RATE
    frame.time_base = Fraction(1, SOUND_RATE)
    frame.pts = 0
    return frame
