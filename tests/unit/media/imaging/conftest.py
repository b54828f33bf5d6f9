from kancelar_content.media.imaging.studio import Studio
from pathlib import Path
from PIL import Image
from PIL import ImageDraw
from pillow_heif import register_heif_opener

import av
import numpy
import pytest


register_heif_opener()


@pytest.fixture(scope="session")
def studio():
    """One process for all tests, as many files share it."""
    with Studio() as studio:
        yield studio


@pytest.fixture
def picture():
    """Draws a green picture with a red ball in its right upper part."""

    def draw(size: tuple[int, int] = (600, 400), mode: str = "RGB") -> Image.Image:
        image = Image.new("RGB", size, (60, 150, 80))
        width, height = size
        ball = [width * 0.7, height * 0.2, width * 0.7 + 60, height * 0.2 + 60]
        ImageDraw.Draw(image).ellipse(ball, fill=(220, 20, 20))
        return image.convert(mode)

    return draw


@pytest.fixture
def saved(tmp_path, picture):
    """Writes a picture as a file of a name and gives its path."""

    def save(name: str = "photo.jpg", image: Image.Image | None = None, **how) -> Path:
        path = tmp_path / name
        (image or picture()).save(path, **how)
        return path

    return save


@pytest.fixture
def filmed(tmp_path):
    """Writes a film of two seconds, the first half black, and gives its path."""

    def film(
        name: str = "film.mp4",
        codec: str = "libx264",
        sound: str | None = "aac",
        pixels: str = "yuv420p",
        **told: str,
    ) -> Path:
        path = tmp_path / name
        with av.open(str(path), "w") as container:
            container.metadata.update(told)
            stream = container.add_stream(codec, rate=25)
            stream.width, stream.height, stream.pix_fmt = 160, 120, pixels
            heard = container.add_stream(sound, rate=48000) if sound else None
            for number in range(50):
                frame = numpy.zeros((120, 160, 3), numpy.uint8)
                if number >= 25:
                    frame[:, :80], frame[:, 80:] = (220, 40, 30), (30, 60, 220)
                frame = av.VideoFrame.from_ndarray(frame, format="rgb24")
                container.mux(stream.encode(frame))
            container.mux(stream.encode())
            if heard:
                _silence(container, heard)
        return path

    return film


def _silence(container, stream) -> None:
    form, layout = stream.codec_context.format, stream.codec_context.layout
    for number in range(90):
        frame = av.AudioFrame(format=form.name, layout=layout.name, samples=1024)
        for plane in frame.planes:
            plane.update(bytes(plane.buffer_size))
        frame.sample_rate, frame.pts = 48000, number * 1024
        container.mux(stream.encode(frame))
    container.mux(stream.encode())
