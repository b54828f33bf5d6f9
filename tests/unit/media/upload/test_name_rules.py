from base64 import b64encode
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.media.upload.name_rules import captions_by_language
from kancelar_content.media.upload.name_rules import is_upload_id
from kancelar_content.media.upload.name_rules import meaningful
from kancelar_content.media.upload.name_rules import MOST_LETTERS
from kancelar_content.media.upload.name_rules import safe_name
from kancelar_content.media.upload.name_rules import same_address
from kancelar_content.media.upload.name_rules import stem_of
from kancelar_content.media.upload.name_rules import upload_metadata

import pytest
import unicodedata


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        pytest.param("Otevření mostu.JPG", "Otevření mostu.JPG", id="diacritics stay"),
        pytest.param("../../etc/passwd", "passwd", id="a path is no name"),
        pytest.param("C:\\Fotky\\most.jpg", "most.jpg", id="nor one of Windows"),
        pytest.param("most\u202egpj.exe", "mostgpj.exe", id="writing stays forwards"),
        pytest.param("a\r\nb.jpg", "ab.jpg", id="no line breaks"),
        pytest.param("..", "soubor", id="dots alone"),
        pytest.param("", "soubor", id="nothing"),
        pytest.param("x" * 300 + ".jpeg", "x" * 115 + ".jpeg", id="the ending stays"),
    ],
)
def test_name_is_safe(sent, kept):
    assert safe_name(sent) == kept


@given(st.text())
def test_any_name_becomes_one_that_a_disk_takes(name):
    safe = safe_name(name)
    assert 0 < len(safe) <= MOST_LETTERS
    assert not {"/", "\\", "\0"} & set(safe)
    assert safe not in (".", "..")
    assert all(unicodedata.category(letter) != "Cc" for letter in safe)
    assert safe_name(safe) == safe


def test_what_cannot_be_read_of_the_metadata_is_left_out():
    name = b64encode("Most č. 1.jpg".encode()).decode()
    bad = b64encode(bytes([255])).decode()
    header = f"filename {name}, mark !!!,bad {bad},,empty"
    assert upload_metadata(header) == {"filename": "Most č. 1.jpg", "empty": ""}


@given(st.text())
def test_any_header_is_read(header):
    upload_metadata(header)


@given(st.text())
def test_only_the_name_of_an_upload_is_looked_for(name):
    assert is_upload_id(name) == (
        len(name) == 32 and set(name) <= set("0123456789abcdef")
    )


def test_title_is_the_name_without_ending_and_underscores():
    assert stem_of("Otevření_mostu.tar.JPG") == "Otevření mostu.tar"


def test_what_a_camera_writes_is_no_title():
    assert meaningful("OLYMPUS DIGITAL CAMERA         ") == ""
    assert meaningful(" Otevření  mostu ") == "Otevření mostu"


def test_caption_of_a_language_goes_before_one_without():
    captions = {"cs-CZ": "Most", "x-default": "Bridge", "fr": "Pont"}
    languages = ("cs", "en", "de", "pl")
    assert captions_by_language(captions, languages, "cs") == {"cs": "Most"}
    assert captions_by_language(captions, languages, "en") == {
        "cs": "Most",
        "en": "Bridge",
    }
    turned = {"x-default": "Bridge", "en": "The bridge"}
    assert captions_by_language(turned, languages, "en") == {"en": "The bridge"}


def test_licence_is_known_by_its_address_however_it_is_written():
    address = "https://creativecommons.org/licenses/by/4.0/"
    for written in (
        "http://creativecommons.org/licenses/by/4.0",
        "https://www.creativecommons.org/licenses/by/4.0/deed.cs",
    ):
        assert same_address(address, written)
    assert not same_address(address, "https://creativecommons.org/licenses/by-sa/4.0/")
    assert not same_address("", "")
