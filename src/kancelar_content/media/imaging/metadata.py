"""What a photo tells of itself beside its pixels, in texts.

Used in the worker only: the library is not made for threads.
"""

from .encoding_rules import decoded
from .encoding_rules import tidy
from .encoding_rules import windows_text
from .metadata_rules import described
from collections.abc import Callable
from datetime import tzinfo
from pathlib import Path
from pyexiv2.core import EXIF_TAGS_ENCODED_IN_UCS2
from typing import Any

import pyexiv2
import re


# The library decodes these itself and gives up all EXIF at half a letter.
EXIF_TAGS_ENCODED_IN_UCS2.clear()

SILENT = 4

UTF_8 = "\x1b%G"
NUMBERS = re.compile(r"(\d{1,3} )*\d{1,3}")


def read_metadata(path: Path, zone: tzinfo) -> dict[str, Any]:
    """The texts by the names of `Examined`; fields that cannot be read are left out."""
    pyexiv2.set_log_level(SILENT)
    try:
        image = pyexiv2.Image(str(path))
    except (RuntimeError, UnicodeError):
        return described({}, {}, {}, zone)
    try:
        iptc = _bytewise(image.read_iptc)
        charset = _one(iptc.get("Iptc.Envelope.CharacterSet"))
        encoding = "utf-8" if charset == UTF_8 else None
        return described(
            _each(_xmp(image), tidy, "Xmp."),
            _each(iptc, lambda text: _decoded(text, encoding), "Iptc.Application2."),
            _exif(_bytewise(image.read_exif)),
            zone,
        )
    finally:
        image.close()


def _bytewise(read: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    """Fields with each byte as one letter, so that none is lost."""
    try:
        return read(encoding="latin-1")
    except (RuntimeError, ValueError):
        return {}


def _xmp(image: pyexiv2.Image) -> dict[str, Any]:
    try:
        return image.read_xmp()
    except UnicodeDecodeError:
        found = _bytewise(image.read_xmp)
        return _each(found, lambda text: decoded(text.encode("latin-1", "ignore")), "")
    except RuntimeError:
        return {}


def _exif(found: dict[str, Any]) -> dict[str, Any]:
    fields = {}
    for name, value in found.items():
        short = name.rpartition(".")[2]
        text = _one(value)
        if short.startswith("XP"):
            raw = bytes(int(n) & 255 for n in text.split()) if _numbers(text) else b""
            fields[short] = windows_text(raw)
        elif name.startswith(("Exif.Image.", "Exif.Photo.")):
            fields[short] = _decoded(text, None)
    return fields


def _numbers(text: str) -> bool:
    return NUMBERS.fullmatch(text) is not None


def _decoded(text: str, encoding: str | None) -> str:
    return decoded(text.encode("latin-1", "ignore"), encoding)


def _one(value: Any) -> str:
    return str(value[0] if isinstance(value, list) and value else value or "")


def _each(
    found: dict[str, Any], change: Callable[[str], str], before: str
) -> dict[str, Any]:
    """The fields whose names begin so, with every text changed."""
    return {
        name.removeprefix(before): _changed(value, change)
        for name, value in found.items()
        if name.startswith(before)
    }


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, dict):
        return {
            name.removeprefix('lang="').removesuffix('"'): change(text)
            for name, text in value.items()
        }
    if isinstance(value, list):
        return [change(text) for text in value]
    return change(value)
