"""The report as a Word document, with real headings and tables."""

from collections.abc import Iterable
from collections.abc import Mapping
from datetime import datetime
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.shared import Pt
from io import BytesIO
from kancelar_content.publication.dates import NBSP
from kancelar_content.publication.numbers import written_number
from typing import Any


def docx_file(
    report: Mapping[str, Any],
    labels: Mapping[str, str],
    sha256: str,
    approved: datetime | None,
) -> bytes:
    """A document without a hash says that it is a draft.

    :param approved: the moment that the document carries as that of its making.
    """
    made = Document()
    _describe(made, report, approved)
    made.add_paragraph(report["office"])
    if not sha256:
        made.add_paragraph().add_run(labels["draft"]).bold = True
    made.add_heading(report["title"], 1)
    if report["version"] > 1:
        made.add_paragraph(f"{labels['version']} {report['version']}. {report['note']}")
    for part in report["parts"]:
        made.add_heading(f"{part['letter']}) {part['heading']}", 2)
        _add_part(made, part, labels)
    for name in ("months", "outcomes"):
        chart = report[name]
        made.add_heading(chart["title"], 2)
        _add_table(
            made,
            (chart["head"], labels["count"]),
            [(title, _written(value)) for title, value in chart["rows"]],
        )
    if sha256:
        made.add_paragraph(f"{labels['hash']} {sha256}")
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _add_part(made, part: Mapping[str, Any], labels: Mapping[str, str]) -> None:
    if part["numbers"]:
        rows = [
            (number["title"], _written(number["value"], number["unit"]))
            for number in part["numbers"]
        ]
        _add_table(made, (labels["what"], labels["number"]), rows)
    for text in part["text"]:
        made.add_paragraph(text)
    is_empty = not part["text"] and not part["agreements"]
    if part["part"] == "agreements" and is_empty:
        made.add_paragraph(labels["none"])
    for agreement in part["agreements"]:
        paragraph = made.add_paragraph(style="List Bullet")
        paragraph.add_run(agreement["whom"]).bold = True
        paragraph.add_run(f": {agreement['what']}. {agreement['why']}")


def _describe(made, report: Mapping[str, Any], approved: datetime | None) -> None:
    properties = made.core_properties
    properties.title, properties.author = report["title"], report["office"]
    properties.comments, properties.language = "", "cs-CZ"
    if approved is not None:
        properties.created = properties.modified = approved.replace(tzinfo=None)
    for section in made.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
    style = made.styles["Normal"]
    style.font.name, style.font.size = "Calibri", Pt(11)
    language = style.element.get_or_add_rPr().makeelement(
        qn("w:lang"), {qn("w:val"): "cs-CZ"}
    )
    style.element.rPr.append(language)


def _add_table(made, head: tuple[str, str], rows: Iterable[tuple[str, str]]) -> None:
    table = made.add_table(rows=1, cols=2, style="Light Grid Accent 1")
    header = table.rows[0]
    repeated = header._tr.get_or_add_trPr().makeelement(qn("w:tblHeader"), {})
    header._tr.trPr.append(repeated)
    for cells in (head, *rows):
        row = header if cells is head else table.add_row()
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
        row.cells[-1].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _written(value: int, unit: str = "") -> str:
    number = written_number(value, "cs", decimals=0)
    return f"{number}{NBSP}Kč" if unit == "CZK" else number
