"""Films that all browsers play are examined and copied, others refused in words."""

from datetime import datetime
from kancelar_content.media.imaging.unreadable import Unreadable
from kancelar_content.media.imaging.wanted import Wanted
from PIL import Image

import av
import pytest


@pytest.fixture
def reason(studio, tmp_path):
    """Why a film is refused when it is examined, and again when it is copied."""

    def reason(path) -> str:
        with pytest.raises(Unreadable) as refusal:
            studio.examine(path, path.name)
        with pytest.raises(Unreadable):
            studio.remux(path, tmp_path)
        return refusal.value.reason

    return reason


@pytest.mark.parametrize(
    ("name", "codecs"),
    [
        ("film.mp4", ("libx264", "aac")),
        ("film.mov", ("libx264", "aac")),
        ("film.webm", ("libvpx-vp9", "libopus")),
    ],
)
def test_film_is_examined(name, codecs, studio, filmed):
    found = studio.examine(filmed(name, *codecs), name)
    assert (found.width, found.height, found.has_audio) == (160, 120, True)
    assert found.seconds == pytest.approx(2, abs=0.1)
    assert set(found.colours) == {"red", "blue"}


def test_film_without_sound_is_taken(studio, filmed):
    found = studio.examine(filmed(sound=None), "film.mp4")
    assert (found.has_audio, found.codecs) == (False, ("h264",))


def test_film_tells_its_texts_and_its_day(studio, filmed):
    told = {"creation_time": "2026-05-01T08:00:00Z", "title": "Otevření mostu"}
    found = studio.examine(filmed(**told, comment="Jízda"), "film.mp4")
    assert found.taken == datetime(2026, 5, 1, 10, 0)
    assert (found.title, found.captions) == ("Otevření mostu", {"x-default": "Jízda"})


def test_picture_of_a_film_is_not_black(studio, filmed, tmp_path):
    made = studio.render(filmed(), [Wanted("poster", 80)], tmp_path)
    with Image.open(made[0].path) as image:
        red, _, _ = image.getpixel((20, 30))
    assert image.size == (80, 60)
    assert red > 150


@pytest.mark.parametrize(("second", "black"), [(0.2, True), (1.5, False), (9.0, False)])
def test_picture_is_of_the_chosen_second(second, black, studio, filmed, tmp_path):
    [made] = studio.render(filmed(), [Wanted("poster", 80)], tmp_path, at=second)
    with Image.open(made.path) as image:
        assert (sum(image.getpixel((20, 30))) < 60) is black


def test_copy_has_its_index_in_front_and_tells_no_place(studio, filmed, tmp_path):
    path = filmed(location="+50.7663+015.0543/", title="Most")
    assert b"loci" in path.read_bytes()
    copy = studio.remux(path, tmp_path)
    data = copy.path.read_bytes()
    assert b"loci" not in data
    assert b"Most" not in data
    assert data.index(b"moov") < data.index(b"mdat")
    with av.open(str(copy.path)) as container:
        assert sum(1 for _ in container.decode(video=0)) == 50


def test_copy_of_webm_is_webm(studio, filmed, tmp_path):
    path = filmed("film.webm", "libvpx", "libopus", title="Most")
    copy = studio.remux(path, tmp_path)
    assert copy.format == "webm"
    assert b"Most" not in copy.path.read_bytes()
    assert studio.examine(copy.path, "video.webm").codecs == ("vp8", "opus")


def test_photo_is_not_copied_as_a_film(studio, saved, tmp_path):
    with pytest.raises(Unreadable):
        studio.remux(saved(), tmp_path)


@pytest.mark.parametrize(
    ("made", "wanted"),
    [
        pytest.param({"codec": "mpeg4"}, "video_codec", id="old codec"),
        pytest.param({"pixels": "yuv444p"}, "video_codec", id="colours of studios"),
        pytest.param(
            {"name": "film.mov", "sound": "pcm_s16le"}, "sound_codec", id="raw sound"
        ),
        pytest.param({"name": "film.mkv"}, "matroska", id="MKV"),
    ],
)
def test_film_that_not_all_browsers_play_is_refused(made, wanted, filmed, reason):
    assert reason(filmed(**made)) == wanted


def test_film_without_its_index_is_refused(filmed, reason):
    path = filmed()
    data = path.read_bytes()
    path.write_bytes(data[: data.index(b"moov") - 4])
    assert reason(path) == "video_index"


@pytest.mark.parametrize("name", ["film.mp4", "film.webm"])
def test_film_without_its_end_is_not_copied(name, studio, filmed, tmp_path):
    codecs = ("libx264", "aac") if name == "film.mp4" else ("libvpx", "libopus")
    path = filmed(name, *codecs)
    if name == "film.mp4":
        path = studio.remux(path, tmp_path).path
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 3])
    with pytest.raises(Unreadable):
        studio.remux(path, tmp_path)


def test_film_of_nonsense_is_refused(tmp_path, reason):
    path = tmp_path / "film.webm"
    path.write_bytes(b"\x1aE\xdf\xa3\x9fB\x82\x84webm" + bytes(range(256)) * 9)
    assert reason(path) in {"broken", "video_index", "no_picture"}
