"""A DOCX again with what its reader sees and nothing else."""

from .docx import CHANGES_OF_LOOK
from .docx import COMPATIBILITY
from .docx import DOCUMENT
from .docx import hidden_styles
from .docx import INSERTIONS
from .docx import is_hidden
from .docx import REMOVALS
from .docx import run_text
from .docx import STORIES
from .docx import W
from .limits import Limits
from .office_copy import kept_package
from .office_copy import remove
from .package import Package
from lxml import etree

import re


OFFICE = "{urn:schemas-microsoft-com:office:office}"

KEPT = (
    *STORIES,
    r"word/(styles|numbering|fontTable|settings)\.xml",
    r"word/theme/[^/]*\.xml",
    r"word/(charts|diagrams|drawings)/[^/]*\.xml",
    r"word/media/[^/]*",
)

#: Of the settings only what changes the look of the text.
KEPT_SETTINGS = (
    *("autoHyphenation", "characterSpacingControl", "clrSchemeMapping", "compat"),
    *("decimalSymbol", "defaultTabStop", "doNotHyphenateCaps", "evenAndOddHeaders"),
    *("gutterAtTop", "hyphenationZone", "listSeparator", "mirrorMargins"),
    *("shapeDefaults", "themeFontLang", "zoom"),
)

#: Marks of comments and moves, programs, and fonts of somebody's machine.
MARKS = (
    *(f"{W}comment{end}" for end in ("RangeStart", "RangeEnd", "Reference")),
    *(f"{W}move{way}Range{end}" for way in ("From", "To") for end in ("Start", "End")),
    *(
        f"{W}customXml{what}Range{end}"
        for what in ("Ins", "Del", "MoveFrom", "MoveTo")
        for end in ("Start", "End")
    ),
    *(f"{W}{name}" for name in ("annotationRef", "dataBinding", "control", "altChunk")),
    *(f"{W}embed{look}" for look in ("Regular", "Bold", "Italic", "BoldItalic")),
    f"{W}proofErr",
    f"{OFFICE}OLEObject",
)
FINGERPRINT = re.compile(rf"{re.escape(W)}rsid\w*")


def copy_of_docx(data: bytes, limits: Limits) -> bytes:
    """Changes are accepted; comments, hidden text and foreign data are left out.

    :raises Unreadable: if the file is encrypted, damaged or too large.
    """
    package = Package(data, limits)
    package.require(DOCUMENT, f"{W}document")
    styles = hidden_styles(package)

    def cleaned(name: str, root: etree._Element) -> None:
        if name == "word/settings.xml":
            _clean_settings(root)
        _clean(root, styles)

    return kept_package(package, KEPT, cleaned, limits)


def _clean(root: etree._Element, styles: frozenset[str]) -> None:
    # Word shows the choice; what it was for older programs repeats it.
    remove(root.iter(f"{COMPATIBILITY}Fallback"))
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{W}del") is not None:
            remove([row])
    remove(root.iter(*REMOVALS, *CHANGES_OF_LOOK, *MARKS))
    for insertion in list(root.iter(*INSERTIONS)):
        _unwrap(insertion)
    hidden = [
        r for r in root.iter(f"{W}r") if run_text(r).strip() and is_hidden(r, styles)
    ]
    remove(hidden)
    for element in root.iter():
        for name in element.attrib:
            if FINGERPRINT.fullmatch(name):
                del element.attrib[name]


def _clean_settings(root: etree._Element) -> None:
    remove(
        each
        for each in root
        if each.tag not in {f"{W}{name}" for name in KEPT_SETTINGS}
    )


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    at = parent.index(element)
    parent[at : at + 1] = list(element)
