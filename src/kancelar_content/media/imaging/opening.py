"""Opens the pixels of a photo, no larger than they are needed, in sRGB and upright.

Used in the worker only.
"""

from .boxes import check_end
from .limits import Limits
from .limits import MEGABYTE
from .unreadable import Unreadable
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import suppress
from io import BytesIO
from math import ceil
from math import floor
from pathlib import Path
from PIL import AvifImagePlugin
from PIL import ExifTags
from PIL import Image
from PIL import ImageCms
from PIL import ImageOps
from PIL import JpegImagePlugin
from PIL import PngImagePlugin
from PIL import UnidentifiedImageError
from pillow_heif import options
from pillow_heif import register_heif_opener
from struct import error as StructError


FORMATS = {
    "jpeg": "JPEG",
    "png": "PNG",
    "webp": "WEBP",
    "tiff": "TIFF",
    "heic": "HEIF",
    "avif": "AVIF",
}

#: Orientations of EXIF at which width and height change places.
LYING = frozenset({5, 6, 7, 8})

#: What decoders say of a file that ends too early.
OF_LOST_END = ("truncated", "unexpected end", "end of file", "not enough", "premature")

#: What decoders raise at damaged files, beside what Pillow promises.
OF_DECODERS = (ArithmeticError, LookupError, RuntimeError, TypeError, ValueError)

#: Modes that are resized and converted as they are.
PLAIN = frozenset({"CMYK", "L", "RGB", "YCbCr"})

#: A strip of a large picture that is worked on at once.
STRIP_PIXELS = 4_000_000

#: Rows above and below that tell in a row of a reduced picture, for each of its rows.
LANCZOS_ROWS = 4

#: The tag by which a TIFF tells that its picture is a smaller one of another.
NEW_SUBFILE_TYPE = 254
REDUCED = 1

#: A packet of XMP with the history of a work in Photoshop is large, and no bomb.
MOST_TEXT = 8 * MEGABYTE

WHITE = (255, 255, 255)

SRGB = ImageCms.createProfile("sRGB")

# Bounds are ours; those of Pillow would only warn.
Image.MAX_IMAGE_PIXELS = None
# Another library reads the texts, and does not stumble at broken ones.
JpegImagePlugin.MARKER[0xFFED] = "APP13", "IPTC", JpegImagePlugin.Skip
PngImagePlugin.MAX_TEXT_CHUNK = MOST_TEXT
options.DECODE_THREADS = 1
AvifImagePlugin.DEFAULT_MAX_THREADS = 1
register_heif_opener()


@contextmanager
def refusals(kind: str) -> Iterator[None]:
    """Turns what decoders say of bad files into reasons.

    :raises Unreadable: with the reason.
    """
    try:
        yield
    except UnidentifiedImageError:
        raise Unreadable("heic" if kind == "heic" else "broken") from None
    except (OSError, SyntaxError, EOFError, StructError) as problem:
        if isinstance(problem, OSError) and problem.errno:
            raise
        raise Unreadable(_reason(str(problem).lower(), kind)) from None
    except OF_DECODERS as problem:
        raise Unreadable(_reason(str(problem).lower(), kind)) from None


def _reason(said: str, kind: str) -> str:
    if "memory" in said:
        return "too_large"
    if any(words in said for words in OF_LOST_END):
        return "lost_end"
    return "heic" if kind == "heic" else "broken"


@contextmanager
def photo(path: Path, kind: str, limits: Limits) -> Iterator[Image.Image]:
    """The photo of which the header is read only.

    :raises Unreadable: if it has too many pixels, or is no such photo.
    """
    with refusals(kind):
        if kind == "webp":
            _check_webp(path, limits)
        if kind in {"avif", "heic"}:
            check_end(path)
        with Image.open(path, formats=[FORMATS[kind]]) as image:
            check_size(image.size, _most_pixels(image, kind, limits))
            if kind == "tiff" and _is_raw(image):
                raise Unreadable("raw")
            yield image


def check_size(size: tuple[int, int], most: int) -> None:
    """:raises Unreadable: if it has more pixels."""
    width, height = size
    if width < 1 or height < 1:
        raise Unreadable("broken")
    if width * height > most:
        numbers = {
            "width": str(width),
            "height": str(height),
            "megapixels": str(ceil(width * height / 1e6)),
            "most": str(most // 1_000_000),
        }
        raise Unreadable("too_many_pixels", numbers)


def has_more(image: Image.Image) -> bool:
    """Whether the file holds other pictures; the one of a phone's JPEG is no other."""
    if image.format in {"JPEG", "MPO"}:
        return False
    return bool(getattr(image, "is_animated", False))


def _most_pixels(image: Image.Image, kind: str, limits: Limits) -> int:
    if kind == "webp":
        return limits.webp_pixels
    # The decoder of a progressive one holds all of it, at any size.
    whole = kind != "jpeg" or "progressive" in image.info
    return limits.pixels if whole else limits.jpeg_pixels


def _is_raw(image: Image.Image) -> bool:
    """Whether this TIFF is the preview of raw data of a camera."""
    tags = image.tag_v2
    return ExifTags.Base.DNGVersion in tags or tags.get(NEW_SUBFILE_TYPE) == REDUCED


def _check_webp(path: Path, limits: Limits) -> None:
    """The end and the canvas, which is made in memory when the file is only opened."""
    with path.open("rb") as file:
        head = file.read(30)
    if int.from_bytes(head[4:8], "little") + 8 > path.stat().st_size:
        raise Unreadable("lost_end")
    if head[12:16] == b"VP8X" and len(head) == 30:
        width = int.from_bytes(head[24:27], "little") + 1
        height = int.from_bytes(head[27:30], "little") + 1
        check_size((width, height), limits.webp_pixels)


def turned(image: Image.Image) -> int:
    """The orientation that is still to be applied, 1 for none."""
    try:
        found = image.getexif().get(ExifTags.Base.Orientation, 1)
    except (OSError, SyntaxError, ValueError, LookupError, TypeError, StructError):
        return 1
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height as the photo is seen."""
    width, height = image.size
    # The decoder of TIFF turns them itself.
    lying = image.format != "TIFF" and turned(image) in LYING
    return (height, width) if lying else (width, height)


def decoded_size(image: Image.Image, limits: Limits) -> tuple[int, int]:
    """The upright size beyond which no pictures are made of the photo.

    A JPEG of many pixels is read at a half or a quarter, which costs a fraction.
    """
    width, height = upright_size(image)
    by = 1
    while image.format in {"JPEG", "MPO"} and width * height > limits.pixels * by * by:
        by *= 2
    return ceil(width / by), ceil(height / by)


def pixels(image: Image.Image, least: tuple[int, int]) -> Image.Image:
    """The photo upright, in sRGB, on white, not much larger than the size asked.

    :raises Unreadable: if it cannot be decoded.
    """
    lying = image.format != "TIFF" and turned(image) in LYING
    wanted = (least[1], least[0]) if lying else least
    image.draft("RGB", wanted)
    profile = image.info.get("icc_profile")
    image.load()
    turn = turned(image)
    image = _in_srgb(_shrunk(image, wanted), profile)
    if turn > 1:
        image.getexif()[ExifTags.Base.Orientation] = turn
        ImageOps.exif_transpose(image, in_place=True)
    return image


def _shrunk(image: Image.Image, wanted: tuple[int, int]) -> Image.Image:
    """The opaque picture at the size wanted, or at an even part that is twice as large.

    It is made strip by strip, so that only one whole picture more is in memory.
    """
    by = min(image.width // max(1, wanted[0]), image.height // max(1, wanted[1])) // 2
    if by > 1:
        size = ceil(image.width / by), ceil(image.height / by)
    else:
        size = min(image.width, wanted[0]), min(image.height, wanted[1])
    if size == image.size and image.mode in PLAIN and not _is_transparent(image):
        return image
    strips = range(0, size[1], max(1, STRIP_PIXELS // (image.width * max(1, by))))
    made = None
    for top in strips:
        bottom = min(top + strips.step, size[1])
        strip = _strip(image, (top, bottom), size, by)
        made = made or Image.new(strip.mode, size)
        made.paste(strip, (0, top))
    return made


def _strip(
    image: Image.Image, rows: tuple[int, int], size: tuple[int, int], by: int
) -> Image.Image:
    """These rows of the opaque picture of the size."""
    width, height = image.size
    top, bottom = rows
    if by > 1:
        strip = image.crop((0, top * by, width, min(bottom * by, height)))
        return _plain(strip).reduce(by)
    scale = height / size[1]
    around = ceil(LANCZOS_ROWS * scale)
    first = max(0, floor(top * scale) - around)
    last = min(height, ceil(bottom * scale) + around)
    strip = _plain(image.crop((0, first, width, last)))
    if size == image.size:
        return strip.crop((0, top - first, width, bottom - first))
    box = (0, top * scale - first, width, min(bottom * scale, height) - first)
    return strip.resize((size[0], bottom - top), Image.Resampling.LANCZOS, box=box)


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile:
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            of = ImageCms.ImageCmsProfile(BytesIO(profile))
            if "sRGB" not in ImageCms.getProfileDescription(of):
                converted = ImageCms.profileToProfile(image, of, SRGB, outputMode="RGB")
                return _without_info(converted)
    return _without_info(image.convert("RGB"))


def _plain(image: Image.Image) -> Image.Image:
    """In a mode that profiles know, without transparency."""
    if image.mode in {"I", "I;16", "I;16B", "I;16L", "I;16N"}:
        return image.point(lambda value: value * (1 / 256)).convert("L")
    if _is_transparent(image):
        return _on_white(image)
    if image.mode == "LAB":
        lab = ImageCms.createProfile("LAB")
        return ImageCms.profileToProfile(image, lab, SRGB, outputMode="RGB")
    if image.mode == "1":
        return image.convert("L")
    if image.mode in PLAIN:
        return image
    raise Unreadable("odd_colours")


def _is_transparent(image: Image.Image) -> bool:
    modes = {"LA", "La", "P", "PA", "RGBA", "RGBa"}
    return image.mode in modes or "transparency" in image.info


def _on_white(image: Image.Image) -> Image.Image:
    image = image.convert("RGBA")
    ground = Image.new("RGB", image.size, WHITE)
    ground.paste(image, mask=image)
    return ground


def _without_info(image: Image.Image) -> Image.Image:
    image.info = {}
    return image
