from gzip import decompress
from kancelar_policy.cli.compression import CompressedFiles
from kancelar_policy.cli.compression import takes_gzip

import pytest


CSS = b".k-card { color: inherit; }\n" * 200


def ask(kind, *, content=CSS, accepts="gzip, br", status="200 OK", **more):
    """The head and the body that a reader is sent."""
    heads = []

    def application(environ, start_response):
        headers = [("Content-Type", kind), ("Content-Length", str(len(content)))]
        start_response(status, headers + list(more.items()))
        return [content]

    environ = {"REQUEST_METHOD": "GET", "HTTP_ACCEPT_ENCODING": accepts}
    body = CompressedFiles(application)(environ, lambda *head: heads.append(head))
    ((_, headers, *_),) = heads
    return dict(headers), b"".join(body)


@pytest.mark.parametrize(
    "kind", ["text/css; charset=utf-8", "application/javascript", "image/svg+xml"]
)
def test_file_is_sent_small_and_whole(kind):
    headers, body = ask(kind)
    assert headers["Content-Encoding"] == "gzip"
    assert headers["Vary"] == "Accept-Encoding"
    assert int(headers["Content-Length"]) == len(body) < len(CSS) / 5
    assert decompress(body) == CSS


@pytest.mark.parametrize("kind", ["text/html", "application/json", "image/png"])
def test_page_is_never_compressed(kind):
    headers, body = ask(kind)
    assert "Content-Encoding" not in headers
    assert body == CSS


def test_reader_without_gzip_is_sent_the_file_as_it_is():
    headers, body = ask("text/css", accepts="br")
    assert "Content-Encoding" not in headers
    assert body == CSS


def test_part_of_a_file_stays_a_part():
    headers, body = ask("text/css", status="206 Partial Content")
    assert "Content-Encoding" not in headers
    assert body == CSS


def test_small_file_is_not_worth_it_but_caches_are_told():
    headers, body = ask("text/css", content=b"a{}")
    assert "Content-Encoding" not in headers
    assert headers["Vary"] == "Accept-Encoding"
    assert body == b"a{}"


@pytest.mark.parametrize(
    ("accepted", "taken"),
    [
        ("gzip", True),
        ("br;q=1.0, gzip;q=0.8", True),
        ("*", True),
        ("", False),
        ("br", False),
        ("gzip;q=0", False),
        ("gzip; q=0.0", False),
    ],
)
def test_header_of_the_request_decides(accepted, taken):
    assert takes_gzip(accepted) is taken
