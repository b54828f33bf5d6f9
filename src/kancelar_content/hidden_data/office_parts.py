"""What parts of a DOCX or XLSX are, beside the text or the cells themselves."""

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


DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

#: Parts that are data of programs or of people, by the beginning of their names.
TELLING_PARTS = {
    r"customXml/.*": "custom_data",
    r"docProps/thumbnail\..*": "image_thumbnail",
    r"(word|xl)/vbaProject.*": "script",
    r"(word|xl)/activeX/.*": "script",
    r"(word|xl)/ctrlProps/.*": "custom_data",
    r"(word|xl)/embeddings/.*": "embedded_file",
    r"(word|xl)/printerSettings/.*": "custom_data",
    r"word/glossary/.*": "custom_data",
    r"word/afchunk.*": "embedded_file",
    r"word/people\.xml": "metadata",
    r"xl/persons/.*": "metadata",
    r"xl/externalLinks/.*": "external_link",
    r"xl/(connections\.xml|queryTables/.*)": "external_link",
    r"xl/pivot(Cache/.*|Caches/.*)": "pivot_cache",
    r"xl/revisions/.*": "tracked_change",
    r"xl/customProperty.*": "custom_data",
    r"xl/(slicerCaches|timelineCaches|model)/.*": "pivot_cache",
}

#: Parts that are read on their own, or say how the document looks.
KNOWN_PARTS = (
    r"\[Content_Types\]\.xml",
    r"(.*/)?_rels/[^/]*\.rels",
    r"docProps/(core|app|custom)\.xml",
    r"word/(document|header|footer|footnotes|endnotes)\d*\.xml",
    r"word/(styles|stylesWithEffects|numbering|fontTable|(web)?[sS]ettings)\.xml",
    r"word/comments\w*\.xml",
    r"word/fonts/[^/]*",
    r"xl/(workbook|styles|sharedStrings|calcChain|metadata)\.xml",
    r"xl/(worksheets|chartsheets|comments|threadedComments|tables|slicers)/[^/]*",
    r"xl/comments\d*\.xml",
    r"(word|xl)/(theme|media|charts|diagrams|drawings)/[^/]*",
)

#: Properties that tell of the file only.
TECHNICAL_PROPERTIES = frozenset(
    {
        "Application",
        "AppVersion",
        "Characters",
        "CharactersWithSpaces",
        "DocSecurity",
        "HeadingPairs",
        "HyperlinksChanged",
        "Lines",
        "LinksUpToDate",
        "Pages",
        "Paragraphs",
        "ScaleCrop",
        "SharedDoc",
        "TitlesOfParts",
        "TotalTime",
        "Words",
        "created",
        "language",
        "lastPrinted",
        "modified",
        "revision",
        "title",
        "version",
    }
)

STOCK_TEMPLATES = ("Normal", "Normal.dot", "Normal.dotm")

#: Pictures that Pillow reads; the writing in others is not read by anybody.
PICTURE = re.compile(r"(word|xl)/media/.*\.(jpe?g|png|gif|bmp|tiff?|webp)", re.I)
OTHER_PICTURE = re.compile(r"(word|xl)/media/.*", re.I)


def examine_parts(
    package: Package, wanted: Wanted, limits: Limits
) -> Iterator[Finding]:
    """Hidden and personal data in the parts around the document."""
    for name in package.names:
        if any(re.fullmatch(pattern, name) for pattern in KNOWN_PARTS):
            continue
        kinds = (k for p, k in TELLING_PARTS.items() if re.fullmatch(p, name))
        where = place("part", name=_safe(name, wanted))
        yield Finding(next(kinds, "custom_data"), where)
        if name.endswith(".xml"):
            yield from find(_all_text(package, name), where, wanted, any_case=True)
    yield from _properties(package, wanted)
    yield from _pictures(package, wanted, limits)
    yield from _outside(package, wanted)
    for name in package.matching(r"(word|xl)/(charts|diagrams|drawings)/[^/]*\.xml"):
        yield from find(
            drawn_text(package.tree(name)), place("part", name=name), wanted
        )


def _all_text(package: Package, name: str) -> str:
    try:
        root = package.tree(name)
    except Unreadable:  # it is told already that the part is there
        return ""
    return "\n".join(root.itertext())


def _safe(name: str, wanted: Wanted) -> str:
    """The name of a part, unless it tells what it should not."""
    words = re.sub(r"[_./-]", " ", name)
    told = [*find(words, place("part", name=""), wanted, any_case=True)]
    return name.partition("/")[0] if told else name


def _properties(package: Package, wanted: Wanted) -> Iterator[Finding]:
    for name in package.matching(r"docProps/(core|app|custom)\.xml"):
        for element in package.tree(name):
            if not isinstance(element.tag, str):
                continue
            text = " ".join(filter(None, map(str.strip, element.itertext())))
            title = element.get("name") or etree.QName(element).localname
            where = place("properties", name=title)
            is_technical = (
                title in TECHNICAL_PROPERTIES and not name.endswith("custom.xml")
            ) or text in STOCK_TEMPLATES
            if text and not is_technical:
                yield Finding("metadata", where, masked(text))
            yield from find(text, where, wanted, any_case=True)


def _pictures(package: Package, wanted: Wanted, limits: Limits) -> Iterator[Finding]:
    pictures = [name for name in package.names if OTHER_PICTURE.fullmatch(name)]
    for number, name in enumerate(pictures, start=1):
        where = place("picture", number=number)
        if not PICTURE.fullmatch(name):
            yield Finding("picture_of_text", where)
            continue
        try:
            yield from picture_findings(package.read(name), where, wanted, limits)
        except Unreadable as refusal:
            yield Finding(refusal.reason, where)


def _outside(package: Package, wanted: Wanted) -> Iterator[Finding]:
    for name in package.names:
        folder, _, base = name.rpartition("/")
        if not folder.endswith("_rels"):
            continue
        source = f"{folder.removesuffix('_rels')}{base.removesuffix('.rels')}"
        for each in package.relationships(source):
            if each.is_external:
                yield from find(each.target, place("link"), wanted, any_case=True)
                if each.kind != "hyperlink":
                    yield Finding("external_link", place("part", name=source))


def drawn_text(root: etree._Element) -> str:
    """The words of a drawing or a chart."""
    texts = root.iter(f"{DRAWING}t", f"{CHART}v")
    return "\n".join(each.text or "" for each in texts)
