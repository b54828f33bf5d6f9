"""Office files of the demonstration, as little as their formats allow."""

from html import escape
from io import BytesIO
from xlsxwriter import Workbook
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def docx(paragraphs: list[str], comment: str = "") -> bytes:
    """A document with these paragraphs; the comment stands at the first one."""
    parts = {"document": f"<w:body>{''.join(map(_paragraph, paragraphs))}</w:body>"}
    if comment:
        mark = '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
        parts["document"] = parts["document"].replace("</w:p>", mark, 1)
        parts["comments"] = (
            f'<w:comment w:id="0" w:author="Referent">{_paragraph(comment)}</w:comment>'
        )
    return _package(parts)


def xlsx(rows: list[list[str | int]]) -> bytes:
    """A sheet with a header in its first row."""
    content = BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Data")
        sheet.set_column(0, 0, 32)
        sheet.set_column(1, len(rows[0]), 16)
        sheet.write_row(0, 0, rows[0], book.add_format({"bold": True}))
        for number, row in enumerate(rows[1:], 1):
            sheet.write_row(number, 0, row)
    return content.getvalue()


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def _package(parts: dict[str, str]) -> bytes:
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{PART}.{kind}+xml"/>'
        for name in parts
        for kind in [f"{name}.main" if name == "document" else name]
    )
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as package:
        package.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f"{types}</Types>",
        )
        package.writestr(
            "_rels/.rels", _relations("officeDocument", "word/document.xml")
        )
        if "comments" in parts:
            package.writestr(
                "word/_rels/document.xml.rels", _relations("comments", "comments.xml")
            )
        for name, body in parts.items():
            package.writestr(
                f"word/{name}.xml", f'<w:{name} xmlns:w="{WORD}">{body}</w:{name}>'
            )
    return content.getvalue()


def _relations(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )
