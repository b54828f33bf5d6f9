"""Bad files and a full disk, through a real server: each is told why, others go on."""

from base64 import b64encode
from errno import ENOSPC
from html import unescape
from http_client import form_token
from io import BytesIO
from kancelar_content.media.imaging.messages import UNREADABLE
from kancelar_content.media.shown_items import shown_items
from kancelar_content.media.upload.folder_import import DiskFull
from kancelar_content.media.upload.folder_import import Import
from PIL import Image
from tus_sender import noise
from tus_sender import Sender
from zlib import compress
from zlib import crc32
from ZODB import blob
from zope.i18n import translate

import pillow_heif
import pytest
import struct
import transaction


def png_of_zeros(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", compress(bytes(9_000_000))), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body))
        + name
        + body
        + struct.pack(">I", crc32(name + body))
        for name, body in parts
    )


def heic() -> bytes:
    file = BytesIO()
    pillow_heif.from_pillow(Image.new("RGB", (64, 48), "navy")).save(file)
    return file.getvalue()


def with_size(jpeg: bytes, width: int, height: int) -> bytes:
    at = jpeg.index(b"\xff\xc0") + 5
    return jpeg[:at] + struct.pack(">HH", height, width) + jpeg[at + 4 :]


def with_broken_words(jpeg: bytes) -> bytes:
    """EXIF whose texts are in no encoding, with an entry that leads nowhere."""
    words = b"\xff\xfe\x80\x81\xc3\x28".ljust(20, b"\xed")
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x02"
    exif += struct.pack(">HHII", 0x010E, 2, 20, 38) + struct.pack(
        ">HHII", 0x013B, 2, 9_000, 1 << 30
    )
    exif += bytes(4) + words
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:]


FILM = b"\0\0\0\x14ftypisom\0\0\0\0isom" + struct.pack(">I", 60_008) + b"mdat"
FILM += bytes(range(1, 251)) * 240

#: Name of the file, what is in it, why it is refused.
BAD = [
    ("useknutá.jpg", noise(51, (900, 700))[:9_000], "lost_end"),
    ("obří.png", png_of_zeros(30_000, 30_000), "too_many_pixels"),
    ("bomba.jpg", with_size(noise(52), 30_000, 30_000), "too_many_pixels"),
    ("kresba.jpg", b"<svg xmlns='x'><script>alert(1)</script></svg>" * 200, "svg"),
    ("telefon.heic", heic()[:40] + noise(53)[-2_000:], "heic"),
    ("nuly.jpg", bytes(9_000), "zeros"),
    ("animace.jpg", b"GIF89a" + bytes(9_000), "gif"),
]
FILMS = [
    ("film.mp4", FILM, "video_index"),
    ("film.jpg", FILM, "wrong_ending"),
]
GOOD = [
    ("../../Žluťoučký kůň/oslava č. 1.jpg", noise(54)),
    ("rozbité popisky.jpg", with_broken_words(noise(55))),
    ("ve skutečnosti JPEG.png", noise(56)),
]


def sentence(reason: str, language: str) -> str:
    """The beginning of what is told, before the first of its numbers."""
    whole = translate(UNREADABLE[reason], target_language=language)
    return whole.replace("\N{NO-BREAK SPACE}", " ").partition("${")[0]


def by_form(sends: Sender, files: list[tuple[str, bytes]]) -> list[str]:
    sends.client.headers["Accept"] = "text/html"
    page = sends.client.get(f"{sends.url}/@@upload")
    answer = sends.client.post(
        f"{sends.url}/@@upload",
        data={"_authenticator": form_token(page.text)},
        files=[("files", (name, data, "image/jpeg")) for name, data in files],
    )
    assert answer.status_code == 422
    rows = answer.text.partition("k-upload__outcomes")[2].split("<li")[1:]
    return [row.partition("</li>")[0] for row in rows]


def by_pieces(sends: Sender, files: list[tuple[str, bytes]]) -> list[str]:
    def sent(name: str, data: bytes) -> str:
        place = sends.begin(data, name).headers["Location"]
        answer = sends.piece(place, data, 0)
        assert answer.status_code in (200, 415, 422)
        return answer.json().get("message", "")

    return [sent(*file) for file in files]


def by_rest(sends: Sender, files: list[tuple[str, bytes]]) -> list[str]:
    def sent(name: str, data: bytes) -> str:
        image = {"data": b64encode(data).decode(), "encoding": "base64"}
        image |= {"filename": name, "content-type": "image/jpeg"}
        body = {"@type": "Photo", "title": name, "image": image}
        answer = sends.client.post(sends.url, json=body)
        assert answer.status_code in (201, 400)
        return answer.json().get("message", "")

    return [sent(*file) for file in files]


@pytest.mark.parametrize(
    ("way", "language", "bad"),
    [
        pytest.param(by_form, "cs", BAD + FILMS, id="form"),
        pytest.param(by_pieces, "en", BAD + FILMS, id="pieces"),
        pytest.param(by_rest, "cs", BAD, id="rest"),
    ],
)
def test_bad_files_are_told_why_and_the_rest_goes_on(sender, album, way, language, bad):
    made = album(language)
    files = [GOOD[0], *((name, data) for name, data, _ in bad), *GOOD[1:]]
    told = [
        unescape(answer).replace("\N{NO-BREAK SPACE}", " ")
        for answer in way(sender(made), files)
    ]
    for (name, _, reason), answer in zip(bad, told[1 : 1 + len(bad)], strict=True):
        assert sentence(reason, language) in answer, name
    transaction.begin()
    assert len(shown_items(made)) == len(GOOD)


class FullDisk:
    """Takes some files of the database, then none."""

    def __init__(self, monkeypatch, takes: int) -> None:
        self.rest = takes
        self.take = blob.rename_or_copy_blob
        monkeypatch.setattr(blob, "rename_or_copy_blob", self)

    def __call__(self, *arguments, **options):
        self.rest -= 1
        if self.rest < 0:
            raise OSError(ENOSPC, "No space left on device")
        return self.take(*arguments, **options)


def test_full_disk_at_the_end_of_an_upload_loses_nothing(sender, album, monkeypatch):
    sends, data = sender(album()), noise(57)
    place = sends.begin(data).headers["Location"]
    disk = FullDisk(monkeypatch, takes=1)
    answer = sends.piece(place, data, 0)
    assert (answer.status_code, "plný" in answer.json()["message"]) == (507, True)
    disk.rest = 1_000
    assert sends.piece(place, data, 0).json()["state"] == "stored"


def test_import_goes_on_where_the_disk_was_full(
    live_portal, album, tmp_path, monkeypatch
):
    made = album()
    transaction.commit()
    (tmp_path / "tree").mkdir()
    for number in range(8):
        (tmp_path / "tree" / f"{number}.jpg").write_bytes(noise(60 + number))
    wanted = Import(tmp_path / "tree", made)
    files = wanted.files()
    disk = FullDisk(monkeypatch, takes=35)
    with pytest.raises(DiskFull):
        list(wanted.run(files))
    transaction.begin()
    stored = len(shown_items(made))
    disk.rest = 1_000
    outcomes = [row.outcome for row in wanted.run(files)]
    assert outcomes == ["there"] * stored + ["stored"] * (8 - stored)
    assert 0 < stored < 8
