"""What a picture holds beside its pixels."""

from .finding import Finding
from .finding import masked
from .finding import Place
from .finding import place
from .limits import Limits
from .texts import find
from .texts import Wanted
from .unreadable import Unreadable
from .xmp import personal_properties
from collections.abc import Iterator
from io import BytesIO
from PIL import ExifTags
from PIL import Image
from PIL import IptcImagePlugin
from PIL import UnidentifiedImageError
from warnings import catch_warnings
from warnings import simplefilter


#: Fields with letters that tell of the camera and the day, and nothing of anybody.
#: Numbers never do.
TECHNICAL = frozenset(
    {
        ExifTags.Base.CFAPattern,
        ExifTags.Base.ComponentsConfiguration,
        ExifTags.Base.DateTime,
        ExifTags.Base.DateTimeDigitized,
        ExifTags.Base.DateTimeOriginal,
        ExifTags.Base.ExifVersion,
        ExifTags.Base.FileSource,
        ExifTags.Base.FlashPixVersion,
        ExifTags.Base.InterColorProfile,
        ExifTags.Base.JPEGTables,
        ExifTags.Base.LensMake,
        ExifTags.Base.LensModel,
        ExifTags.Base.Make,
        ExifTags.Base.Model,
        ExifTags.Base.OffsetTime,
        ExifTags.Base.OffsetTimeDigitized,
        ExifTags.Base.OffsetTimeOriginal,
        ExifTags.Base.ProcessingSoftware,
        ExifTags.Base.SceneType,
        ExifTags.Base.Software,
        ExifTags.Base.SubsecTime,
        ExifTags.Base.SubsecTimeDigitized,
        ExifTags.Base.SubsecTimeOriginal,
        ExifTags.IFD.GPSInfo,
    }
)

#: What Pillow keeps of a file beside EXIF that says how to show it.
TECHNICAL_INFO = frozenset(
    {
        "adobe",
        "adobe_transform",
        "aspect",
        "background",
        "blend",
        "chromaticity",
        "compression",
        "default_image",
        "disposal",
        "dpi",
        "duration",
        "exif",
        "extension",
        "gamma",
        "icc_profile",
        "interlace",
        "jfif",
        "jfif_density",
        "jfif_unit",
        "jfif_version",
        "loop",
        "mp",
        "mpoffset",
        "photoshop",
        "progression",
        "progressive",
        "resolution",
        "srgb",
        "timestamp",
        "transparency",
        "version",
        "xmp",
    }
)
PHOTOSHOP_THUMBNAILS = frozenset({1033, 1036})
JPEG_END = b"\xff\xd9"
PNG_END = b"IEND\xaeB`\x82"
GPS_IN_XMP = "GPS"


def examine_picture(data: bytes, wanted: Wanted, limits: Limits) -> Iterator[Finding]:
    """Everything of the picture that is not seen.

    :raises Unreadable: if it is damaged or too large.
    """
    return picture_findings(data, place("file"), wanted, limits)


def opened(data: bytes, limits: Limits) -> Image.Image:
    try:
        with catch_warnings():
            simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(data))
    except Image.DecompressionBombError:
        raise Unreadable("too_large") from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise Unreadable("broken") from None
    frames = getattr(picture, "n_frames", 1)
    if picture.width * picture.height * frames > limits.pixels:
        raise Unreadable("too_large")
    return picture


def _loaded(picture: Image.Image) -> None:
    try:
        picture.load()
    except (OSError, SyntaxError, ValueError):
        raise Unreadable("broken") from None


def picture_findings(
    data: bytes, where: Place, wanted: Wanted, limits: Limits
) -> Iterator[Finding]:
    picture = opened(data, limits)
    if picture.format == "PNG":  # its fields may follow the pixels
        _loaded(picture)
    yield from _exif(picture, where, wanted)
    if "photoshop" in picture.info or picture.format == "JPEG":
        yield from _iptc(picture, where, wanted)
    for packet in ("xmp", "XML:com.adobe.xmp"):
        if packet in picture.info:
            yield from _xmp(picture.info[packet], where, wanted)
    for name, value in picture.info.items():
        if name.lower() not in TECHNICAL_INFO and not name.startswith("XML:"):
            yield from _field("image_metadata", where, value, wanted)
    if _has_more(data, picture.format):
        yield Finding("appended_data", where)


def _exif(picture: Image.Image, where: Place, wanted: Wanted) -> Iterator[Finding]:
    exif = picture.getexif()
    if exif.get_ifd(ExifTags.IFD.GPSInfo):
        yield Finding("image_location", where)
    resources = picture.info.get("photoshop", {})
    if exif.get_ifd(ExifTags.IFD.IFD1) or PHOTOSHOP_THUMBNAILS.intersection(resources):
        yield Finding("image_thumbnail", where)
    fields = dict(exif) | exif.get_ifd(ExifTags.IFD.Exif)
    for tag, value in fields.items():
        if tag not in TECHNICAL and isinstance(value, str | bytes):
            yield from _field("image_metadata", where, value, wanted)


def _iptc(picture: Image.Image, where: Place, wanted: Wanted) -> Iterator[Finding]:
    try:
        records = IptcImagePlugin.getiptcinfo(picture) or {}
    except (OSError, SyntaxError, ValueError):
        records = {(2, 0): b"?"}
    for (record, _dataset), value in records.items():
        if record == 2:
            values = value if isinstance(value, list) else [value]
            for each in values:
                yield from _field("image_metadata", where, each, wanted)


def _xmp(packet: bytes | str, where: Place, wanted: Wanted) -> Iterator[Finding]:
    raw = packet.encode() if isinstance(packet, str) else packet
    for name, text in personal_properties(raw):
        kind = "image_location" if name.startswith(GPS_IN_XMP) else "image_metadata"
        yield from _field(kind, where, text, wanted)


def _field(kind: str, where: Place, value: object, wanted: Wanted) -> Iterator[Finding]:
    texts = _readings(value)
    if texts:
        yield Finding(kind, where, masked(texts[0][:60]))
        yield from find("\n".join(texts), where, wanted, any_case=True)


def _readings(value: object) -> list[str]:
    """What the field may say, in the ways that programs write letters there."""
    raw = value
    if isinstance(value, str):
        raw = value.encode("latin-1", "ignore")
    if not isinstance(raw, bytes):
        return [str(value)]
    encodings = (
        ("utf-16-le", "utf-16-be") if raw.count(0) * 3 > len(raw) else ("utf-8",)
    )
    texts = [value] if isinstance(value, str) else []
    texts += [raw.decode(encoding, "ignore") for encoding in encodings]
    shown = ("".join(filter(str.isprintable, text)).strip() for text in texts)
    return list(dict.fromkeys(filter(None, shown)))


def _has_more(data: bytes, picture_format: str | None) -> bool:
    """Whether something follows the picture: another one, an archive, a film."""
    end = {"JPEG": JPEG_END, "MPO": JPEG_END, "PNG": PNG_END}.get(picture_format or "")
    if end is None:
        return False
    last = data.rfind(end) if picture_format == "PNG" else _end_of_jpeg(data)
    return last >= 0 and bool(data[last + len(end) :].strip(b"\0\r\n "))


def _end_of_jpeg(data: bytes) -> int:
    """Where the end mark of the first picture is; scans escape a mark inside them."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark == 0xFF:
            at += 1
        elif mark == 0xDA:
            return data.find(JPEG_END, at)
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return -1
