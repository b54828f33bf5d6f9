"""What an ODT or ODS holds beside the text and the cells that its reader sees."""

from .finding import Finding
from .finding import masked
from .finding import place
from .images import picture_findings
from .limits import Limits
from .package import Package
from .texts import find
from .texts import Wanted
from .unreadable import Unreadable
from collections.abc import Iterator
from lxml import etree

import re


NAMESPACE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TEXT, TABLE = (NAMESPACE % name for name in ("office", "text", "table"))
META, STYLE, MANIFEST = (NAMESPACE % name for name in ("meta", "style", "manifest"))
LINK = "{http://www.w3.org/1999/xlink}href"

TECHNICAL_PROPERTIES = frozenset(
    {
        "creation-date",
        "date",
        "document-statistic",
        "editing-cycles",
        "editing-duration",
        "generator",
        "language",
        "print-date",
        "template",
        "title",
    }
)
TELLING_PARTS = {
    r"Basic/.*|Scripts/.*": "script",
    r"Object .*/content\.xml|ObjectReplacements/.*|.*\.bin": "embedded_file",
    r"Thumbnails/.*": "image_thumbnail",
    r"Versions/.*|VersionList\.xml": "earlier_version",
}
PICTURE = re.compile(r"(Pictures|media)/.*\.(jpe?g|png|gif|bmp|tiff?|webp)", re.I)


def examine_open_document(
    data: bytes, wanted: Wanted, limits: Limits
) -> Iterator[Finding]:
    """Everything of the document that is not meant for everybody.

    :raises Unreadable: if the file is encrypted, damaged or too large.
    """
    package = Package(data, limits)
    if is_encrypted(package):
        raise Unreadable("encrypted")
    if "content.xml" not in package:
        raise Unreadable("broken")
    content = package.tree("content.xml")
    hiding = _hiding_styles(content)
    yield from _hidden_texts(content, hiding)
    yield from _hidden_tables(content, hiding)
    yield from _paragraphs(content, "paragraph", wanted)
    if "styles.xml" in package:
        yield from _paragraphs(package.tree("styles.xml"), "header", wanted)
    yield from _properties(package, wanted)
    yield from _parts(package, wanted, limits)


def is_encrypted(package: Package) -> bool:
    """Whether the manifest names a part that needs a password."""
    manifest = "META-INF/manifest.xml"
    if manifest not in package:
        return False
    encrypted = package.tree(manifest).iter(f"{MANIFEST}encryption-data")
    return next(encrypted, None) is not None


def _hidden_texts(content: etree._Element, hiding: frozenset[str]) -> Iterator[Finding]:
    for number, _note in enumerate(content.iter(f"{OFFICE}annotation"), start=1):
        yield Finding("comment", place("comment", number=number))
    for _change in content.iter(f"{TEXT}changed-region"):
        yield Finding("tracked_change", place("file"))
    for each in content.iter(f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph"):
        text = each.get(f"{TEXT}string-value") or "".join(each.itertext())
        yield Finding("hidden_text", place("file"), masked(text))
    for each in content.iter(f"{TEXT}span", f"{TEXT}p", f"{TEXT}h", f"{TEXT}section"):
        text = "".join(each.itertext())
        by_style = each.get(f"{TEXT}style-name") in hiding and text.strip()
        if by_style or each.get(f"{TEXT}display") in ("none", "condition"):
            yield Finding("hidden_text", place("file"), masked(text))


def _hidden_tables(
    content: etree._Element, hiding: frozenset[str]
) -> Iterator[Finding]:
    for number, table in enumerate(content.iter(f"{TABLE}table"), start=1):
        if table.get(f"{TABLE}style-name") in hiding:
            yield Finding("hidden_sheet", place("sheet_hidden", sheet=number))
        for row in table.iter(f"{TABLE}table-row"):
            unseen = row.get(f"{TABLE}visibility") in ("collapse", "filter")
            if unseen and "".join(row.itertext()).strip():
                yield Finding("hidden_row", place("sheet", sheet=number))
        for column in table.iter(f"{TABLE}table-column"):
            if column.get(f"{TABLE}visibility") in ("collapse", "filter"):
                yield Finding("hidden_column", place("sheet", sheet=number))


def _hiding_styles(content: etree._Element) -> frozenset[str]:
    found = set()
    for style in content.iter(f"{STYLE}style"):
        text = style.find(f"{STYLE}text-properties")
        table = style.find(f"{STYLE}table-properties")
        if (text is not None and text.get(f"{TEXT}display") == "none") or (
            table is not None and table.get(f"{TABLE}display") == "false"
        ):
            found.add(style.get(f"{STYLE}name", ""))
    return frozenset(found)


def _paragraphs(root: etree._Element, kind: str, wanted: Wanted) -> Iterator[Finding]:
    paragraphs = root.iter(f"{TEXT}p", f"{TEXT}h")
    for number, paragraph in enumerate(paragraphs, start=1):
        where = place(kind, number=number)
        yield from find("".join(paragraph.itertext()), where, wanted)
    for each in root.iter():
        target = each.get(LINK, "") if isinstance(each.tag, str) else ""
        if ":" in target:
            yield from find(target, place("link"), wanted, any_case=True)


def _properties(package: Package, wanted: Wanted) -> Iterator[Finding]:
    if "meta.xml" not in package:
        return
    for element in package.tree("meta.xml").iterfind(f"{OFFICE}meta/*"):
        name = element.get(f"{META}name") or etree.QName(element).localname
        text = "".join(element.itertext()).strip()
        where = place("properties", name=name)
        if text and name not in TECHNICAL_PROPERTIES:
            yield Finding("metadata", where, masked(text))
        yield from find(text, where, wanted, any_case=True)


def _parts(package: Package, wanted: Wanted, limits: Limits) -> Iterator[Finding]:
    for name in package.names:
        for pattern, kind in TELLING_PARTS.items():
            if re.fullmatch(pattern, name):
                yield Finding(kind, place("part", name=name.partition("/")[0]))
    pictures = [name for name in package.names if PICTURE.fullmatch(name)]
    for number, name in enumerate(pictures, start=1):
        where = place("picture", number=number)
        try:
            yield from picture_findings(package.read(name), where, wanted, limits)
        except Unreadable as refusal:
            yield Finding(refusal.reason, where)
