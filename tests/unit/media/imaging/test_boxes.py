"""A film without its index, or without its end, is told before a library opens it."""

from kancelar_content.media.imaging.boxes import check_film
from kancelar_content.media.imaging.unreadable import Unreadable

import pytest


def box(name: bytes, body: bytes = b"") -> bytes:
    return (len(body) + 8).to_bytes(4, "big") + name + body


@pytest.fixture
def reason(tmp_path):
    """Why a file of these bytes is refused."""

    def reason(data: bytes) -> str | None:
        path = tmp_path / "film.mp4"
        path.write_bytes(data)
        try:
            check_film(path)
        except Unreadable as refusal:
            return refusal.reason
        return None

    return reason


WHOLE = box(b"ftyp", b"isom") + box(b"moov", bytes(50)) + box(b"mdat", bytes(900))


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        pytest.param(WHOLE, None, id="whole"),
        pytest.param(WHOLE + b"\0\0\0", None, id="dirt at its end"),
        pytest.param(WHOLE[:-400], "lost_end", id="picture cut off"),
        pytest.param(WHOLE[:40], "video_index", id="index cut off"),
        pytest.param(box(b"mdat", bytes(90)), "video_index", id="no index"),
        pytest.param(
            box(b"moov") + b"\0\0\0\0mdat" + bytes(90), None, id="box to the end"
        ),
        pytest.param(
            box(b"moov") + b"\0\0\0\1mdat" + (4000).to_bytes(8, "big"),
            "lost_end",
            id="large box cut off",
        ),
    ],
)
def test_boxes(data, wanted, reason):
    assert reason(data) == wanted
