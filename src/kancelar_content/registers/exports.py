"""Pure: files of exactly the rows of an extract, written while they are sent."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from kancelar_content.registers.columns import DAY
from kancelar_content.registers.columns import MOMENT
from kancelar_content.registers.columns import NUMBER
from kancelar_content.registers.columns import Value
from kancelar_content.registers.extract import Extract
from kancelar_content.registers.rules import Row
from kancelar_content.registers.written import plain
from tempfile import TemporaryFile
from xlsxwriter import Workbook

import csv
import json


#: First letters by which a spreadsheet takes a text for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
BOM = "\ufeff"

XSD = "http://www.w3.org/2001/XMLSchema#"
XSD_TYPES = {DAY: f"{XSD}date", MOMENT: f"{XSD}dateTime", NUMBER: f"{XSD}decimal"}

#: Widths of columns in characters; texts and choices have more room.
WIDTHS = {DAY: 12, MOMENT: 17, NUMBER: 12}
WIDTH = 24
FORMATS = {DAY: "d. m. yyyy", MOMENT: "d. m. yyyy hh:mm"}

ROWS_A_PART = 500
BYTES_A_PART = 1 << 16


@dataclass(frozen=True)
class Export:
    """A kind of file: its ending, its content type and what writes it."""

    ending: str
    content_type: str
    write: Callable[[Extract], Iterator[bytes]]


def write_csv(extract: Extract, separator: str = ",") -> Iterator[bytes]:
    """UTF-8 with a byte order mark, RFC 4180; no text is a formula."""
    yield BOM.encode() + _lines([extract.header()], separator)
    for rows in _parts(extract.rows):
        yield _lines(
            (
                [_harmless(plain(value)) for _column, value in extract.cells(row)]
                for row in rows
            ),
            separator,
        )


def write_semicolon_csv(extract: Extract) -> Iterator[bytes]:
    """As a spreadsheet opens it where numbers have a decimal comma."""
    return write_csv(extract, ";")


def write_xlsx(extract: Extract) -> Iterator[bytes]:
    """One sheet with typed cells, a frozen header and a filter on each column."""
    with TemporaryFile() as file:
        _fill_workbook(extract, file)
        file.seek(0)
        while part := file.read(BYTES_A_PART):
            yield part


def write_json(extract: Extract) -> Iterator[bytes]:
    """A list of entries as REST has them."""
    return _write_items(extract, '{"items": [\n')


def write_json_ld(extract: Extract) -> Iterator[bytes]:
    """The same as linked data: the terms are the register's own, with their types."""
    terms = {
        column.name: {"@id": f"{extract.url}#{column.name}"}
        | ({"@type": XSD_TYPES[column.kind]} if column.kind in XSD_TYPES else {})
        for column in extract.columns
    }
    context = json.dumps(terms, ensure_ascii=False)
    return _write_items(extract, f'{{"@context": {context}, "@graph": [\n')


EXPORTS = {
    "csv": Export("csv", "text/csv; charset=utf-8", write_csv),
    "csv-semicolon": Export("csv", "text/csv; charset=utf-8", write_semicolon_csv),
    "xlsx": Export(
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        write_xlsx,
    ),
    "json": Export("json", "application/json", write_json),
    "json-ld": Export("jsonld", "application/ld+json", write_json_ld),
}


def item(extract: Extract, row: Row) -> dict:
    """An entry for machines: its address and its values, tokens as they are kept."""
    names = (column.name for column in extract.columns)
    values = zip(names, map(plain, row.values), strict=True)
    return {"@id": extract.entry_url(row), **dict(values)}


def _parts(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rows = list(rows)
    for start in range(0, len(rows), ROWS_A_PART):
        yield rows[start : start + ROWS_A_PART]


def _lines(lines: Iterable[list], separator: str) -> bytes:
    text = StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(lines)
    return text.getvalue().encode()


def _harmless(value: Value) -> Value:
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value


def _write_items(extract: Extract, begin: str) -> Iterator[bytes]:
    yield begin.encode()
    comma = ""
    for rows in _parts(extract.rows):
        items = (json.dumps(item(extract, row), ensure_ascii=False) for row in rows)
        yield (comma + ",\n".join(items)).encode()
        comma = ",\n"
    yield b"\n]}\n"


def _fill_workbook(extract: Extract, file) -> None:
    options = {
        "constant_memory": True,
        "remove_timezone": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    with Workbook(file, options) as book:
        sheet = book.add_worksheet()
        formats = {
            kind: book.add_format({"num_format": pattern, "align": "left"})
            for kind, pattern in FORMATS.items()
        }
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(extract.rows), len(extract.columns) - 1)
        for place, column in enumerate(extract.columns):
            sheet.set_column(place, place, WIDTHS.get(column.kind, WIDTH))
        sheet.write_row(0, 0, extract.header(), book.add_format({"bold": True}))
        for line, row in enumerate(extract.rows, 1):
            for place, (column, value) in enumerate(extract.cells(row)):
                if value not in (None, ""):
                    sheet.write(line, place, value, formats.get(column.kind))
