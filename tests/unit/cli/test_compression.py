from kancelar_policy.cli.compression import Compressed
from kancelar_policy.cli.compression import SMALLEST
from webob import Request
from webob import Response

import gzip
import pytest


TEXT = "Kraj opraví silnici. " * SMALLEST


@pytest.fixture
def ask():
    """The answer to a client: `ask("text/css", accept="gzip")`."""

    def get(kind, *, accept="gzip, br", body=TEXT, asked=None, **answered):
        made = Response(body, content_type=kind, charset="utf-8")
        made.headers.update(answered.pop("headers", {}))
        made.status = answered.get("status", 200)
        request = Request.blank("/cs", headers=asked or {})
        if accept is not None:
            request.headers["Accept-Encoding"] = accept
        return request.get_response(Compressed(made))

    return get


@pytest.mark.parametrize(
    "kind", ["text/html", "text/css", "application/json", "image/svg+xml"]
)
def test_text_is_sent_compressed(ask, kind):
    answer = ask(kind)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.body).decode() == TEXT
    assert len(answer.body) == answer.content_length < len(TEXT)


@pytest.mark.parametrize("accept", [None, "", "identity", "br", "gzip;q=0"])
def test_client_that_does_not_say_so_gets_no_gzip(ask, accept):
    answer = ask("text/html", accept=accept)
    assert "Content-Encoding" not in answer.headers
    assert answer.text == TEXT


def test_caches_are_told_that_the_answer_depends_on_the_encoding(ask):
    kept = {"headers": {"Vary": "Accept-Language"}}
    for accept in ("gzip", None):
        vary = ask("text/html", accept=accept, **kept).vary
        assert set(vary) == {"Accept-Language", "Accept-Encoding"}


def test_header_is_not_said_twice(ask):
    answer = ask("text/html", headers={"Vary": "Accept-Encoding"})
    assert answer.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("kind", ["image/jpeg", "application/pdf", "application/zip"])
def test_what_is_compressed_already_is_left_alone(ask, kind):
    assert ask(kind).headers.get("Content-Encoding") is None


def test_small_answer_is_left_alone(ask):
    assert ask("text/html", body="Ano").headers.get("Content-Encoding") is None


def test_part_of_a_file_is_left_alone(ask):
    assert ask("text/css", status=206).headers.get("Content-Encoding") is None


@pytest.mark.parametrize(
    "asked", [{"Cookie": "__ac=abc"}, {"Authorization": "Basic YTpi"}]
)
def test_page_of_a_member_is_left_alone_but_not_the_stylesheet(ask, asked):
    assert ask("text/html", asked=asked).headers.get("Content-Encoding") is None
    assert ask("text/css", asked=asked).headers["Content-Encoding"] == "gzip"


@pytest.mark.parametrize(("tag", "sent"), [('"a"', 'W/"a"'), ('W/"a"', 'W/"a"')])
def test_tag_of_other_bytes_is_a_weak_one(ask, tag, sent):
    assert ask("text/html", headers={"ETag": tag}).headers["ETag"] == sent
    plain = ask("text/html", accept=None, headers={"ETag": tag})
    assert plain.headers["ETag"] == tag
