"""What photos tell is read, whatever is broken in it, and our copies tell ours only."""

from datetime import datetime
from io import BytesIO
from kancelar_content.media.imaging.examined import Written
from kancelar_content.media.imaging.wanted import Wanted
from kancelar_content.media.imaging.writing import written
from PIL import Image

import pyexiv2
import pytest
import struct


XMP = b"http://ns.adobe.com/xap/1.0/\0"
RIGHTS = Written(
    title="Otevření mostu",
    caption="Most přes Nisu „po opravě“",
    language="cs",
    credit="Liberecký kraj / Jan Žák",
    photographer="Jan Žák",
    copyright="© Liberecký kraj",
    licence_url="https://creativecommons.org/licenses/by/4.0/",
    contact="foto@kraj.example",
    keywords=("most", "Nisa, řeka"),
    taken=datetime(2026, 5, 1, 10, 0),
    terms="Uveďte autora.",
)


@pytest.fixture
def examined(studio, tmp_path):
    """The facts of a small JPEG with something put after its beginning."""

    def examined(put: bytes = b"", write: Written | None = None):
        path = tmp_path / "photo.jpg"
        data = jpeg()
        data = data[:2] + put + data[2:]
        path.write_bytes(written(data, write) if write else data)
        return studio.examine(path, path.name)

    return examined


def jpeg() -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (60, 40), "green").save(buffer, "JPEG")
    return buffer.getvalue()


def segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body


def iptc(caption: bytes, charset: bytes = b"") -> bytes:
    sets = [(1, 90, charset)] if charset else []
    sets += [(2, 120, caption), (2, 80, b"Jan"), (2, 90, b"Liberec")]
    records = b"".join(
        bytes([0x1C, record, number]) + struct.pack(">H", len(value)) + value
        for record, number, value in sets
    )
    records += b"\0" * (len(records) % 2)
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(records)) + records
    return segment(0xED, b"Photoshop 3.0\0" + block)


def test_what_is_written_is_read_again(examined):
    found = examined(write=RIGHTS)
    assert found.title == RIGHTS.title
    assert found.captions == {"cs": RIGHTS.caption}
    assert found.credit == RIGHTS.credit
    assert found.photographer == RIGHTS.photographer
    assert found.copyright == RIGHTS.copyright
    assert found.licence_url == RIGHTS.licence_url
    assert found.keywords == RIGHTS.keywords
    assert found.taken == RIGHTS.taken
    assert found.terms == RIGHTS.terms


def test_old_programs_read_it_from_iptc_and_exif():
    with pyexiv2.ImageData(written(jpeg(), RIGHTS)) as image:
        fields, exif = image.read_iptc(), image.read_exif()
        xmp = image.read_xmp()
    assert fields["Iptc.Envelope.CharacterSet"] == "\x1b%G"
    assert fields["Iptc.Application2.Caption"] == RIGHTS.caption
    assert fields["Iptc.Application2.Byline"] == ["Jan Žák"]
    assert exif["Exif.Image.Copyright"] == RIGHTS.copyright
    contact = "Xmp.iptc.CreatorContactInfo/Iptc4xmpCore:CiEmailWork"
    assert xmp[contact] == RIGHTS.contact


def test_texts_are_cut_for_iptc_and_whole_in_xmp():
    long = Written(title="ž" * 90)
    with pyexiv2.ImageData(written(jpeg(), long)) as image:
        assert image.read_iptc()["Iptc.Application2.ObjectName"] == "ž" * 32
        assert image.read_xmp()["Xmp.photoshop.Headline"] == "ž" * 90


def test_nothing_to_write_is_nothing_written(examined):
    assert examined(write=Written()) == examined()


@pytest.mark.parametrize("form", ["jpeg", "webp", "avif"])
def test_picture_tells_what_it_is_given(form, studio, tmp_path, saved):
    wanted = [Wanted("x", 90, None, form)]
    made = studio.render(saved(), wanted, tmp_path, metadata=RIGHTS)
    found = studio.examine(made[0].path, "")
    assert (found.credit, found.captions["cs"]) == (RIGHTS.credit, RIGHTS.caption)


@pytest.mark.parametrize(
    ("encoding", "charset"),
    [("utf-8", b"\x1b%G"), ("utf-8", b""), ("cp1250", b""), ("cp1250", b"\x1b%G")],
)
def test_iptc_is_read_in_any_encoding(encoding, charset, examined):
    found = examined(iptc("Žluťoučký kůň".encode(encoding), charset))
    assert found.captions == {"x-default": "Žluťoučký kůň"}
    assert (found.photographer, found.place) == ("Jan", "Liberec")


@pytest.mark.parametrize(
    "put",
    [
        pytest.param(segment(0xE1, XMP + b"<x:xmpmeta><broken \xff\xfe"), id="XMP"),
        pytest.param(segment(0xE1, b"Exif\0\0II*\0\xff\xff\xff\x7f"), id="EXIF"),
        pytest.param(segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04"), id="IPTC"),
        pytest.param(segment(0xE2, b"ICC_PROFILE\0\1\1nonsense"), id="profile"),
    ],
)
def test_broken_metadata_are_left_out(put, examined):
    found = examined(put)
    assert (found.width, found.title, found.captions) == (60, "", {})


def test_field_of_windows_cut_in_a_letter_is_read(studio, saved):
    exif = Image.Exif()
    exif[0x9C9B] = "Název".encode("utf-16-le") + b"\x41"
    exif[0x010E] = "Otevření".encode("cp1250")
    found = studio.examine(saved(exif=exif.tobytes()), "photo.jpg")
    assert (found.title, found.captions) == ("Název", {"x-default": "Otevření"})


def test_entities_of_xmp_are_not_opened(examined):
    entities = b'<!DOCTYPE l [<!ENTITY a "bomb"><!ENTITY b "&a;&a;">]>'
    packet = entities + (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/'
        b'02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/'
        b'1.1/" dc:format="&b;"><dc:title>&b;</dc:title></rdf:Description></rdf:RDF>'
        b"</x:xmpmeta>"
    )
    assert examined(segment(0xE1, XMP + packet)).title == ""
