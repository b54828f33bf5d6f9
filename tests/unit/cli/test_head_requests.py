from kancelar_policy.cli.head_requests import HeadAsGet

import pytest


class Body:
    """What an application answers with, open until the server has closed it."""

    closed = False

    def __iter__(self):
        return iter([b"<p>Text</p>"])

    def close(self):
        self.closed = True


@pytest.fixture
def application():
    def answer(environ, start_response):
        answer.methods.append(environ["REQUEST_METHOD"])
        start_response("200 OK", [("Content-Length", "11")])
        answer.body = Body()
        return answer.body

    answer.methods = []
    return answer


def ask(application, method):
    heads = []
    environ = {"REQUEST_METHOD": method}
    body = HeadAsGet(application)(environ, lambda *head: heads.append(head))
    return heads, list(body)


def test_head_is_the_head_of_get(application):
    heads, body = ask(application, "HEAD")
    assert application.methods == ["GET"]
    assert heads == ask(application, "GET")[0]
    assert body == []


def test_body_that_nobody_reads_is_closed(application):
    ask(application, "HEAD")
    assert application.body.closed


@pytest.mark.parametrize("method", ["GET", "POST", "PATCH", "DELETE", "OPTIONS"])
def test_other_methods_are_left_alone(application, method):
    _, body = ask(application, method)
    assert application.methods == [method]
    assert body == [b"<p>Text</p>"]


def test_application_without_close_will_do():
    heads, body = ask(lambda environ, start: [start("204 No Content", [])], "HEAD")
    assert (len(heads), body) == (1, [])
