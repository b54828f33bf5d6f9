"""A page as it is seen, for those who compare a file with its clean copy."""

from .file_kinds import kind_of
from .images import opened
from .limits import Limits
from .pdf import open_pages
from .pdf import open_structure
from .pdf_page import picture_of
from .unreadable import Unreadable
from io import BytesIO
from PIL import Image
from PIL import ImageOps


#: Pixels for a point: a page is about as wide as half a screen.
SCALE = 1.2
LONGEST_SIDE = 1200
QUALITY = 80

PICTURES = ("jpeg", "png", "gif", "tiff", "bmp", "webp")


def shown_page(data: bytes, filename: str, number: int, limits: Limits) -> bytes:
    """How many pages there are, a line break, and the picture of one of them.

    :raises Unreadable: if the file has none, or cannot be read.
    """
    kind = kind_of(data, filename)
    if kind in PICTURES:
        pages, picture = 1, ImageOps.exif_transpose(opened(data, limits))
    elif kind == "pdf":
        with open_structure(data, limits):
            document = open_pages(data)
        pages = len(document)
        page = document[max(0, min(number, pages) - 1)]
        picture = picture_of(page, SCALE)
    else:
        raise Unreadable("no_copy")
    return f"{pages}\n".encode() + _as_jpeg(picture)


def _as_jpeg(picture: Image.Image) -> bytes:
    picture = picture.convert("RGBA")
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture.getchannel("A"))
    paper.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    result = BytesIO()
    paper.save(result, "JPEG", quality=QUALITY)
    return result.getvalue()
