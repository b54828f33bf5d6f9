"""What our copies of a photo tell of it: texts and rights, no place and no device."""

from .examined import Written
from datetime import datetime
from threading import Lock
from typing import Any

import pyexiv2


#: The library is not made for threads.
_lock = Lock()

#: IPTC-IIM bounds its fields, in bytes; longer texts stand in XMP whole.
IPTC_MOST = {
    "ObjectName": 64,
    "Caption": 2000,
    "Credit": 32,
    "Byline": 32,
    "Copyright": 128,
    "Contact": 128,
    "Keywords": 64,
}

UTF_8 = "\x1b%G"

CONTACT = "Xmp.iptc.CreatorContactInfo"


def written(jpeg: bytes, texts: Written) -> bytes:
    """The JPEG with the texts in XMP, IPTC and EXIF; its pixels stay as they are."""
    with _lock:
        image = pyexiv2.ImageData(jpeg)
        try:
            image.modify_xmp(_xmp(texts))
            image.modify_iptc(_iptc(texts))
            image.modify_exif(_exif(texts))
            return image.get_bytes()
        finally:
            image.close()


def packet(jpeg: bytes) -> bytes:
    """The XMP of a JPEG, without the room that writers leave for changes."""
    with _lock:
        image = pyexiv2.ImageData(jpeg)
        try:
            return image.read_raw_xmp().strip().encode()
        finally:
            image.close()


def _xmp(texts: Written) -> dict[str, Any]:
    fields = {
        "Xmp.dc.title": _in_language(texts.title, texts.language),
        "Xmp.dc.description": _in_language(texts.caption, texts.language),
        "Xmp.dc.creator": [texts.photographer] if texts.photographer else None,
        "Xmp.dc.rights": _in_language(texts.copyright, texts.language),
        "Xmp.dc.subject": list(texts.keywords) or None,
        "Xmp.photoshop.Credit": texts.credit,
        "Xmp.photoshop.Headline": texts.title,
        "Xmp.photoshop.DateCreated": _moment(texts.taken),
        "Xmp.xmpRights.Marked": "True" if texts.copyright else None,
        "Xmp.xmpRights.WebStatement": texts.licence_url,
        "Xmp.xmpRights.UsageTerms": _in_language(texts.terms, texts.language),
    }
    if texts.contact:
        name = "CiEmailWork" if "@" in texts.contact else "CiUrlWork"
        fields[f"{CONTACT}/Iptc4xmpCore:{name}"] = texts.contact
    return _filled(fields)


def _iptc(texts: Written) -> dict[str, Any]:
    taken = texts.taken
    fields = {
        "ObjectName": texts.title,
        "Caption": texts.caption,
        "Credit": texts.credit,
        "Byline": [texts.photographer] if texts.photographer else None,
        "Copyright": texts.copyright,
        "Contact": [texts.contact] if texts.contact else None,
        "Keywords": list(texts.keywords) or None,
    }
    cut = {
        f"Iptc.Application2.{name}": _cut(value, IPTC_MOST[name])
        for name, value in _filled(fields).items()
    }
    if taken:
        cut["Iptc.Application2.DateCreated"] = f"{taken:%Y-%m-%d}"
    return {"Iptc.Envelope.CharacterSet": UTF_8} | cut if cut else {}


def _exif(texts: Written) -> dict[str, Any]:
    taken = texts.taken
    return _filled(
        {
            "Exif.Image.Artist": texts.photographer,
            "Exif.Image.Copyright": texts.copyright,
            "Exif.Photo.DateTimeOriginal": taken and f"{taken:%Y:%m:%d %H:%M:%S}",
        }
    )


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _in_language(text: str, language: str) -> dict[str, str] | None:
    if not text:
        return None
    return {'lang="x-default"': text, f'lang="{language}"': text}


def _moment(at: datetime | None) -> str:
    return at.isoformat(timespec="seconds") if at else ""


def _cut(value: str | list[str], most: int) -> str | list[str]:
    """At most so many bytes, and no half of a letter."""
    if isinstance(value, list):
        return [str(_cut(text, most)) for text in value]
    return value.encode()[:most].decode("utf-8", "ignore")
