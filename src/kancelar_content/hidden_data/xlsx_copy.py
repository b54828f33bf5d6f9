"""An XLSX again with the values that its reader sees and nothing else."""

from .cell_styles import cell_styles
from .cell_styles import S
from .limits import Limits
from .office_copy import kept_package
from .office_copy import remove
from .package import Package
from .sheets import is_nothing
from .sheets import is_true
from .sheets import position
from .sheets import SHARED_STRINGS
from .sheets import sheets
from .sheets import WORKBOOK
from collections.abc import Iterator
from lxml import etree

import re


#: The shared strings come last: which of them are used, the sheets tell.
KEPT = (
    r"xl/workbook\.xml",
    r"xl/styles\.xml",
    r"xl/theme/[^/]*\.xml",
    r"xl/worksheets/[^/]*\.xml",
    r"xl/(drawings|charts)/[^/]*\.xml",
    r"xl/media/[^/]*",
    r"xl/sharedStrings\.xml",
)

#: Of the workbook, and of a sheet, what its look is made of.
KEPT_OF_WORKBOOK = ("workbookPr", "bookViews", "sheets", "calcPr")
KEPT_OF_SHEET = (
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData"),
    *("mergeCells", "phoneticPr", "conditionalFormatting", "hyperlinks"),
    *("printOptions", "pageMargins", "pageSetup", "headerFooter"),
    *("rowBreaks", "colBreaks", "drawing"),
)
SHEET = re.compile(r"xl/worksheets/[^/]*\.xml")


def copy_of_xlsx(data: bytes, limits: Limits) -> bytes:
    """Formulas give way to their values; what is hidden is left out.

    Rows and columns keep their places, so hidden ones stay, empty.

    :raises Unreadable: if the file is encrypted, damaged or too large.
    """
    package = Package(data, limits)
    package.require(WORKBOOK, f"{S}workbook")
    hidden = [each for each in sheets(package) if each.is_hidden]
    names = {each.name for each in hidden}
    unseen = {str(at) for at, look in enumerate(cell_styles(package)) if look.is_hidden}
    used: set[str] = set()

    def clean(name: str, root: etree._Element) -> None:
        if name == WORKBOOK:
            _clean_workbook(root, names)
        elif SHEET.fullmatch(name):
            used.update(_clean_sheet(root, unseen))
        elif name == SHARED_STRINGS:
            _clean_strings(root, used)

    left_out = {each.part for each in hidden}
    return kept_package(package, KEPT, clean, limits, left_out)


def _clean_workbook(root: etree._Element, hidden: set[str]) -> None:
    remove(each for each in root if each.tag not in _tags(KEPT_OF_WORKBOOK))
    remove(each for each in root.iter(f"{S}sheet") if each.get("name") in hidden)
    for view in root.iter(f"{S}workbookView"):
        for name in ("activeTab", "firstSheet"):
            view.attrib.pop(name, None)


def _tags(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(f"{S}{name}" for name in names)


def _clean_sheet(root: etree._Element, unseen: set[str]) -> set[str]:
    """Empty what is hidden; the answer are the numbers of strings still used."""
    remove(each for each in root if each.tag not in _tags(KEPT_OF_SHEET))
    columns = [
        range(int(each.get("min", 1)), int(each.get("max", 1)) + 1)
        for each in root.iter(f"{S}col")
        if is_true(each.get("hidden")) or is_nothing(each.get("width"))
    ]
    used = set()
    for row in root.iter(f"{S}row"):
        row_is_hidden = is_true(row.get("hidden")) or is_nothing(row.get("ht"))
        for column, cell in enumerate(list(row), start=1):
            column = position(cell.get("r", ""))[1] or column
            hidden = row_is_hidden or any(column in each for each in columns)
            if hidden or cell.get("s", "0") in unseen:
                remove([cell])
                continue
            remove(cell.iterchildren(f"{S}f", f"{S}extLst"))
            if cell.get("t") == "s":
                used.add(cell.findtext(f"{S}v") or "")
    remove(_rules_on_other_sheets(root))
    for link in root.iter(f"{S}hyperlink"):
        link.attrib.pop("tooltip", None)
    return used


def _rules_on_other_sheets(root: etree._Element) -> Iterator[etree._Element]:
    for rule in root.iter(f"{S}conditionalFormatting"):
        if any("!" in (each.text or "") for each in rule.iter(f"{S}formula")):
            yield rule


def _clean_strings(root: etree._Element, used: set[str]) -> None:
    """Empty the strings that no cell shows; the others keep their numbers."""
    for number, item in enumerate(root.iter(f"{S}si")):
        if str(number) not in used:
            for child in list(item):
                item.remove(child)
            etree.SubElement(item, f"{S}t")
        remove(item.iterchildren(f"{S}rPh"))
