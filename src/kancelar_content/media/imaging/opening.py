"""Opens the pixels of a photo, no larger than they are needed, in sRGB and upright.

Used in the worker only.
"""

from .limits import Limits
from .unreadable import Unreadable
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import suppress
from io import BytesIO
from math import ceil
from pathlib import Path
from PIL import AvifImagePlugin
from PIL import ExifTags
from PIL import Image
from PIL import ImageCms
from PIL import ImageOps
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
OF_LOST_END = ("truncat", "unexpected end", "end of file", "not enough", "premature")

#: What decoders raise at damaged files, beside what Pillow promises.
OF_DECODERS = (ArithmeticError, LookupError, RuntimeError, TypeError, ValueError)

WHITE = (255, 255, 255)

SRGB = ImageCms.createProfile("sRGB")

# Bounds are ours; those of Pillow would only warn.
Image.MAX_IMAGE_PIXELS = None
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
        _check_canvas(path, kind, limits)
        with Image.open(path, formats=[FORMATS[kind]]) as image:
            check_size(image.size, kind, limits)
            yield image


def check_size(size: tuple[int, int], kind: str, limits: Limits) -> None:
    """:raises Unreadable: if so many pixels are not decoded."""
    width, height = size
    most = limits.jpeg_pixels if kind == "jpeg" else limits.pixels
    if width < 1 or height < 1:
        raise Unreadable("broken")
    if width * height > most or max(size) > limits.edge:
        numbers = {
            "width": str(width),
            "height": str(height),
            "megapixels": str(ceil(width * height / 1e6)),
            "most": str(most // 1_000_000),
        }
        raise Unreadable("too_many_pixels", numbers)


def _check_canvas(path: Path, kind: str, limits: Limits) -> None:
    """The size of an extended WebP, whose canvas is made when it is only opened."""
    if kind != "webp":
        return
    with path.open("rb") as file:
        head = file.read(30)
    if head[12:16] == b"VP8X" and len(head) == 30:
        width = int.from_bytes(head[24:27], "little") + 1
        height = int.from_bytes(head[27:30], "little") + 1
        check_size((width, height), kind, limits)


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
    image = _reduced(image, wanted)
    image = _in_srgb(image, profile)
    if turn > 1:
        image.getexif()[ExifTags.Base.Orientation] = turn
        ImageOps.exif_transpose(image, in_place=True)
    return image


def _reduced(image: Image.Image, wanted: tuple[int, int]) -> Image.Image:
    """Halved, or thirded …, as long as it stays twice as large as wanted."""
    by = min(image.width // max(1, wanted[0]), image.height // max(1, wanted[1])) // 2
    if by > 1 and image.mode in {"L", "RGB", "RGBA", "CMYK", "LA", "YCbCr"}:
        return image.reduce(by)
    return image


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    image = _plain(image)
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
    if image.mode in {"P", "PA"} or "transparency" in image.info:
        image = image.convert("RGBA")
    if image.mode in {"RGBA", "LA", "RGBa", "La"}:
        return _on_white(image)
    if image.mode == "LAB":
        lab = ImageCms.createProfile("LAB")
        return ImageCms.profileToProfile(image, lab, SRGB, outputMode="RGB")
    if image.mode in {"RGB", "L", "CMYK", "YCbCr", "1"}:
        return image if image.mode != "1" else image.convert("L")
    raise Unreadable("odd_colours")


def _on_white(image: Image.Image) -> Image.Image:
    image = image.convert("RGBA")
    ground = Image.new("RGB", image.size, WHITE)
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _without_info(image: Image.Image) -> Image.Image:
    image.info = {}
    return image
