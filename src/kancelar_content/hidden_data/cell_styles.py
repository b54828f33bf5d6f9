"""How cells of an XLSX look: hidden, white on white, or a date."""

from .package import Package
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from lxml import etree

import re


S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STYLES = "xl/styles.xml"

#: Formats that every program knows by these numbers are dates.
DATE_FORMATS = frozenset(
    (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))
)

#: A format whose every section is empty shows nothing at all.
SHOWS_NOTHING = re.compile(r";;;*")

WHITE = ("FFFFFFFF", "00FFFFFF")
WHITE_OF_THEME = "0"


@dataclass(frozen=True)
class CellStyle:
    is_date: bool = False
    is_hidden: bool = False


def cell_styles(package: Package) -> list[CellStyle]:
    """The looks by the numbers that cells have them by."""
    if STYLES not in package:
        return []
    root = package.tree(STYLES)
    formats = {
        each.get("numFmtId", ""): each.get("formatCode", "")
        for each in root.iter(f"{S}numFmt")
    }
    white = [_is_white(font.find(f"{S}color")) for font in root.iterfind(f"{S}fonts/*")]
    filled = [_is_filled(fill) for fill in root.iterfind(f"{S}fills/*")]
    found = []
    for look in root.iterfind(f"{S}cellXfs/{S}xf"):
        number = look.get("numFmtId", "0")
        code = formats.get(number, "")
        on_nothing = not _at(filled, look.get("fillId"))
        found.append(
            CellStyle(
                is_date=(not code and int(number) in DATE_FORMATS) or _shows_date(code),
                is_hidden=bool(SHOWS_NOTHING.fullmatch(code))
                or (_at(white, look.get("fontId")) and on_nothing),
            )
        )
    return found


def _at(values: list[bool], number: str | None) -> bool:
    at = int(number or 0)
    return at < len(values) and values[at]


def _is_white(color: etree._Element | None) -> bool:
    if color is None:
        return False
    plain = not color.get("tint")
    return color.get("rgb", "").upper() in WHITE or (
        plain and color.get("theme") == WHITE_OF_THEME
    )


def _is_filled(fill: etree._Element) -> bool:
    pattern = fill.find(f"{S}patternFill")
    return pattern is None or pattern.get("patternType", "none") != "none"


def _shows_date(code: str) -> bool:
    plain = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", code).lower()
    return "y" in plain or "d" in plain or "mmm" in plain


def as_date(serial: float, *, since_1904: bool) -> str:
    """The day that a cell shows, as people write it.

    Excel counts 29 February 1900, which never was; so the count begins a day early.
    """
    beginning = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)
    try:
        return f"{beginning + timedelta(days=serial):%d.%m.%Y}"
    except OverflowError:
        return str(serial)
