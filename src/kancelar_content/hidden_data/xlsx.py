"""What an XLSX holds beside the cells that its reader sees."""

from .cell_styles import S
from .finding import Finding
from .finding import masked
from .finding import place
from .limits import Limits
from .office_parts import examine_parts
from .package import Package
from .rules import tells
from .sheets import Cell
from .sheets import Cells
from .sheets import column_name
from .sheets import SHARED_STRINGS
from .sheets import Sheet
from .sheets import sheets
from .sheets import WORKBOOK
from .texts import find
from .texts import Wanted
from bisect import bisect_right
from collections.abc import Iterator
from kancelar_content.search.folding import fold


#: Cells are searched together: a search costs more than its text.
CELLS_AT_ONCE = 2_000
LONGEST_HEADING = 36

ABSOLUTE_PATH = "{http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac}absPath"
#: Names of Excel itself, such as areas of print.
BUILT_IN = "_xlnm."


def examine_xlsx(data: bytes, wanted: Wanted, limits: Limits) -> Iterator[Finding]:
    """Everything of the workbook that is not meant for everybody.

    :raises Unreadable: if the file is encrypted, damaged or too large.
    """
    package = Package(data, limits)
    package.require(WORKBOOK, f"{S}workbook")
    cells = Cells(package, limits.cells)
    for number, sheet in enumerate(sheets(package), start=1):
        told = [*find(sheet.name, place("sheet_name", number=number), wanted)]
        yield from told
        shown = str(number) if told else sheet.name
        if sheet.is_hidden:
            yield Finding("hidden_sheet", place("sheet_hidden", sheet=shown))
        yield from _cells(cells, sheet, shown, wanted)
        yield from _comments(package, sheet, shown, wanted)
    for text in cells.unused_strings():
        where = place("part", name=SHARED_STRINGS)
        if text.strip():
            yield Finding("hidden_text", where, masked(text))
            yield from find(text, where, wanted)
    yield from _names(package, wanted)
    yield from _path(package, wanted)
    yield from examine_parts(package, wanted, limits)


def _cells(cells: Cells, sheet: Sheet, shown: str, wanted: Wanted) -> Iterator[Finding]:
    filled_columns: set[int] = set()
    filled_rows: set[int] = set()
    together = _Together(shown, wanted)
    for cell in cells.of(sheet):
        filled_columns.add(cell.column)
        filled_rows.add(cell.row)
        if cell.is_hidden:
            where = place("cell", sheet=shown, cell=cell.name)
            yield Finding("hidden_text", where, masked(cell.text))
        together.add(cell)
        if together.is_full:
            yield from together.found()
    yield from together.found()
    for row in sorted(filled_rows & cells.hidden_rows):
        yield Finding("hidden_row", place("row", sheet=shown, row=row))
    for column in sorted(filled_columns):
        if any(column in hidden for hidden in cells.hidden_columns):
            where = place("column", sheet=shown, column=column_name(column))
            yield Finding("hidden_column", where)
    for text in cells.other_texts:
        yield from find(text, place("sheet_heading", sheet=shown), wanted)


class _Together:
    """Cells that are searched as one text: each search costs more than a cell.

    What the heading of a column tells is written before every cell of it.
    """

    def __init__(self, shown: str, wanted: Wanted) -> None:
        self._shown = shown
        self._wanted = wanted
        self._headings: dict[int, str] = {}
        self._cells: list[tuple[int, Cell]] = []
        self._texts: list[str] = []
        self._length = 0

    @property
    def is_full(self) -> bool:
        return len(self._cells) >= CELLS_AT_ONCE

    def add(self, cell: Cell) -> None:
        if cell.column in self._headings:
            before = self._headings[cell.column]
        else:
            before = ""
            heading = f"{cell.text[-LONGEST_HEADING:]}: "
            self._headings[cell.column] = heading if tells(fold(heading)) else ""
        self._cells.append((self._length + len(before), cell))
        self._texts.append(before + cell.text)
        self._length += len(before) + len(cell.text) + 1

    def found(self) -> Iterator[Finding]:
        """The personal data in the cells so far, each told with its own cell."""
        starts = [start for start, _cell in self._cells]
        where = place("sheet", sheet=self._shown)
        for finding in find("\n".join(self._texts), where, self._wanted):
            at = bisect_right(starts, finding.offset or 0) - 1
            if at >= 0:
                start, cell = self._cells[at]
                where = place("cell", sheet=self._shown, cell=cell.name)
                offset = (finding.offset or 0) - start
                if offset < len(cell.text):  # else it is in the heading before the next
                    yield Finding(finding.kind, where, finding.excerpt, 1, offset)
        self._cells, self._texts, self._length = [], [], 0


def _comments(
    package: Package, sheet: Sheet, shown: str, wanted: Wanted
) -> Iterator[Finding]:
    for each in package.relationships(sheet.part):
        if each.kind not in ("comments", "threadedComment") or each.is_external:
            continue
        for note in package.tree(each.target).iter("{*}comment", "{*}threadedComment"):
            where = place("cell", sheet=shown, cell=note.get("ref", ""))
            text = "".join(note.itertext()).strip()
            yield Finding("comment", where, masked(text[:40]))
            yield from find(text, where, wanted)


def _path(package: Package, wanted: Wanted) -> Iterator[Finding]:
    """Excel writes down in which folder of whose computer the file was."""
    for element in package.tree(WORKBOOK).iter(ABSOLUTE_PATH):
        where = place("properties", name="absPath")
        yield Finding("metadata", where)
        yield from find(element.get("url", ""), where, wanted, any_case=True)


def _names(package: Package, wanted: Wanted) -> Iterator[Finding]:
    names = package.tree(WORKBOOK).iter(f"{S}definedName")
    for number, name in enumerate(names, start=1):
        where = place("defined_name", number=number)
        label, meaning = name.get("name", ""), name.text or ""
        if "[" in meaning:
            yield Finding("external_link", where)
        if name.get("hidden") in ("1", "true") and not label.startswith(BUILT_IN):
            yield Finding("custom_data", where)
        words = f"{label.replace('_', ' ')}\n{name.get('comment', '')}\n{meaning}"
        yield from find(words, where, wanted, any_case=True)
