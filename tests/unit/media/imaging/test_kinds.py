"""What a file is stands in its first bytes; its name is only compared with them."""

from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.media.imaging.kinds import kind_of
from kancelar_content.media.imaging.kinds import PHOTO_KINDS
from kancelar_content.media.imaging.kinds import refused_kind
from kancelar_content.media.imaging.kinds import VIDEO_KINDS
from kancelar_content.media.imaging.messages import UNREADABLE
from kancelar_content.media.imaging.unreadable import Unreadable

import pytest


FTYP = b"\0\0\0\x18ftyp"


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "tiff", "heif", "avif"])
def test_photo_is_known_by_its_content(kind, saved):
    path = saved("photo.without.ending", format=kind)
    wanted = "heic" if kind == "heif" else kind
    assert kind_of(path.read_bytes()[:64]) == wanted


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        pytest.param(FTYP + b"isom\0\0\2\0isomavc1", "mp4", id="MP4"),
        pytest.param(FTYP + b"qt  \0\0\0\0qt  \0\0\0\0", "mp4", id="QuickTime"),
        pytest.param(b"\0\0\0\x08wide\0\0\0\0mdat", "mp4", id="QuickTime, no brand"),
        pytest.param(FTYP + b"mif1\0\0\0\0mif1heic", "heic", id="HEIC by other brand"),
        pytest.param(FTYP + b"mif1\0\0\0\0mif1avif", "avif", id="AVIF by other brand"),
        pytest.param(b"\x1aE\xdf\xa3\x9fB\x82\x84webm", "webm", id="WebM"),
        pytest.param(FTYP + b"M4A \0\0\0\0isommp42", None, id="sound only"),
    ],
)
def test_kind_of_containers(head, kind):
    assert kind_of(head) == kind


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(bytes(900), "zeros", id="zeros"),
        pytest.param(b"GIF89a", "gif", id="GIF"),
        pytest.param(b'<?xml version="1.0"?>\n<SVG onload=""/>', "svg", id="SVG"),
        pytest.param(b"\x1aE\xdf\xa3\xa3B\x82\x88matroska", "matroska", id="MKV"),
        pytest.param(b"II*\0\x10\0\0\0CR\2\0", "raw", id="Canon CR2"),
        pytest.param(FTYP + b"crx \0\0\0\1crx isom", "raw", id="Canon CR3"),
        pytest.param(b"%PDF-1.7", "unknown_kind", id="PDF"),
        pytest.param(b"MZ\x90", "unknown_kind", id="program"),
    ],
)
def test_anything_else_is_refused_with_its_own_sentence(head, reason):
    assert kind_of(head) is None
    assert refused_kind(head) == reason
    assert Unreadable(reason).message == UNREADABLE[reason]


@given(st.binary(max_size=100))
def test_any_bytes_have_a_kind_or_a_reason(head):
    kind = kind_of(head)
    assert (
        kind in PHOTO_KINDS | VIDEO_KINDS if kind else refused_kind(head) in UNREADABLE
    )
