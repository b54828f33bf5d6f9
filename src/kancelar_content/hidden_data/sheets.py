"""The sheets of an XLSX: which there are, and their cells one after the other."""

from .cell_styles import as_date
from .cell_styles import cell_styles
from .cell_styles import S
from .package import Package
from .unreadable import Unreadable
from collections.abc import Iterator
from dataclasses import dataclass
from lxml import etree

import re


R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WORKBOOK = "xl/workbook.xml"
SHARED_STRINGS = "xl/sharedStrings.xml"


REFERENCE = re.compile(r"([A-Z]{0,3})(\d{0,7})")

#: Of the points of a row, of the letters of a column.
SMALLEST_SEEN = 0.5


@dataclass(frozen=True)
class Sheet:
    name: str
    part: str
    is_hidden: bool


@dataclass(frozen=True)
class Cell:
    """A cell with something in it, by its row and column from 1."""

    row: int
    column: int
    text: str
    is_hidden: bool

    @property
    def name(self) -> str:
        return f"{column_name(self.column)}{self.row}"


def sheets(package: Package) -> list[Sheet]:
    """The sheets in their order, also those that only programs see."""
    parts = {each.id: each.target for each in package.relationships(WORKBOOK)}
    found = []
    for each in package.tree(WORKBOOK).iter(f"{S}sheet"):
        part = parts.get(each.get(f"{R}id", ""), "")
        if part not in package:
            raise Unreadable("broken")
        hidden = each.get("state", "visible") != "visible"
        found.append(Sheet(each.get("name", ""), part, hidden))
    return found


def column_name(number: int) -> str:
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def position(reference: str) -> tuple[int, int]:
    """Row and column of a cell's name, each 0 if the name does not tell it."""
    letters, digits = REFERENCE.match(reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(digits or 0), column


def is_nothing(size: str | None) -> bool:
    """Whether a row or a column has a height or width that nobody sees."""
    try:
        return size is not None and float(size) < SMALLEST_SEEN
    except ValueError:
        return False


def is_true(value: str | None) -> bool:
    return value in ("1", "true")


class Cells:
    """Reads the cells of sheets and remembers what of them is hidden."""

    def __init__(self, package: Package, most: int) -> None:
        self._package = package
        self._left = most
        self._styles = cell_styles(package)
        self._strings: list[str] | None = None
        properties = package.tree(WORKBOOK).find(f"{S}workbookPr")
        self._since_1904 = properties is not None and is_true(
            properties.get("date1904")
        )
        self.hidden_rows: set[int] = set()
        self.hidden_columns: list[range] = []
        self.other_texts: list[str] = []
        self._used: set[int] = set()

    def unused_strings(self) -> list[str]:
        """Shared strings of no cell, after all sheets were read."""
        strings = self._all_strings()
        return [text for at, text in enumerate(strings) if at not in self._used]

    def of(self, sheet: Sheet) -> Iterator[Cell]:
        """The cells that have something in them.

        :raises Unreadable: when there are more in all sheets than is allowed.
        """
        self.hidden_rows, self.hidden_columns, self.other_texts = set(), [], []
        tags = ("col", "c", "row", "f1", "formula1", "formula2", "sheetFormatPr")
        headings = ("oddHeader", "oddFooter", "evenHeader", "evenFooter")
        more = ("firstHeader", "firstFooter", "dataValidation", "hyperlink")
        if self._package.count(sheet.part, b"<c ") > self._left:
            raise Unreadable("too_large")
        names = [f"{S}{tag}" for tag in (*tags, *headings, *more)]
        row = 0
        waiting: list[Cell] = []
        for element in self._package.elements(sheet.part, *names):
            kind = etree.QName(element).localname
            if kind == "col":
                self._column(element)
            elif kind == "c":
                self._left -= 1
                if self._left < 0:
                    raise Unreadable("too_large")
                if cell := self._cell(element, row + 1, len(waiting) + 1):
                    waiting.append(cell)
            elif kind == "row":
                row = int(element.get("r") or row + 1)
                if is_true(element.get("hidden")) or is_nothing(element.get("ht")):
                    self.hidden_rows.add(row)
                yield from waiting
                waiting = []
            else:
                self._other(element)

    def _column(self, element: etree._Element) -> None:
        if is_true(element.get("hidden")) or is_nothing(element.get("width")):
            first, last = int(element.get("min", 1)), int(element.get("max", 1))
            self.hidden_columns.append(range(first, last + 1))

    def _other(self, element: etree._Element) -> None:
        texts = [element.text or ""]
        texts += [
            element.get(name, "")
            for name in ("prompt", "promptTitle", "error", "errorTitle", "tooltip")
        ]
        self.other_texts += [text for text in texts if text.strip()]

    def _cell(self, element: etree._Element, row: int, column: int) -> Cell | None:
        named_row, named_column = position(element.get("r", ""))
        style_number = int(element.get("s") or 0)
        style = self._styles[style_number] if style_number < len(self._styles) else None
        text = self._text(element, bool(style and style.is_date))
        formula = element.findtext(f"{S}f") or ""
        if '"' in formula:
            text = f"{text}\n{formula}"
        if not text.strip():
            return None
        hidden = bool(style and style.is_hidden)
        return Cell(named_row or row, named_column or column, text, hidden)

    def _text(self, element: etree._Element, is_date: bool) -> str:
        kind = element.get("t", "n")
        if kind == "inlineStr":
            return "".join(each.text or "" for each in element.iter(f"{S}t"))
        value = element.findtext(f"{S}v") or ""
        if kind == "s":
            return self._shared(value)
        if kind != "n" or not value:
            return value
        try:
            number = float(value)
        except ValueError:
            return value
        if is_date:
            return as_date(number, since_1904=self._since_1904)
        return str(int(number)) if number.is_integer() else value

    def _shared(self, number: str) -> str:
        at = int(number or 0)
        self._used.add(at)
        strings = self._all_strings()
        return strings[at] if 0 <= at < len(strings) else ""

    def _all_strings(self) -> list[str]:
        if self._strings is None:
            self._strings = []
            if SHARED_STRINGS in self._package:
                items = self._package.elements(SHARED_STRINGS, f"{S}si")
                self._strings = [shared_text(item) for item in items]
        return self._strings


def shared_text(item: etree._Element) -> str:
    """The text of a shared string without how it is read aloud in Japanese."""
    return "".join(
        each.text or ""
        for each in item.iter(f"{S}t")
        if each.getparent().tag != f"{S}rPh"
    )
