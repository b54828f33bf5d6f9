"""What may stand in a link: the same for every field that takes an address."""

from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.publication.addresses import is_own_path
from kancelar_content.publication.addresses import is_web_address
from kancelar_content.publication.addresses import leads_somewhere
from kancelar_content.publication.addresses import SECURE
from urllib.parse import urlsplit

import pytest


RULES = (is_own_path, is_web_address, leads_somewhere)
HARMFUL = [
    None,
    "",
    " ",
    "kontakty",
    "example.org",
    "#obsah",
    "?a=b",
    "//example.org/a",
    "///example.org/a",
    "/\\example.org",
    "\\\\example.org",
    "/\t/example.org",
    "/cs/dva slova",
    "/cs/a\nb",
    "/cs/\N{NO-BREAK SPACE}a",
    "/cs/\N{RIGHT-TO-LEFT OVERRIDE}a",
    "/cs/\N{ZERO WIDTH SPACE}a",
    "/cs/\0",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "javascript:/cs/kontakty",
    "javascript://example.org/%0aalert(1)",
    "data:text/html,x",
    "vbscript:x",
    "blob:https://example.org/1",
    "ftp://example.org",
    "https",
    "https:",
    "https:alert",
    "https:/cs",
    "https://",
    "https:///cesta",
    "https:\\\\example.org",
    "https://[",
    "https://:443",
    "https://name@example.org",
    "https://name:word@example.org",
    "https://kraj.example\\@example.org",
    "https://@example.org",
    "https://exa mple.org",
    "https://ex%61mple.org",
    "https://example.org<b>",
    "https://example..org",
    "https://example.org.0",
    "https://_\N{IDEOGRAPHIC FULL STOP}0",
    "https://1.2.3.4.5",
    "https://0x",
    "https://xn--a.example",
    "https://a\N{CYPRIOT SYLLABLE JO}.example",
    "https://example.org:x/",
    "https://example.org:0/",
    "https://example.org:99999/",
    "mailto:",
    "mailto://example.org",
    "tel:",
    "tel:/cs",
]


@pytest.mark.parametrize("address", HARMFUL)
@pytest.mark.parametrize("rule", RULES)
def test_no_field_takes_what_leads_elsewhere_or_nowhere(rule, address):
    assert not rule(address)


@pytest.mark.parametrize(
    "address", ["/", "/cs/kontakty", "/cs/a?b=c#d", "/cs/a?url=//b", "/cs/zápis"]
)
def test_path_is_of_this_site(address):
    assert is_own_path(address)
    assert leads_somewhere(address)
    assert not is_web_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "HTTPS://example.org",
        "http://example.org/a?b=c",
        "https://example.org:8443/a",
        "https://příklad.cz/á",
        "https://[2001:db8::1]/",
        "https://192.0.2.1/",
        "https://example.org/@office",
    ],
)
def test_page_elsewhere_has_a_whole_address(address):
    assert is_web_address(address)
    assert leads_somewhere(address)
    assert not is_own_path(address)


@pytest.mark.parametrize("address", ["mailto:a@example.org", "tel:+420485"])
def test_mailbox_and_telephone_are_no_pages(address):
    assert leads_somewhere(address)
    assert not is_web_address(address)
    assert not is_own_path(address)


def test_page_may_be_asked_to_be_secure():
    assert is_web_address("https://example.org/", schemes=SECURE)
    assert not is_web_address("http://example.org/", schemes=SECURE)


texts = st.text() | st.text("htps:/\\@.[]?#%\t\n ae", max_size=20)


@given(texts | texts.map("https://{}".format) | texts.map("/{}".format))
def test_what_leads_somewhere_says_where(text):
    if not leads_somewhere(text):
        return
    parts = urlsplit(text)
    assert parts.scheme in {"", "http", "https", "mailto", "tel"}
    assert not parts.username and not parts.password
    assert bool(parts.hostname) == (parts.scheme in {"http", "https"})
    assert text.isprintable() and not set(text) & {" ", "\\"}
