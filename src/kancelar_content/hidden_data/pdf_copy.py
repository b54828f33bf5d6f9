"""A PDF again from the pictures of its pages, with the text that is seen on them."""

from .limits import Limits
from .pdf import open_pages
from .pdf import open_structure
from .pdf_page import around
from .pdf_page import flat_page
from .pdf_page import Letter
from .pdf_page import letters
from .pdf_page import picture_of
from collections.abc import Iterable
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from pikepdf import Array
from pikepdf import Dictionary
from pikepdf import Name
from pikepdf import Pdf
from pikepdf import Stream

import pikepdf


#: Pixels for a point: 150 for an inch, as offices scan.
SCALE = 150 / 72
QUALITY = 85

#: What a letter of the layer is wide, in thousandths of its height.
LETTER_WIDTH = 500

#: Every code stands for the letter of the same number, so that text can be copied.
TO_UNICODE = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def copy_of_pdf(data: bytes, limits: Limits) -> bytes:
    """Pages as pictures, over which the visible text can be selected and searched.

    :raises Unreadable: if the file is encrypted, damaged or too large.
    """
    copy = Pdf.new()
    font = _font(copy)
    with open_structure(data, limits) as original:
        title = str(original.docinfo.get("/Title", ""))
        language = original.Root.get("/Lang")
    document = open_pages(data)
    for number in range(len(document)):
        page = flat_page(document, number)
        _add_page(copy, page, font)
        page.close()
    if title:
        copy.docinfo["/Title"] = title
    if isinstance(language, pikepdf.String):
        copy.Root.Lang = str(language)
    result = BytesIO()
    copy.save(result, compress_streams=True)
    return result.getvalue()


def _add_page(copy: Pdf, page: object, font: Dictionary) -> None:
    width, height = page.get_size()
    picture = picture_of(page, SCALE)
    jpeg = BytesIO()
    picture.save(jpeg, "JPEG", quality=QUALITY)
    image = Stream(
        copy,
        jpeg.getvalue(),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=picture.width,
        Height=picture.height,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
    )
    drawing = f"q {width:.2f} 0 0 {height:.2f} 0 0 cm /Picture Do Q\n"
    layer = "\n".join(_layer(letters(page), height))
    new_page = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, round(width, 2), round(height, 2)]),
        Resources=Dictionary(
            XObject=Dictionary(Picture=copy.make_indirect(image)),
            Font=Dictionary(Layer=font),
        ),
        Contents=copy.make_indirect(Stream(copy, (drawing + layer).encode())),
    )
    copy.pages.append(pikepdf.Page(copy.make_indirect(new_page)))


def _layer(written: Iterable[Letter], height: float) -> Iterator[str]:
    """Invisible words (mode 3), each as wide as what it stands for."""
    yield "BT 3 Tr"
    for ends, line in groupby(written, key=lambda letter: letter.text == "\n"):
        words = [] if ends else _words(line)
        for word in words:
            left, _top, right, _bottom = around(letter.box for letter in word)
            top, bottom = _extent(word, words)
            codes = "".join(letter.text for letter in word).encode("utf-16-be")
            size = max(1.0, bottom - top)
            natural = len(codes) / 2 * LETTER_WIDTH / 1000 * size
            stretch = max(1.0, 100 * (right - left) / natural)
            yield (
                f"/Layer {size:.2f} Tf {stretch:.2f} Tz "
                f"1 0 0 1 {left:.2f} {height - bottom:.2f} Tm <{codes.hex()}> Tj"
            )
    yield "ET"


def _words(line: Iterable[Letter]) -> list[list[Letter]]:
    runs = groupby(line, key=lambda letter: letter.text.isspace())
    words = [
        [letter for letter in run if letter.seen] for space, run in runs if not space
    ]
    return list(filter(None, words))


def _extent(word: list[Letter], words: list[list[Letter]]) -> tuple[float, float]:
    """Top and bottom: those of the line, so that readers of the copy see it as one.

    A line that runs down the page has words of their own height.
    """
    boxes = [around(letter.box for letter in each) for each in words]
    line = around(boxes)
    highest = max(box[3] - box[1] for box in boxes)
    box = line if line[3] - line[1] <= 2 * highest else boxes[words.index(word)]
    return box[1], box[3]


def _font(copy: Pdf) -> Dictionary:
    """A font without shapes: nothing of the layer is ever drawn."""
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name.Layer,
        Flags=4,
        FontBBox=Array([0, 0, LETTER_WIDTH, 1000]),
        ItalicAngle=0,
        Ascent=1000,
        Descent=0,
        CapHeight=1000,
        StemV=80,
    )
    descendant = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name.Layer,
        CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
        FontDescriptor=copy.make_indirect(descriptor),
        DW=LETTER_WIDTH,
        CIDToGIDMap=Name.Identity,
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name.Layer,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([copy.make_indirect(descendant)]),
        ToUnicode=copy.make_indirect(Stream(copy, TO_UNICODE)),
    )
    return copy.make_indirect(font)
