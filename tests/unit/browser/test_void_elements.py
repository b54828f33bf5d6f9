"""What the theme writes has no end tags that HTML forbids."""

from kancelar_policy.browser.void_elements import VoidElements
from lxml import html
from repoze.xmliter.serializer import XMLSerializer


PICTURE = (
    '<picture><source srcset="a.avif"><img src="a.jpg" alt=""></picture>'
    "<video><track></video>A<wbr>B &lt;/source&gt;"
)


def written(page):
    result = VoidElements(None, None).transformIterable(page, "utf-8")
    return b"".join(page if result is None else result).decode()


def test_void_elements_end_with_their_start_tag():
    tree = html.document_fromstring(f"<!DOCTYPE html><body>{PICTURE}</body>")
    page = XMLSerializer(tree.getroottree(), html.tostring)
    assert "</source>" in b"".join(page).decode()
    assert PICTURE in written(page)


def test_what_is_no_page_is_left_alone():
    assert written([b"</source>"]) == "</source>"
