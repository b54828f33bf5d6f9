from hypothesis import given
from hypothesis import strategies as st
from ipaddress import ip_network
from kancelar_policy.cli.virtual_host import Address
from kancelar_policy.cli.virtual_host import BadAddress
from kancelar_policy.cli.virtual_host import is_trusted
from kancelar_policy.cli.virtual_host import LOOPBACK
from kancelar_policy.cli.virtual_host import public_address
from kancelar_policy.cli.virtual_host import site_path
from kancelar_policy.cli.virtual_host import SiteAtRoot

import pytest


ADDRESS = Address("https", "kraj.example", "443", ("web",))
STEPS = st.sampled_from(
    ["", ".", "..", "cs", "tiskové zprávy", "_vh_evil", "VirtualHostRoot", "*"]
)
PATHS = st.one_of(st.text(), st.lists(STEPS).map("/".join)).map(lambda text: f"/{text}")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("/", "/VirtualHostRoot/_vh_web/", id="home"),
        pytest.param("/cs", "/VirtualHostRoot/_vh_web/cs", id="page"),
        pytest.param("/cs/", "/VirtualHostRoot/_vh_web/cs/", id="slash at the end"),
        pytest.param("/../../manage", "/VirtualHostRoot/_vh_web/manage", id="escape"),
    ],
)
def test_path_is_led_to_the_site(path, expected):
    base = "/VirtualHostBase/https/kraj.example:443/kancelar"
    assert site_path(path, ADDRESS, "kancelar") == base + expected


@given(PATHS)
def test_no_path_escapes_from_the_site(path):
    base = "/VirtualHostBase/https/kraj.example:443/kancelar/VirtualHostRoot/_vh_web/"
    try:
        rewritten = site_path(path, ADDRESS, "kancelar")
    except BadAddress:
        assert any(word in path for word in ("VirtualHost", "_vh_"))
        return
    assert rewritten.startswith(base.rstrip("/"))
    rest = rewritten.removeprefix(base).split("/")
    assert not {"..", ".", "VirtualHostBase", "VirtualHostRoot"} & set(rest)
    assert not any(step.startswith("_vh_") for step in rest)


@given(PATHS)
def test_rewriting_keeps_what_the_reader_asked_for(path):
    try:
        rewritten = site_path(path, Address("http", "a", "80"), "s")
    except BadAddress:
        return
    wanted = [step for step in path.split("/") if step not in ("", ".")]
    if ".." not in wanted:
        kept = rewritten.split("/VirtualHostRoot", 1)[1]
        assert [step for step in kept.split("/") if step] == wanted
        assert not wanted or kept.endswith("/") == path.endswith("/")


def environ(**headers):
    return {
        "wsgi.url_scheme": "http",
        "HTTP_HOST": "localhost:8080",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "8080",
        **headers,
    }


FORWARDED = {
    "HTTP_X_FORWARDED_PROTO": "https",
    "HTTP_X_FORWARDED_HOST": "www.kraj.example",
    "HTTP_X_FORWARDED_PREFIX": "/urad/web/",
}


def test_reader_reaches_the_site_by_the_host_he_typed():
    expected = Address("http", "localhost", "8080")
    assert public_address(environ(), trusted=False) == expected


def test_trusted_proxy_says_the_public_address():
    expected = Address("https", "www.kraj.example", "443", ("urad", "web"))
    assert public_address(environ(**FORWARDED), trusted=True) == expected


def test_headers_of_a_stranger_do_not_count():
    expected = Address("http", "localhost", "8080")
    assert public_address(environ(**FORWARDED), trusted=False) == expected


@pytest.mark.parametrize(
    ("headers", "port"),
    [
        ({"HTTP_X_FORWARDED_HOST": "a.example:8443"}, "8443"),
        ({"HTTP_X_FORWARDED_HOST": "a.example", "HTTP_X_FORWARDED_PORT": "81"}, "81"),
        ({"HTTP_X_FORWARDED_HOST": "forged.example:9, a.example"}, "80"),
        ({"HTTP_HOST": "[::1]:8080"}, "8080"),
        ({"HTTP_HOST": ""}, "8080"),
    ],
)
def test_port_comes_from_the_host_the_header_or_the_scheme(headers, port):
    assert public_address(environ(**headers), trusted=True).port == port


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_HOST": "evil.example/path"},
        {"HTTP_HOST": "a b"},
        {"HTTP_HOST": "a:99999"},
        {"HTTP_X_FORWARDED_PROTO": "gopher"},
        {"HTTP_X_FORWARDED_PREFIX": "/../up"},
        {"HTTP_X_FORWARDED_PREFIX": "//evil example"},
        {"HTTP_X_FORWARDED_HOST": "a", "HTTP_X_FORWARDED_PORT": "x"},
    ],
)
def test_malformed_address_is_refused(headers):
    with pytest.raises(BadAddress):
        public_address(environ(**headers), trusted=True)


@given(st.text(), st.text(), st.text())
def test_any_header_gives_an_address_or_a_refusal(host, port, prefix):
    headers = environ(
        HTTP_X_FORWARDED_HOST=host,
        HTTP_X_FORWARDED_PORT=port,
        HTTP_X_FORWARDED_PREFIX=prefix,
    )
    try:
        address = public_address(headers, trusted=True)
    except BadAddress:
        return
    assert 0 < int(address.port) < 65536
    assert "/" not in address.host
    assert not any("/" in step for step in address.prefix)


@pytest.mark.parametrize(
    ("peer", "trusted"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("10.1.2.3", False),
        ("", False),
    ],
)
def test_loopback_is_trusted(peer, trusted):
    assert is_trusted(peer, LOOPBACK) is trusted


def test_named_network_is_trusted():
    assert is_trusted("10.1.2.3", (ip_network("10.0.0.0/8"),))


@pytest.fixture
def site():
    seen = {}

    def application(environ, start_response):
        seen.update(environ)
        start_response("200 OK", [])
        return [b""]

    def ask(peer, path, **headers):
        status = []
        SiteAtRoot(application, "kancelar")(
            environ(REMOTE_ADDR=peer, PATH_INFO=path, **headers),
            lambda code, _: status.append(code),
        )
        return status[0], seen

    return ask


ALREADY = "/VirtualHostBase/https/a.example:443/kancelar/VirtualHostRoot/cs"


@pytest.mark.parametrize("peer", ["127.0.0.1", "10.1.2.3"])
def test_nobody_chooses_the_host_by_the_path(site, peer):
    """Behind a plain proxy on this machine every reader comes from loopback."""
    assert site(peer, ALREADY)[0] == "400 Bad Request"


def test_headers_of_a_stranger_are_dropped(site):
    _, seen = site("10.1.2.3", "/cs", HTTP_X_FORWARDED_FOR="1.2.3.4")
    assert "HTTP_X_FORWARDED_FOR" not in seen
    assert "kancelar.client" not in seen


def test_a_trusted_proxy_says_who_asks(site):
    _, seen = site("127.0.0.1", "/cs", HTTP_X_FORWARDED_FOR="6.6.6.6, 1.2.3.4")
    assert seen["kancelar.client"] == "1.2.3.4"
