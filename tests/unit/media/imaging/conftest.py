from kancelar_content.media.imaging.studio import Studio
from pathlib import Path
from PIL import Image
from PIL import ImageDraw

import pytest


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
