"""An address that somebody typed or pasted is an address of the web or is refused."""

from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.press.web_address import NoWebAddress
from kancelar_content.press.web_address import WebAddress

import pytest


FIELD = WebAddress()


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" https://example.org/program ", "https://example.org/program"),
        ("https://example.org/jednání", "https://example.org/jedn%C3%A1n%C3%AD"),
        ("https://příklad.cz:8080/á", "https://xn--pklad-zsa96e.cz:8080/%C3%A1"),
        ("https://example.org/a%20b?c=d#e", "https://example.org/a%20b?c=d#e"),
    ],
)
def test_letters_with_diacritics_are_encoded(typed, address):
    assert FIELD.fromUnicode(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "program jednání",
        "example.org",
        "ftp://example.org/",
        "https://a b",
        "https://ex\N{NO-BREAK SPACE}ample.org/",
        "https://example.org/a\nb",
        "https://example.org/\ud800",
        "https://..example.org/",
    ],
)
def test_what_is_no_address_of_the_web_is_refused(typed):
    with pytest.raises(NoWebAddress):
        FIELD.fromUnicode(typed)


@given(st.text() | st.text().map("https://{}".format))
def test_whatever_is_typed_becomes_an_address_or_is_refused(typed):
    try:
        address = FIELD.fromUnicode(typed)
    except NoWebAddress:
        return
    assert address.startswith(("https://", "http://"))
    assert address.isascii()
    assert not any(letter.isspace() for letter in address)
