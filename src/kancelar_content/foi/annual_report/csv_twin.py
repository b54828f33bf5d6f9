"""Pure: the report as rows of a table for machines."""

from collections.abc import Iterator
from collections.abc import Mapping
from io import StringIO
from typing import Any

import csv


#: Programs that open tables take a file without it for one of another encoding.
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
HEAD = ("year", "version", "part", "letter", "kind", "name", "title", "value", "unit")


def csv_twin(report: Mapping[str, Any], sha256: str) -> bytes:
    """All that the report says, a row each; the hash of its data is the last one."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(HEAD)
    for row in _rows(report):
        writer.writerow([report["year"], report["version"], *map(_plain, row)])
    if sha256:
        writer.writerow(
            [report["year"], report["version"], "", "", "sha256", "", "", sha256, ""]
        )
    return (BOM + out.getvalue()).encode("utf-8")


def _rows(report: Mapping[str, Any]) -> Iterator[tuple]:
    yield "", "", "title", "", report["title"], "", ""
    yield "", "", "office", "", report["office"], "", ""
    if report["note"]:
        yield "", "", "note", "", "", report["note"], ""
    for part in report["parts"]:
        place = (part["part"], part["letter"])
        yield *place, "heading", "", part["heading"], "", ""
        for number in part["numbers"]:
            told = (number["name"], number["title"], number["value"], number["unit"])
            yield *place, "number", *told
        for text in part["text"]:
            yield *place, "text", "", "", text, ""
        for agreement in part["agreements"]:
            title = f"{agreement['whom']}: {agreement['what']}"
            yield *place, "agreement", "", title, agreement["why"], ""
    for name in ("months", "outcomes"):
        for title, value in report[name]["rows"]:
            yield "", "", name, "", title, value, ""


def _plain(value: object) -> object:
    """A text that a program would take for a formula is marked as a text."""
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value
