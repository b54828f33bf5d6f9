"""The text of a page of a PDF, letter by letter, and whether it is seen.

A letter is seen if the picture of the page changes when all text is taken away. So it
does not matter how it was hidden: white on white, under a box, a picture or a note,
outside of the page, transparent, cut off, or in a layer that is switched off.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from ctypes import byref
from ctypes import c_double
from ctypes import c_int
from ctypes import c_uint
from dataclasses import dataclass
from dataclasses import replace
from itertools import groupby
from PIL import Image
from PIL import ImageChops
from PIL import ImageFilter
from pypdfium2 import PdfDocument
from pypdfium2 import PdfPage
from pypdfium2 import raw


#: Pixels for a point, 1/72 of an inch: enough to see the strokes of small letters.
SCALE = 1.5

TINY = 0.05

#: Differences of a colour that nobody sees.
UNSEEN_DIFFERENCE = 24

#: Grey below it is ink.
DARK = 128

#: Pixels; no stroke of a letter is so wide.
BLOCK = 9

#: A picture of less of the page is an illustration, not the page itself.
PAGE_SHARE = 0.85

INVISIBLE_MODES = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Letter:
    """A letter and its box in points from the upper left corner of the page."""

    text: str
    box: Box
    seen: bool


@dataclass(frozen=True)
class Shape:
    """Something drawn on the page, in the order of drawing."""

    kind: int
    box: Box
    opaque: bool = False

    def covers(self, other: "Shape") -> bool:
        """Whether a good part of it lies on the other."""
        return 2 * _area(_common(self.box, other.box)) > _area(self.box)


def flat_page(document: PdfDocument, number: int) -> PdfPage:
    """The page with its notes and fields as parts of its picture.

    Notes that do not say how they look are given their look when they are drawn.
    """
    page = document[number]
    page.render(scale=TINY)
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    return document[number]


def shapes(page: PdfPage) -> list[Shape]:
    to_top_left = _to_top_left(page)
    found = []
    for each in page.get_objects(max_depth=1):
        opaque = each.type == raw.FPDF_PAGEOBJ_PATH and _is_opaque(each)
        found.append(Shape(each.type, to_top_left(each.get_bounds()), opaque))
    return found


def picture_share(page: PdfPage, found: Sequence[Shape]) -> float:
    """How much of the page is covered by its largest picture."""
    pictures = [each.box for each in found if each.kind == raw.FPDF_PAGEOBJ_IMAGE]
    width, height = page.get_size()
    whole = (0, 0, width, height)
    largest = max((_area(_common(box, whole)) for box in pictures), default=0)
    return largest / max(1, width * height)


def covered_pictures(found: Sequence[Shape]) -> Iterator[int]:
    """Numbers of pictures that have a box over them with nothing written on it."""
    number = 0
    for at, picture in enumerate(found):
        if picture.kind != raw.FPDF_PAGEOBJ_IMAGE:
            continue
        number += 1
        above = found[at + 1 :]
        boxes = [(order, box) for order, box in enumerate(above) if box.opaque]
        if any(
            box.covers(picture) and not _is_written_on(box, above[order + 1 :])
            for order, box in boxes
        ):
            yield number


def _is_written_on(box: Shape, above: Iterable[Shape]) -> bool:
    return any(
        each.kind == raw.FPDF_PAGEOBJ_TEXT and each.covers(box) for each in above
    )


def letters(page: PdfPage) -> list[Letter]:
    """The letters in the order of reading, hidden ones too."""
    text_page = page.get_textpage()
    count = raw.FPDFText_CountChars(text_page)
    if not count:
        return []
    to_top_left = _to_top_left(page)
    texts = [_character(raw.FPDFText_GetUnicode(text_page, at)) for at in range(count)]
    boxes = [to_top_left(_char_box(text_page, at)) for at in range(count)]
    objects = [raw.FPDFText_GetTextObject(text_page, at) for at in range(count)]
    is_scan = picture_share(page, shapes(page)) >= PAGE_SHARE
    with_text = picture_of(page, SCALE)
    for each in objects:
        raw.FPDFPageObj_SetIsActive(each, False)
    change = _change(with_text, picture_of(page, SCALE))
    for each in objects:
        raw.FPDFPageObj_SetIsActive(each, True)
    found = []
    for text, box in zip(texts, boxes, strict=True):
        area = _pixels(box, change.size)
        seen = text.isspace() or bool(area and change.crop(area).getbbox())
        found.append(Letter(text, box, seen))
    if is_scan:
        modes = [raw.FPDFTextObj_GetTextRenderMode(each) for each in objects]
        return list(_seen_in_scan(found, modes, with_text))
    return found


def _seen_in_scan(
    found: Sequence[Letter], modes: Sequence[int], scan: Image.Image
) -> Iterator[Letter]:
    """Invisible words over a scan are its text where something is written there.

    They are looked at as words: programs that read scans do not place each letter.
    """
    pairs = zip(found, modes, strict=True)
    for is_space, run in groupby(pairs, key=lambda pair: pair[0].text.isspace()):
        word = list(run)
        area = _pixels(around([letter.box for letter, _mode in word]), scan.size)
        written = not is_space and area is not None and _has_strokes(scan.crop(area))
        for letter, mode in word:
            seen = letter.seen or (written and mode in INVISIBLE_MODES)
            yield replace(letter, seen=seen)


def unread_share(page: PdfPage, written: Sequence[Letter]) -> float:
    """How much of the page are dark strokes that are no letter of its text.

    Blocks, such as what was blackened, are no strokes.
    """
    picture = picture_of(page, SCALE).convert("L")
    for letter in written:
        if letter.seen and (area := _pixels(letter.box, picture.size)):
            margin = (area[3] - area[1]) // 2
            left, top, right, bottom = area
            beside = (left - margin, top - margin, right + margin, bottom + margin)
            picture.paste(255, beside)
    blocks = picture.filter(ImageFilter.MaxFilter(BLOCK)).filter(
        ImageFilter.MinFilter(BLOCK + 4)
    )
    picture.paste(255, mask=blocks.point([255] * DARK + [0] * (256 - DARK)))
    return sum(picture.histogram()[:DARK]) / (picture.width * picture.height)


def picture_of(page: PdfPage, scale: float) -> Image.Image:
    return page.render(scale=scale, rev_byteorder=True).to_pil().convert("RGB")


def _change(one: Image.Image, other: Image.Image) -> Image.Image:
    """White where the pictures differ for an eye, else black."""
    red, green, blue = ImageChops.difference(one, other).split()
    strongest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return strongest.point([0] * UNSEEN_DIFFERENCE + [255] * (256 - UNSEEN_DIFFERENCE))


def _has_strokes(picture: Image.Image) -> bool:
    """Whether a scan has light and dark there, as written letters have."""
    return any(high - low > 2 * UNSEEN_DIFFERENCE for low, high in picture.getextrema())


def _character(code: int) -> str:
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    return "\n" if code == 13 else chr(code)


def _char_box(text_page: object, at: int) -> Box:
    left, right, bottom, top = (c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(
        text_page, at, byref(left), byref(right), byref(bottom), byref(top)
    )
    return left.value, bottom.value, right.value, top.value


def _to_top_left(page: PdfPage):
    """A function from boxes of the page's own space to boxes of its picture."""
    width, height = page.get_size()
    fine = 1 << 20

    def point(x: float, y: float) -> tuple[float, float]:
        across, down = c_int(), c_int()
        raw.FPDF_PageToDevice(
            page, 0, 0, fine, fine, 0, x, y, byref(across), byref(down)
        )
        return across.value * width / fine, down.value * height / fine

    (x0, y0), (x1, y1), (x2, y2) = point(0, 0), point(100, 0), point(0, 100)

    def turn(box: Box) -> Box:
        corners = [
            (
                x0 + (x1 - x0) * x / 100 + (x2 - x0) * y / 100,
                y0 + (y1 - y0) * x / 100 + (y2 - y0) * y / 100,
            )
            for x, y in ((box[0], box[1]), (box[2], box[3]))
        ]
        across, down = zip(*corners, strict=True)
        return min(across), min(down), max(across), max(down)

    return turn


def _pixels(box: Box, size: tuple[int, int]) -> tuple[int, int, int, int] | None:
    """The pixels of a box, at least one, or None if it lies off the picture."""
    left, top, right, bottom = (round(each * SCALE) for each in box)
    right, bottom = max(right, left + 1), max(bottom, top + 1)
    if right <= 0 or bottom <= 0 or left >= size[0] or top >= size[1]:
        return None
    return max(left, 0), max(top, 0), min(right, size[0]), min(bottom, size[1])


def _is_opaque(path: object) -> bool:
    fill, stroke = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(path, byref(fill), byref(stroke))
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    raw.FPDFPageObj_GetFillColor(
        path, byref(red), byref(green), byref(blue), byref(alpha)
    )
    return fill.value != raw.FPDF_FILLMODE_NONE and alpha.value == 255


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box with all of them in it."""
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)


def _common(one: Box, other: Box) -> Box:
    return (
        max(one[0], other[0]),
        max(one[1], other[1]),
        min(one[2], other[2]),
        min(one[3], other[3]),
    )


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])
