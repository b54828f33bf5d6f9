from kancelar_policy.errors.incident import incident_of
from kancelar_policy.errors.last_resort import LastResort
from webob import Request
from webob import Response

import logging
import pytest


BARE = "<html><head><title>Error</title></head><body>sorry</body></html>"


@pytest.fixture
def ask(tmp_path):
    """The answer to a browser; `ask(application, path)`."""

    def get(application, path="/cs", accept="text/html", **headers):
        request = Request.blank(path, headers={"Accept": accept, **headers})
        resort = LastResort(application, tmp_path / "maintenance")
        return request.get_response(resort)

    return get


def failing(environ, start_response):
    raise RuntimeError("the password is 1234")


def test_answer_of_the_site_goes_through(ask):
    answer = ask(Response("<p>Text</p>"))
    assert (answer.status_code, answer.text) == (200, "<p>Text</p>")


def test_failure_has_a_page_with_an_id_that_is_in_the_log_and_nothing_else(ask, caplog):
    with caplog.at_level(logging.ERROR):
        answer = ask(failing, "/en/page?name=Novák")
    incident = caplog.records[0].args[0]
    assert answer.status_code == 500
    assert incident in answer.text
    assert "1234" not in answer.text
    assert "1234" in caplog.text
    assert "Novák" not in caplog.text
    assert answer.headers["Cache-Control"] == "no-store"


def test_failure_tells_a_program_the_id(ask, caplog):
    answer = ask(failing, accept="application/json")
    assert answer.json == {"status": 500, "incident": caplog.records[0].args[0]}


def test_error_page_of_the_site_is_left_alone(ask):
    page = "<!DOCTYPE html>\n<html><h1>410</h1></html>"
    assert ask(Response(page, status=410)).text == page


def mistaken(answer):
    """An application that was asked for what cannot be, and knows it."""

    def application(environ, start_response):
        incident_of(environ).is_mistake = True
        return answer(environ, start_response)

    return application


def test_mistake_of_the_client_is_a_bad_request(ask):
    answer = ask(mistaken(Response(BARE, status=500)), "/cs?b_start:int=abc")
    assert answer.status_code == 400
    assert "sorry" not in answer.text


def test_program_is_told_of_its_mistake_too(ask):
    bare = Response(json={"error_type": "ValueError"}, status=500)
    answer = ask(mistaken(bare), "/cs?b_start:int=abc", accept="*/*")
    assert answer.json == {"status": 400}


@pytest.mark.parametrize("query", ["", "a=b", "b_start:int=1"])
def test_bare_failure_keeps_its_status(ask, query):
    answer = ask(Response(BARE, status=500), f"/cs?{query}")
    assert answer.status_code == 500
    assert "sorry" not in answer.text


@pytest.mark.parametrize("path", ["/%ff%fe", "/cs/a%00b"])
def test_path_of_no_letters_is_a_bad_request(ask, path):
    assert ask(failing, path).status_code == 400


def test_reader_is_asked_to_come_later_during_maintenance(ask, tmp_path):
    (tmp_path / "maintenance").touch()
    answer = ask(Response("<p>Text</p>"), "/de")
    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0
    assert answer.headers["Content-Language"] == "de"
    (tmp_path / "maintenance").unlink()
    assert ask(Response("<p>Text</p>"), "/de").status_code == 200


def test_secret_of_an_address_is_not_told_to_the_log(ask, caplog):
    secret = "0123456789abcdef" * 4
    ask(failing, f"/cs/@@subscription/{secret}")
    assert "/cs/@@subscription/" in caplog.text
    assert secret not in caplog.text
