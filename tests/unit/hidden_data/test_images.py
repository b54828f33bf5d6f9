from io import BytesIO
from kancelar_content.hidden_data.formats import copy_of_file
from kancelar_content.hidden_data.formats import examine_file
from kancelar_content.hidden_data.known_person import KnownPerson
from kancelar_content.hidden_data.limits import Limits
from kancelar_content.hidden_data.texts import Wanted
from PIL import ExifTags
from PIL import Image
from PIL import ImageChops
from PIL import PngImagePlugin

import pytest


NOVAK = Wanted(KnownPerson(name="Jan Novák"))
XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" %s</rdf:Description>
</rdf:RDF></x:xmpmeta>"""


def picture(size=(64, 48)):
    red = Image.linear_gradient("L").resize(size)
    green = Image.radial_gradient("L").resize(size)
    return Image.merge("RGB", (red, green, red))


def saved(image=None, kind="JPEG", **options):
    buffer = BytesIO()
    (image or picture()).save(buffer, kind, **options)
    return buffer.getvalue()


def with_exif(**fields):
    exif = Image.Exif()
    for name, value in fields.items():
        exif[ExifTags.Base[name]] = value
    return exif


def with_gps():
    exif = with_exif(Orientation=1)
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (50.0, 46.0, 12.0)
    return exif


def with_owner():
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.CameraOwnerName] = "Jan Novák"
    return exif


def png_text():
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "Jan Novák")
    return texts


def with_iptc():
    """A JPEG with the by-line of IPTC in a resource of Photoshop."""
    name = "Jan Novák".encode()
    record = b"\x1c\x02\x50" + len(name).to_bytes(2, "big") + name
    resource = b"8BIM\x04\x04\0\0" + len(record).to_bytes(4, "big") + record
    resource += b"\0" * (len(record) % 2)
    segment = b"Photoshop 3.0\0" + resource
    marker = b"\xff\xed" + (len(segment) + 2).to_bytes(2, "big") + segment
    data = saved()
    return data[:2] + marker + data[2:]


def with_preview():
    """A JPEG whose second directory of EXIF has a small picture."""
    preview = saved(picture((16, 12)))
    first = (1).to_bytes(2, "little")
    first += b"\x12\x01\x03\0\x01\0\0\0\x01\0\0\0" + (26).to_bytes(4, "little")
    second = (2).to_bytes(2, "little")
    second += b"\x01\x02\x04\0\x01\0\0\0" + (56).to_bytes(4, "little")
    second += b"\x02\x02\x04\0\x01\0\0\0" + len(preview).to_bytes(4, "little")
    second += (0).to_bytes(4, "little")
    tiff = b"II*\0\x08\0\0\0" + first + second + preview
    return saved(exif=b"Exif\0\0" + tiff)


HIDING = [
    ("image_location", "a.jpg", lambda: saved(exif=with_gps())),
    ("image_metadata", "a.jpg", lambda: saved(exif=with_exif(Artist="Jan Novák"))),
    ("image_metadata", "a.jpg", lambda: saved(exif=with_owner())),
    ("image_metadata", "a.jpg", lambda: saved(comment=b"Jan Nov\xc3\xa1k")),
    ("image_metadata", "a.jpg", with_iptc),
    ("image_thumbnail", "a.jpg", with_preview),
    (
        "image_metadata",
        "a.jpg",
        lambda: saved(xmp=(XMP % "><dc:creator>Jan Novák</dc:creator>").encode()),
    ),
    (
        "image_location",
        "a.jpg",
        lambda: saved(xmp=(XMP % 'exif:GPSLatitude="50,46N">').encode()),
    ),
    ("appended_data", "a.jpg", lambda: saved() + b"PK\x03\x04 archive"),
    ("appended_data", "a.png", lambda: saved(kind="PNG") + b"archive"),
    ("image_metadata", "a.png", lambda: saved(kind="PNG", pnginfo=png_text())),
    ("image_location", "a.png", lambda: saved(kind="PNG", exif=with_gps())),
    ("image_location", "a.webp", lambda: saved(kind="WEBP", exif=with_gps())),
    ("image_metadata", "a.gif", lambda: saved(kind="GIF", comment="Jan Novák")),
    (
        "image_metadata",
        "a.tif",
        lambda: saved(kind="TIFF", exif=with_exif(Artist="Jan Novák")),
    ),
]
PLAIN = [
    ("a.jpg", {}),
    ("a.jpg", {"quality": 40, "progressive": True, "dpi": (300, 300)}),
    ("a.png", {"kind": "PNG", "dpi": (300, 300)}),
    ("a.gif", {"kind": "GIF"}),
    ("a.webp", {"kind": "WEBP"}),
    ("a.tif", {"kind": "TIFF"}),
    ("a.bmp", {"kind": "BMP"}),
]
every_hiding = pytest.mark.parametrize(("kind", "name", "make"), HIDING)


def kinds(data, name, wanted=NOVAK):
    return {each.kind for each in examine_file(data, name, wanted, Limits())}


@pytest.mark.parametrize(("name", "options"), PLAIN)
def test_plain_picture_has_nothing_hidden(name, options):
    assert kinds(saved(**options), name) == set()


@every_hiding
def test_hidden_data_are_found(kind, name, make):
    assert kind in kinds(make(), name)


@every_hiding
def test_clean_copy_has_the_pixels_only(kind, name, make):
    data = make()
    copy = copy_of_file(data, name, Limits())
    assert kinds(copy, name) == set()
    before = Image.open(BytesIO(data)).convert("RGB")
    after = Image.open(BytesIO(copy)).convert("RGB")
    assert after.size == before.size
    spread = ImageChops.difference(before, after).getextrema()
    assert max(high for _low, high in spread) < 16


def test_name_inside_is_found_as_the_persons():
    by_windows = with_exif(XPAuthor="Jan Novák".encode("utf-16-le"))
    for exif in (with_exif(Artist="Jan Novak"), by_windows):
        assert "known_name" in kinds(saved(exif=exif), "a.jpg")
    assert "known_name" in kinds(with_iptc(), "a.jpg")


def test_turned_picture_stands_upright_in_its_copy():
    data = saved(exif=with_exif(Orientation=6))
    copy = Image.open(BytesIO(copy_of_file(data, "a.jpg", Limits())))
    assert copy.size == (48, 64)


def test_movement_stays():
    frames = [picture(), picture().rotate(90), picture().rotate(180)]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=80)
    copy = Image.open(BytesIO(copy_of_file(data, "a.gif", Limits())))
    assert (copy.n_frames, copy.info["duration"]) == (3, 80)


def test_transparency_stays():
    image = Image.new("RGBA", (8, 8), (200, 10, 10, 0))
    copy = copy_of_file(saved(image, "PNG"), "a.png", Limits())
    assert Image.open(BytesIO(copy)).getpixel((1, 1))[3] == 0


@pytest.mark.parametrize("data", [saved()[:40], saved(kind="PNG")[:30]])
def test_damaged_picture_says_so(data):
    found = examine_file(data, "a", NOVAK, Limits())
    assert [each.kind for each in found] == ["broken"]


def test_picture_of_too_many_pixels_is_refused():
    found = examine_file(saved(), "a.jpg", NOVAK, Limits(pixels=64 * 48 - 1))
    assert [each.kind for each in found] == ["too_large"]
