"""What a DOCX holds beside the text that its reader sees."""

from .finding import Finding
from .finding import masked
from .finding import Place
from .finding import place
from .limits import Limits
from .office_parts import examine_parts
from .package import Package
from .texts import find
from .texts import Wanted
from collections.abc import Iterator
from lxml import etree


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
DOCUMENT = "word/document.xml"

#: Parts with paragraphs that are seen, and the kind of place they are.
STORIES = {
    r"word/document\d*\.xml": "paragraph",
    r"word/header\d*\.xml": "header",
    r"word/footer\d*\.xml": "footer",
    r"word/(footnotes|endnotes)\.xml": "footnote",
}

#: A change of text, or of how it looks, that names who made it.
INSERTIONS = (f"{W}ins", f"{W}moveTo")
REMOVALS = (f"{W}del", f"{W}moveFrom")
CHANGES_OF_LOOK = (
    *(f"{W}{name}Change" for name in ("rPr", "pPr", "sectPr", "tblPr", "tblGrid")),
    *(f"{W}{name}Change" for name in ("tcPr", "trPr", "tblPrEx", "numbering")),
    *(f"{W}{name}" for name in ("cellIns", "cellDel", "cellMerge")),
)

#: Half points; nobody reads letters of one point.
TOO_SMALL = 2

WHITE = "FFFFFF"


def examine_docx(data: bytes, wanted: Wanted, limits: Limits) -> Iterator[Finding]:
    """Everything of the document that is not meant for everybody.

    :raises Unreadable: if the file is encrypted, damaged or too large.
    """
    package = Package(data, limits)
    package.require(DOCUMENT, f"{W}document")
    styles = hidden_styles(package)
    for pattern, kind in STORIES.items():
        for name in package.matching(pattern):
            yield from _story(package.tree(name), kind, styles, wanted)
    yield from _comments(package, wanted)
    yield from _settings(package, wanted)
    yield from examine_parts(package, wanted, limits)


def hidden_styles(package: Package) -> frozenset[str]:
    """Ids of styles that hide what they are given to, also through their parents."""
    if "word/styles.xml" not in package:
        return frozenset()
    parents: dict[str, str] = {}
    hiding = set()
    for style in package.tree("word/styles.xml").iter(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        based_on = style.find(f"{W}basedOn")
        parents[name] = "" if based_on is None else based_on.get(f"{W}val", "")
        if is_on(style.find(f"{W}rPr/{W}vanish")):
            hiding.add(name)
    while more := {name for name in parents if parents[name] in hiding} - hiding:
        hiding |= more
    return frozenset(hiding)


def is_on(switch: etree._Element | None) -> bool:
    return switch is not None and switch.get(f"{W}val", "1") not in (
        "0",
        "false",
        "off",
    )


def is_hidden(run: etree._Element, styles: frozenset[str]) -> bool:
    """Whether the run is hidden, too small, or white where nothing is behind it."""
    look = run.find(f"{W}rPr")
    paragraph = next(run.iterancestors(f"{W}p"), None)
    style = "" if look is None else _value(look, "rStyle")
    outer = "" if paragraph is None else _value(paragraph, f"pPr/{W}pStyle")
    if look is None or look.find(f"{W}vanish") is None:
        if style in styles or outer in styles:
            return True
        if look is None:
            return False
    elif is_on(look.find(f"{W}vanish")):
        return True
    size = _value(look, "sz")
    if size.isdigit() and int(size) <= TOO_SMALL:
        return True
    return _value(look, "color").upper() == WHITE and not _has_background(run, look)


def _has_background(run: etree._Element, look: etree._Element) -> bool:
    """Tables and shapes may be dark by their style, so they count as a background."""
    if look.find(f"{W}shd") is not None or look.find(f"{W}highlight") is not None:
        return True
    for above in run.iterancestors():
        if above.tag in (f"{W}tc", f"{W}txbxContent"):
            return True
        if above.tag == f"{W}p" and above.find(f"{W}pPr/{W}shd") is not None:
            return True
    return False


def _value(element: etree._Element, path: str) -> str:
    found = element.find(f"{W}{path}")
    return "" if found is None else found.get(f"{W}val", "")


def _story(
    root: etree._Element, kind: str, styles: frozenset[str], wanted: Wanted
) -> Iterator[Finding]:
    for repeated in list(root.iter(f"{COMPATIBILITY}Fallback")):
        repeated.getparent().remove(repeated)
    numbers = {each: at for at, each in enumerate(root.iter(f"{W}p"), start=1)}

    def where(element: etree._Element) -> Place:
        above = [element] if element in numbers else element.iterancestors(f"{W}p")
        inside = element.iter(f"{W}p")
        paragraph = next(iter(above), None)
        if paragraph is None:
            paragraph = next(inside, None)
        return place(kind, number=numbers.get(paragraph, 1))

    for change in root.iter(*INSERTIONS, *REMOVALS, *CHANGES_OF_LOOK):
        yield Finding("tracked_change", where(change))
    for run in root.iter(f"{W}r"):
        text = run_text(run)
        if text.strip() and is_hidden(run, styles):
            yield Finding("hidden_text", where(run), masked(text))
    for paragraph in numbers:
        for part in (f"{W}t", f"{W}delText", f"{W}instrText"):
            text = _text(paragraph, part)
            yield from find(text, where(paragraph), wanted)
    for at, picture in enumerate(root.iter(f"{DRAWN}docPr"), start=1):
        words = f"{picture.get('title', '')}\n{picture.get('descr', '')}"
        yield from find(words, place("alternative_text", number=at), wanted)


def run_text(run: etree._Element) -> str:
    return "".join(each.text or "" for each in run.iter(f"{W}t", f"{W}delText"))


def _text(paragraph: etree._Element, kind: str) -> str:
    """The letters of a paragraph without those of paragraphs inside of it."""
    letters = []
    for each in paragraph.iter(kind, f"{W}tab", f"{W}br", f"{W}noBreakHyphen"):
        if next(each.iterancestors(f"{W}p")) is paragraph:
            breaks = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "-"}
            letters.append(breaks.get(each.tag, each.text or ""))
    return "".join(letters)


def _comments(package: Package, wanted: Wanted) -> Iterator[Finding]:
    if "word/comments.xml" in package:
        comments = package.tree("word/comments.xml").iter(f"{W}comment")
        for number, comment in enumerate(comments, start=1):
            where = place("comment", number=number)
            text = "\n".join(_text(each, f"{W}t") for each in comment.iter(f"{W}p"))
            yield Finding("comment", where, masked(text[:40]))
            yield from find(text, where, wanted)


def _settings(package: Package, wanted: Wanted) -> Iterator[Finding]:
    if "word/settings.xml" not in package:
        return
    settings = package.tree("word/settings.xml")
    for variable in settings.iter(f"{W}docVar"):
        where = place("part", name="word/settings.xml")
        yield Finding("custom_data", where)
        yield from find(variable.get(f"{W}val", ""), where, wanted, any_case=True)
