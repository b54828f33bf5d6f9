"""What the demonstration's photographers write into their files."""

from datetime import datetime
from kancelar_policy.demo.photo_files import photo_file
from kancelar_policy.demo.photo_files import SHAPES
from kancelar_policy.demo.photo_files import Told
from PIL import Image

import io
import pyexiv2
import pytest


TOLD = Told(
    title="Viadukt 3",
    captions={"cs": "Otevření viaduktu.", "en": "Opening of the viaduct."},
    photographer="Karel Fiala",
    credit="Karel Fiala, Liberecký kraj",
    keywords=("viadukt", "slavnost"),
    place="Turnov",
    taken=datetime(2026, 6, 5, 10, 14),
    has_position=True,
)


@pytest.fixture
def opened():
    def open_file(told):
        image = pyexiv2.ImageData(photo_file("bridge 3 wide", told))
        try:
            return image.read_xmp(), image.read_exif()
        finally:
            image.close()

    return open_file


def test_file_tells_captions_by_language_and_place(opened):
    xmp, _exif = opened(TOLD)
    captions = xmp["Xmp.dc.description"]
    assert captions['lang="en"'] == "Opening of the viaduct."
    assert xmp["Xmp.photoshop.City"] == "Turnov"


def test_file_has_the_position_that_the_archive_is_to_drop(opened):
    _xmp, exif = opened(TOLD)
    assert exif["Exif.GPSInfo.GPSLatitudeRef"] == "N"


def test_file_that_nobody_described_tells_nothing(opened):
    assert opened(None) == ({}, {})


@pytest.mark.parametrize("shape", SHAPES)
def test_photo_has_its_shape(shape):
    left, top, right, bottom = SHAPES[shape]
    with Image.open(io.BytesIO(photo_file(f"bridge 3 {shape}", None))) as image:
        assert image.size == (right - left, bottom - top)
