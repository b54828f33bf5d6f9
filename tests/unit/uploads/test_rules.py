from hypothesis import given
from hypothesis import strategies as st
from io import BytesIO
from kancelar_content.uploads.rules import fits_name
from kancelar_content.uploads.rules import is_program

import pytest
import zipfile


def archive(*names):
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return file.getvalue()


def archive_of_later_version():
    """A document that asks for version 9.9 of the format; there is none so far."""
    content = archive("word/document.xml")
    place = content.index(b"PK\x01\x02") + 6
    return content[:place] + b"\x63" + content[place + 1 :]


PDF = b"%PDF-1.7\n"
PNG = b"\x89PNG\r\n\x1a\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCX = archive("[Content_Types].xml", "word/document.xml")
ODS = archive("mimetype", "content.xml")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mapa.pdf", PDF),
        ("MAPA.PDF", b"%!PS-Adobe by a driver\n" + PDF),
        ("obraz.jpg", PNG),
        ("dopis.doc", OLE),
        ("dopis.doc", b"{\\rtf1"),
        ("dopis.docx", DOCX),
        ("tabulka.ods", ODS),
        ("vse.zip", archive()),
        ("data.csv", "obec;počet\nLiberec;1".encode("cp1250")),
        ("data.csv", "obec;počet".encode("utf-16")),
        ("MZ.txt", b"MZ informuje"),
        ("stranka.html", b"<!doctype html>"),
        ("faktura.isdoc", b"<?xml version='1.0'?>"),
        ("zprava.zfo", b"\x30\x82\x1f\x01\x06\x09"),
        ("zaznam.mp3", b"ID3\x04"),
        ("zaznam.mp4", b"\0\0\0\x20ftypisom"),
        ("mapa.gpx", b"\0anything"),
        ("", b""),
    ],
)
def test_file_is_what_its_name_says(name, content):
    assert fits_name(BytesIO(content), name)
    assert not is_program(content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mapa.pdf", DOCX),
        ("mapa.pdf", b"<html><script>"),
        ("obraz.png", b"<svg onload='alert(1)'>"),
        ("dopis.docx", archive("xl/workbook.xml")),
        ("dopis.docx", b"PK\x03\x04 damaged"),
        ("dopis.docx", archive_of_later_version()),
        ("dopis.doc", DOCX),
        ("data.csv", PNG + b"\0"),
        ("vse.zip", PDF),
        ("stranka.htm", b"\0" + PNG),
        ("faktura.isdoc", DOCX),
        ("zprava.zfo", PDF),
        ("zaznam.mp4", b"RIFF"),
        ("mapa.pdf", b""),
    ],
)
def test_file_is_not_what_its_name_says(name, content):
    assert not fits_name(BytesIO(content), name)


@pytest.mark.parametrize(
    "head", [b"MZ\x90\0\x03", b"\x7fELF\x02\0", b"#!/bin/sh\n", b"\xca\xfe\xba\xbe\0"]
)
def test_program_is_known(head):
    assert is_program(head)


@given(st.binary(max_size=200), st.text(max_size=12))
def test_any_content_under_any_name_has_an_answer(content, name):
    file = BytesIO(content)
    assert fits_name(file, name) in (True, False)
    assert file.tell() == 0
