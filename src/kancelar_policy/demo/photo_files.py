"""Files of photos as a photographer hands them in: a drawing that tells what it is."""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from kancelar_policy.demo.drawings import draw
from PIL import Image
from typing import Any

import pyexiv2


#: Parts of a drawing that make a photo of another shape: left, top, right, bottom.
SHAPES = {
    "wide": (0, 0, 1600, 900),
    "tall": (500, 0, 1100, 900),
    "square": (350, 0, 1250, 900),
    "panorama": (0, 250, 1600, 850),
}

#: Where the tower of Ještěd stands; the archive drops it.
POSITION = {
    "Exif.GPSInfo.GPSLatitudeRef": "N",
    "Exif.GPSInfo.GPSLatitude": "50/1 43/1 5800/100",
    "Exif.GPSInfo.GPSLongitudeRef": "E",
    "Exif.GPSInfo.GPSLongitude": "14/1 59/1 500/100",
}


@dataclass(frozen=True)
class Told:
    """What the photographer wrote into the file; captions by language."""

    title: str
    captions: dict[str, str]
    photographer: str
    credit: str
    keywords: tuple[str, ...]
    place: str
    taken: datetime
    has_position: bool = False


def photo_file(drawing: str, told: Told | None) -> bytes:
    """A JPEG of `motif seed shape`; one that nobody described tells nothing.

    :raises KeyError: if there is no such motif or shape.
    """
    motif, seed, shape = drawing.split()
    jpeg = _shaped(draw(motif, int(seed)), shape)
    if told is None:
        return jpeg
    image = pyexiv2.ImageData(jpeg)
    try:
        image.modify_xmp(_xmp(told))
        image.modify_iptc(_iptc(told))
        image.modify_exif(_exif(told))
        return image.get_bytes()
    finally:
        image.close()


def _shaped(drawing: bytes, shape: str) -> bytes:
    """The part of the drawing that the shape says."""
    box = SHAPES[shape]
    if shape == "wide":
        return drawing
    file = BytesIO()
    with Image.open(BytesIO(drawing)) as whole:
        whole.crop(box).save(file, "JPEG", quality=86)
    return file.getvalue()


def _xmp(told: Told) -> dict[str, Any]:
    captions = {f'lang="{name}"': text for name, text in told.captions.items() if text}
    fields = {
        "Xmp.dc.title": {'lang="x-default"': told.title},
        "Xmp.dc.description": captions,
        "Xmp.dc.creator": [told.photographer],
        "Xmp.dc.subject": list(told.keywords),
        "Xmp.photoshop.Credit": told.credit,
        "Xmp.photoshop.City": told.place,
        "Xmp.photoshop.DateCreated": told.taken.isoformat(timespec="seconds"),
    }
    return {name: value for name, value in fields.items() if value}


def _iptc(told: Told) -> dict[str, Any]:
    """For programs that know no XMP."""
    return {
        "Iptc.Envelope.CharacterSet": "\x1b%G",
        "Iptc.Application2.ObjectName": told.title,
        "Iptc.Application2.Byline": [told.photographer],
        "Iptc.Application2.DateCreated": f"{told.taken:%Y-%m-%d}",
    }


def _exif(told: Told) -> dict[str, str]:
    moment = f"{told.taken:%Y:%m:%d %H:%M:%S}"
    fields = {
        "Exif.Image.Artist": told.photographer,
        "Exif.Photo.DateTimeOriginal": moment,
    }
    return fields | POSITION if told.has_position else fields
