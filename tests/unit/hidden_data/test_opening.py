"""Whether a file opens is told without a look at what is in it."""

from io import BytesIO
from kancelar_content.hidden_data.examination import opening_problem
from kancelar_content.hidden_data.limits import Limits
from PIL import Image
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile

import pikepdf
import pytest


def archive(**parts):
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


def pdf(**options):
    made = pikepdf.new()
    made.add_blank_page()
    file = BytesIO()
    made.save(file, **options)
    return file.getvalue()


def picture(width=10, height=10):
    file = BytesIO()
    Image.new("1", (width, height)).save(file, "PNG")
    return file.getvalue()


LOCKED = pikepdf.Encryption(user="tajne", owner="tajne")
OWNER_ONLY = pikepdf.Encryption(user="", owner="tajne")
MANIFEST = (
    '<m xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    "<manifest:encryption-data/></m>"
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ODT = {"mimetype": "application/vnd.oasis.opendocument.text"}


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        pytest.param("a.pdf", pdf(), None, id="pdf"),
        pytest.param("a.pdf", pdf(encryption=LOCKED), "encrypted", id="locked pdf"),
        pytest.param("a.pdf", pdf(encryption=OWNER_ONLY), None, id="pdf to be read"),
        pytest.param("a.pdf", pdf()[:150], "broken", id="cut pdf"),
        pytest.param("a.pdf", b"MZ\0", "forged_type", id="program"),
        pytest.param("a.docx", archive(word__document_xml="<a/>"), None, id="docx"),
        pytest.param(
            "a.docx",
            archive(word__document_xml=b"\0" * 50_000_000),
            "too_large",
            id="bomb",
        ),
        pytest.param(
            "a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", id="O"
        ),
        pytest.param("a.doc", OLE, None, id="old document"),
        pytest.param("a.odt", archive(**ODT), None, id="odt"),
        pytest.param(
            "a.odt",
            archive(**ODT, **{"META-INF__manifest_xml": MANIFEST}),
            "encrypted",
            id="locked odt",
        ),
        pytest.param("a.png", picture(), None, id="picture"),
        pytest.param("a.png", picture()[:20], "broken", id="cut picture"),
        pytest.param("a.png", picture(20_000, 20_000), "too_large", id="large picture"),
    ],
)
def test_file_opens_or_it_is_said_why_not(name, content, problem):
    assert opening_problem(content, name) == problem


def test_file_larger_than_the_bound_is_not_opened():
    assert opening_problem(pdf(), "a.pdf", Limits(file_bytes=10)) == "too_large"
