"""Letters are read whatever program wrote them; nothing fails at bad ones."""

from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.media.imaging.encoding_rules import decoded
from kancelar_content.media.imaging.encoding_rules import tidy
from kancelar_content.media.imaging.encoding_rules import windows_text

import pytest


TEXT = "Žluťoučký kůň u Ještědu"


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(TEXT.encode(), id="UTF-8"),
        pytest.param(TEXT.encode("cp1250"), id="Windows 1250"),
        pytest.param(b"\xff\xfe" + TEXT.encode("utf-16-le"), id="UTF-16 with mark"),
        pytest.param(TEXT.encode("utf-16-be"), id="UTF-16 without mark"),
        pytest.param(TEXT.encode() + b"\0\x81garbage", id="garbage after the end"),
    ],
)
def test_czech_text_is_read_from_any_encoding(raw):
    assert decoded(raw) == TEXT


def test_encoding_that_is_told_but_not_true_is_guessed():
    assert decoded(TEXT.encode("cp1250"), "utf-8") == TEXT


def test_field_of_windows_with_half_a_letter_loses_only_that():
    assert windows_text("Most\0".encode("utf-16-le") + b"\x41") == "Most"


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "no-such"]))
def test_any_bytes_give_a_text_without_control_characters(raw, encoding):
    text = decoded(raw, encoding)
    assert tidy(text) == text
    assert all(letter >= " " or letter in "\n\t" for letter in text)
    text.encode()
