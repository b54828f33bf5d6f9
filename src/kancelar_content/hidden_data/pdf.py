"""What a PDF holds beside the picture of its pages."""

from .finding import Finding
from .finding import masked
from .finding import Place
from .finding import place
from .images import picture_findings
from .limits import Limits
from .pdf_page import covered_pictures
from .pdf_page import flat_page
from .pdf_page import Letter
from .pdf_page import letters
from .pdf_page import picture_share
from .pdf_page import shapes
from .pdf_page import unread_share
from .texts import find
from .texts import Wanted
from .unreadable import Unreadable
from .xmp import personal_properties
from collections.abc import Iterable
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from pypdfium2 import PdfDocument
from pypdfium2 import PdfiumError

import pikepdf


#: Entries of the document information that tell of the file only.
TECHNICAL = (
    *("/CreationDate", "/Creator", "/ModDate", "/Producer", "/Title", "/Trapped"),
    "/PTEX.Fullbanner",
)

#: Keys that make a dictionary one of these, wherever in the file it is.
TELLING_KEYS = {
    "/EF": "embedded_file",
    "/JS": "script",
    "/Launch": "script",
    "/XFA": "custom_data",
    "/PieceInfo": "custom_data",
    "/Thumb": "image_thumbnail",
}

#: Marks of a page that are no notes: links and fields are read on their own.
NO_NOTES = frozenset({"/Link", "/Popup", "/PrinterMark", "/TrapNet", "/Widget"})

#: Fields inside of fields; a file may name itself as its own parent.
DEEPEST_FIELD = 20

#: A single hidden letter may be an accident of drawing.
FEWEST_HIDDEN_LETTERS = 2

#: A page with a picture and less text than this is a scan with a stamp at most.
FEWEST_LETTERS = 30
SHARE_OF_SCAN = 0.3

#: About half a line of letters on a page.
SHARE_OF_STROKES = 0.0005


def examine_pdf(data: bytes, wanted: Wanted, limits: Limits) -> Iterator[Finding]:
    """Everything of the file that is not meant for everybody.

    :raises Unreadable: if the file is encrypted, damaged or too large.
    """
    with open_structure(data, limits) as pdf:
        yield from _earlier_versions(data, pdf)
        yield from _information(pdf, wanted)
        yield from _objects(pdf, wanted, limits)
        for number, page in enumerate(pdf.pages, start=1):
            yield from _notes(page, number, wanted)
    document = open_pages(data)
    for number in range(len(document)):
        page = flat_page(document, number)
        yield from _page(page, number + 1, wanted)
        page.close()
    document.close()


def open_structure(data: bytes, limits: Limits) -> pikepdf.Pdf:
    try:
        pdf = pikepdf.open(BytesIO(data))
        pages = len(pdf.pages)
    except pikepdf.PasswordError:
        raise Unreadable("encrypted") from None
    except (pikepdf.PdfError, ValueError):
        raise Unreadable("broken") from None
    if pages > limits.pages:
        raise Unreadable("too_large")
    if not pages:
        raise Unreadable("broken")
    return pdf


def open_pages(data: bytes) -> PdfDocument:
    try:
        return PdfDocument(data)
    except PdfiumError:
        raise Unreadable("broken") from None


def _earlier_versions(data: bytes, pdf: pikepdf.Pdf) -> Iterator[Finding]:
    """A file that was saved by adding to its end keeps what it was before."""
    if data.count(b"startxref") > (2 if pdf.is_linearized else 1):
        yield Finding("earlier_version", place("file"))


def _information(pdf: pikepdf.Pdf, wanted: Wanted) -> Iterator[Finding]:
    for name, value in pdf.docinfo.items():
        where = place("properties", name=name.lstrip("/"))
        text = str(value)
        if text.strip() and name not in TECHNICAL:
            yield Finding("metadata", where, masked(text))
        yield from find(text, where, wanted, any_case=True)
    if "/OCProperties" in pdf.Root:
        default = pdf.Root.OCProperties.get("/D", pikepdf.Dictionary())
        if len(default.get("/OFF", ())) or default.get("/BaseState") == "/OFF":
            yield Finding("hidden_layer", place("file"))


def _objects(pdf: pikepdf.Pdf, wanted: Wanted, limits: Limits) -> Iterator[Finding]:
    pictures = 0
    for each in pdf.objects:
        for kind in _kinds_of(each):
            yield Finding(kind, place("file"))
        if not isinstance(each, pikepdf.Stream):
            continue
        if each.get("/Type") == "/Metadata" and each.get("/Subtype") == "/XML":
            yield from _metadata(each, wanted)
        elif each.get("/Subtype") == "/Image":
            pictures += 1
            if _is_jpeg(each):
                where = place("picture", number=pictures)
                try:
                    yield from picture_findings(
                        each.read_raw_bytes(), where, wanted, limits
                    )
                except Unreadable as refusal:
                    yield Finding(refusal.reason, where)


def _is_jpeg(stream: pikepdf.Stream) -> bool:
    filters = stream.get("/Filter")
    if isinstance(filters, pikepdf.Array) and len(filters) == 1:
        filters = filters[0]
    return filters == "/DCTDecode"


def _kinds_of(each: pikepdf.Object) -> set[str]:
    """What an object is; objects inside of it that have no number are looked at too."""
    found = set()
    inside = [each]
    while inside:
        current = inside.pop()
        if isinstance(current, pikepdf.Array):
            inside += [part for part in current if not _is_elsewhere(part)]
        elif isinstance(current, pikepdf.Dictionary | pikepdf.Stream):
            for name, value in current.items():
                if name in TELLING_KEYS:
                    found.add(TELLING_KEYS[name])
                elif name == "/S" and str(value) in TELLING_KEYS:
                    found.add(TELLING_KEYS[str(value)])
                if not _is_elsewhere(value):
                    inside.append(value)
    return found


def _is_elsewhere(value: object) -> bool:
    return not isinstance(value, pikepdf.Object) or value.is_indirect


def _metadata(stream: pikepdf.Stream, wanted: Wanted) -> Iterator[Finding]:
    for name, text in personal_properties(stream.read_bytes()):
        where = place("properties", name=name)
        if name != "title":
            yield Finding("metadata", where, masked(text))
        yield from find(text, where, wanted, any_case=True)


def _notes(page: pikepdf.Page, number: int, wanted: Wanted) -> Iterator[Finding]:
    for order, note in enumerate(page.obj.get("/Annots", ()), start=1):
        if not isinstance(note, pikepdf.Dictionary):
            continue
        kind = str(note.get("/Subtype", ""))
        if kind == "/Link":
            target = str(note.get("/A", pikepdf.Dictionary()).get("/URI", ""))
            yield from find(
                target, place("page_link", page=number), wanted, any_case=True
            )
        elif kind == "/Widget":
            where = place("page_field", page=number, number=order)
            value = _value(note)
            if value:
                yield Finding("form_value", where, masked(value))
                yield from find(value, where, wanted)
        elif kind not in NO_NOTES:
            where = place("page_note", page=number, number=order)
            yield Finding("annotation", where)
            yield from find(str(note.get("/Contents", "")), where, wanted)


def _value(field: pikepdf.Dictionary) -> str:
    """What is filled in; parts of a field inherit it. A signature is no value."""
    for _ in range(DEEPEST_FIELD):
        if "/V" not in field and "/Parent" in field:
            field = field.Parent
    value = field.get("/V")
    if value is None or isinstance(value, pikepdf.Dictionary):
        return ""
    text = str(value)
    return "" if text in ("", "/Off") else text


def _page(page: object, number: int, wanted: Wanted) -> Iterator[Finding]:
    where = place("page", page=number)
    drawn = shapes(page)
    for picture in covered_pictures(drawn):
        yield Finding(
            "covered_picture", place("page_picture", page=number, number=picture)
        )
    written = letters(page)
    yield from _hidden_text(written, where)
    yield from find("".join(letter.text for letter in written), where, wanted)
    seen = sum(letter.seen and letter.text.isalnum() for letter in written)
    if (
        seen < FEWEST_LETTERS
        and picture_share(page, drawn) >= SHARE_OF_SCAN
        and unread_share(page, written) > SHARE_OF_STROKES
    ):
        yield Finding("picture_of_text", where)


def _hidden_text(written: Iterable[Letter], where: Place) -> Iterator[Finding]:
    dark = ((at, each) for at, each in enumerate(written) if not each.text.isspace())
    for seen, run in groupby(dark, key=lambda pair: pair[1].seen):
        letters_of_run = list(run)
        text = "".join(letter.text for _at, letter in letters_of_run)
        if not seen and sum(map(str.isalnum, text)) >= FEWEST_HIDDEN_LETTERS:
            yield Finding(
                "hidden_text", where, masked(text), offset=letters_of_run[0][0]
            )
