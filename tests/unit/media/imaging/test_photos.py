"""Photos of every kind are examined and drawn as they are seen, or refused in words."""

from kancelar_content.media.imaging.limits import Limits
from kancelar_content.media.imaging.limits import MEGABYTE
from kancelar_content.media.imaging.studio import Studio
from kancelar_content.media.imaging.unreadable import Unreadable
from kancelar_content.media.imaging.wanted import Wanted
from PIL import ExifTags
from PIL import Image
from PIL import ImageChops
from PIL import ImageCms
from zlib import compressobj
from zlib import crc32

import os
import pytest
import struct


SMALL = [Wanted("small", 120)]


@pytest.fixture
def drawn(studio, tmp_path):
    """The small picture made of a file, by default 120 pixels wide."""

    def drawn(path, *wanted, **how) -> Image.Image:
        (tmp_path / "made").mkdir(exist_ok=True)
        made = studio.render(path, wanted or SMALL, tmp_path / "made", **how)
        return Image.open(made[-1].path)

    return drawn


def is_near(pixel, wanted) -> bool:
    return all(abs(a - b) < 24 for a, b in zip(pixel, wanted, strict=True))


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "tif", "heic", "avif"])
def test_every_kind_is_examined_and_drawn(ending, studio, saved, drawn):
    path = saved(f"photo.{ending}")
    found = studio.examine(path, path.name)
    assert (found.width, found.height, found.colours) == (600, 400, ("green",))
    assert found.phash is not None
    assert is_near(drawn(path).getpixel((10, 60)), (60, 150, 80))


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "tif", "heic"])
def test_lying_photo_is_seen_upright(ending, studio, saved, drawn):
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    path = saved(f"photo.{ending}", exif=exif.tobytes())
    found = studio.examine(path, path.name)
    assert (found.width, found.height) == (400, 600)
    assert found.orientation == "portrait"
    image = drawn(path)
    assert image.size == (120, 180)
    # The ball was right above, so after a turn to the right it is right below.
    assert is_near(image.getpixel((86, 135)), (220, 20, 20))


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "CMYK", "1", "I;16", "LA"])
def test_colours_of_every_mode_are_drawn(mode, saved, drawn, picture):
    image = Image.new(mode, (300, 200)) if mode == "I;16" else picture(mode=mode)
    assert drawn(saved("photo.tif", image)).mode == "RGB"


def test_transparent_ground_is_white(saved, drawn):
    path = saved("logo.png", Image.new("RGBA", (300, 200), (200, 0, 0, 0)))
    assert is_near(drawn(path).getpixel((50, 50)), (255, 255, 255))


def test_colours_of_another_profile_are_turned_to_those_of_the_web(saved, drawn):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for one, other in ((b"rXYZ", b"rxyz"), (b"bXYZ", b"rXYZ"), (b"rxyz", b"bXYZ")):
        profile = profile.replace(one, other)
    profile = profile.replace("RGB".encode("utf-16-be"), "BGR".encode("utf-16-be"))
    image = Image.new("RGB", (300, 200), (200, 0, 0))
    made = drawn(saved("other.png", image, icc_profile=profile))
    assert is_near(made.getpixel((9, 9)), (0, 0, 200))


def test_nothing_of_the_camera_is_in_a_picture(saved, drawn):
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Canon"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    image = drawn(saved(exif=exif.tobytes()))
    assert not image.getexif()
    assert not set(image.info) & {"exif", "xmp", "photoshop", "icc_profile", "comment"}


@pytest.mark.parametrize("form", ["jpeg", "webp", "avif"])
def test_picture_has_the_format_that_was_wanted(form, saved, drawn):
    assert drawn(saved(), Wanted("x", 90, None, form)).format == form.upper()


def test_picture_is_not_larger_than_the_photo(saved, drawn):
    assert drawn(saved(), Wanted("large", 2400)).size == (600, 400)


@pytest.mark.parametrize(("focal", "red"), [(None, True), ((0.1, 0.9), False)])
def test_cut_is_around_the_focal_point(focal, red, saved, drawn):
    image = drawn(saved(), Wanted("cut", 100, 100), focal=focal)
    colours = image.resize((20, 20)).getcolors()
    assert any(is_near(pixel, (220, 20, 20)) for _, pixel in colours) is red


def test_reduced_strip_by_strip_is_as_if_reduced_at_once(saved, drawn):
    image = Image.radial_gradient("L").resize((3000, 2500)).convert("RGBA")
    image.putalpha(200)
    made = drawn(saved("photo.tif", image), Wanted("x", 1900, None, "jpeg", 95))
    plain = Image.new("RGB", image.size, "white")
    plain.paste(image, mask=image)
    wanted = plain.resize(made.size, Image.Resampling.LANCZOS)
    difference = ImageChops.difference(made.convert("L"), wanted.convert("L"))
    assert difference.getextrema()[1] <= 4


def test_other_ending_of_a_photo_is_told_and_taken(studio, saved):
    found = studio.examine(saved(), "IMG_1.HEIC")
    assert found.notices == ("other_ending",)


@pytest.mark.parametrize(
    "name", ["Žluťoučký kůň č. 1.JPG", "../../etc/slavnost/1.jpg", "a\\b.jpg", "", "."]
)
def test_any_name_is_taken(name, studio, saved):
    assert studio.examine(saved(), name).width == 600


def test_further_pages_of_a_scan_are_told(studio, saved, picture):
    path = saved("scan.tif", save_all=True, append_images=[picture(), picture()])
    assert studio.examine(path, path.name).notices == ("first_of_many",)


def png_of_zeros(width: int, height: int, before: bytes = b"") -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        whole = name + body
        return struct.pack(">I", len(body)) + whole + struct.pack(">I", crc32(whole))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    packer = compressobj(9)
    row = bytes(width + 1)
    rows = packer.compress(row * min(height, 100)) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        [chunk(b"IHDR", head), before, chunk(b"IDAT", rows), chunk(b"IEND", b"")]
    )


def bomb_of_text() -> bytes:
    packer = compressobj(9)
    body = b"zTXtComment\0\0" + packer.compress(bytes(80 * MEGABYTE)) + packer.flush()
    size = struct.pack(">I", len(body) - 4)
    return size + body + struct.pack(">I", crc32(body))


def with_size(jpeg: bytes, width: int, height: int) -> bytes:
    at = jpeg.index(b"\xff\xc0") + 5
    return jpeg[:at] + struct.pack(">HH", height, width) + jpeg[at + 4 :]


@pytest.fixture
def reason(studio, tmp_path):
    """Why a file is refused when it is examined, and again when it is drawn."""

    def reason(data: bytes, name: str = "photo.jpg") -> str:
        path = tmp_path / "bad"
        path.write_bytes(data)
        with pytest.raises(Unreadable) as refusal:
            studio.examine(path, name)
        with pytest.raises(Unreadable):
            studio.render(path, SMALL, tmp_path)
        return refusal.value.reason

    return reason


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "tif", "avif", "heic"])
def test_photo_without_its_end_is_refused(ending, saved, reason):
    data = saved(f"whole.{ending}").read_bytes()
    assert reason(data[: len(data) * 2 // 3], f"photo.{ending}") == "lost_end"


def test_heic_of_nonsense_says_to_save_it_as_jpeg(saved, reason):
    data = saved("whole.heic").read_bytes()
    assert reason(data[:40] + os.urandom(900), "photo.heic") == "heic"


def test_canvas_of_30_000_pixels_is_refused_before_it_is_decoded(reason):
    assert reason(png_of_zeros(30_000, 30_000)) == "too_many_pixels"


def test_jpeg_that_says_it_is_huge_is_refused(saved, reason):
    assert reason(with_size(saved().read_bytes(), 30_000, 30_000)) == "too_many_pixels"


def test_webp_that_says_it_is_huge_is_refused(saved, reason):
    data = bytearray(
        saved("photo.webp", exif=b"Exif\0\0II*\0\x08\0\0\0\0\0").read_bytes()
    )
    data[24:30] = (16_382).to_bytes(3, "little") * 2
    assert reason(bytes(data)) == "too_many_pixels"


def test_text_that_grows_is_refused(reason):
    assert reason(png_of_zeros(30, 20, bomb_of_text())) == "broken"


def test_raw_data_of_a_camera_are_refused(studio, saved):
    path = saved("photo.tif")
    with pytest.raises(Unreadable) as refusal:
        studio.examine(path, "DSC_0001.NEF")
    assert refusal.value.reason == "raw"


def test_preview_of_raw_data_is_no_photo(saved, reason):
    assert reason(saved("p.tif", tiffinfo={254: 1}).read_bytes(), "p.tif") == "raw"


def test_photo_with_the_ending_of_a_film_is_refused(studio, saved):
    with pytest.raises(Unreadable) as refusal:
        studio.examine(saved(), "film.mp4")
    assert refusal.value.reason == "wrong_ending"
    assert refusal.value.message.mapping == {"ending": "mp4", "kind": "JPEG"}


def test_too_heavy_photo_is_refused(saved):
    limits = Limits(photo_bytes=1000)
    with Studio(limits) as studio, pytest.raises(Unreadable) as refusal:
        studio.examine(saved(), "photo.jpg")
    assert refusal.value.reason == "too_heavy"


def test_full_disk_is_told(studio, saved, tmp_path):
    (tmp_path / "small.jpg").symlink_to("/dev/full")
    with pytest.raises(Unreadable) as refusal:
        studio.render(saved(), SMALL, tmp_path)
    assert refusal.value.reason == "no_space"


def test_memory_is_bounded_and_the_next_file_goes_on(saved):
    large = saved("large.png", Image.new("RGB", (6000, 6000)), compress_level=1)
    with Studio(Limits(memory=200 * MEGABYTE)) as studio:
        with pytest.raises(Unreadable) as refusal:
            studio.examine(large, "large.png")
        assert studio.examine(saved(), "photo.jpg").width == 600
    assert refusal.value.reason == "too_large"


def test_file_that_hangs_is_given_up_and_the_next_goes_on(saved, tmp_path):
    hanging = tmp_path / "hanging.jpg"
    os.mkfifo(hanging)
    with Studio(Limits(seconds=1)) as studio:
        with pytest.raises(Unreadable) as refusal:
            studio.examine(hanging, "hanging.jpg")
        assert refusal.value.reason == "busy"
        assert studio.examine(saved(), "a.jpg").kind == "jpeg"


def test_missing_file_is_a_fault_of_the_caller(studio, tmp_path):
    with pytest.raises(FileNotFoundError):
        studio.examine(tmp_path / "none.jpg", "none.jpg")


def test_process_is_replaced_after_some_files(saved):
    with Studio(Limits(jobs=1)) as studio:
        assert studio.examine(saved(), "a.jpg") == studio.examine(saved(), "a.jpg")
