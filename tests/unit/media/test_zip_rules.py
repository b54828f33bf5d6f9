from hypothesis import given
from hypothesis import strategies as st
from io import BytesIO
from kancelar_content.media.press_zip.zip_rules import captions_text
from kancelar_content.media.press_zip.zip_rules import Described
from kancelar_content.media.press_zip.zip_rules import file_names
from kancelar_content.media.press_zip.zip_rules import is_large
from kancelar_content.media.press_zip.zip_rules import licences_text
from kancelar_content.media.press_zip.zip_rules import zipped
from zipfile import ZipFile

import pytest
import re


WORDS = {
    "caption": "Popisek",
    "credit": "Foto",
    "licence": "Licence",
    "contact": "Kontakt",
}


@given(st.lists(st.text()))
def test_names_are_plain_and_never_twice(titles):
    names = file_names(titles)

    assert len(set(names)) == len(titles)
    assert all(re.fullmatch(r"[a-z0-9.-]{5,90}\.jpg", name) for name in names)
    assert not any(".." in name for name in names)


def test_name_keeps_the_letters_of_the_title():
    assert file_names(["Žluťoučký kůň / ../../etc"]) == [
        "001-zlutoucky-kun-.-.-etc.jpg"
    ]


@pytest.mark.parametrize(
    ("sizes", "large"),
    [
        pytest.param([1] * 50, False, id="as many photos as may be"),
        pytest.param([1] * 51, True, id="one photo more"),
        pytest.param([200_000_000], False, id="as large as may be"),
        pytest.param([200_000_000, 1], True, id="one byte more"),
    ],
)
def test_large_file_is_made_first(sizes, large):
    assert is_large(sizes, most_photos=50, most_megabytes=200) is large


def test_captions_end_lines_as_windows_has_it():
    photo = Described("001-most.jpg", "Most\nu jezu", "Jan Malý", "CC0", "https://x.cz")

    text = captions_text([photo], words=WORDS, contact="tisk@x.cz").decode()

    assert text.split("\r\n") == [
        "001-most.jpg",
        "Popisek: Most u jezu",
        "Foto: Jan Malý",
        "Licence: CC0",
        "https://x.cz",
        "",
        "Kontakt: tisk@x.cz",
        "",
    ]


def test_licences_are_told_with_their_addresses():
    assert licences_text([("CC0", "https://x.cz"), ("Tisk", "")]).decode() == (
        "CC0\r\nhttps://x.cz\r\n\r\nTisk\r\n"
    )


@given(st.lists(st.binary(max_size=2000), max_size=8))
def test_parts_are_one_archive(contents):
    members = [(f"{number}.bin", content) for number, content in enumerate(contents)]

    with ZipFile(BytesIO(b"".join(zipped(members)))) as archive:
        assert archive.testzip() is None
        assert [(i.filename, archive.read(i)) for i in archive.infolist()] == members


def test_archive_can_be_read_from_its_beginning():
    first = next(zipped([("most.jpg", b"12345")]))

    flags = int.from_bytes(first[6:8], "little")
    assert not flags & 0x08
    assert int.from_bytes(first[18:22], "little") == 5


def test_no_more_than_one_photo_is_in_memory():
    taken = []
    photos = ((f"{n}.jpg", taken.append(n) or bytes(10)) for n in range(5))

    parts = zipped(photos)
    next(parts)

    assert taken == [0]
