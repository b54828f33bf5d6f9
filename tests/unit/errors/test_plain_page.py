from kancelar_policy.errors.plain_page import known_status
from kancelar_policy.errors.plain_page import plain_page
from kancelar_policy.errors.plain_page import reader_language

import pytest


@pytest.mark.parametrize(
    ("path", "accepted", "language"),
    [
        pytest.param("/de/nichts", "pl", "de", id="the address goes first"),
        pytest.param("/nothing", "pl;q=0.5, en", "en", id="then the browser's wish"),
        pytest.param("/nothing", "fr", "cs", id="Czech to everybody else"),
        pytest.param("", "", "cs", id="nothing is said"),
        pytest.param("/english/a", "", "cs", id="a beginning of a word is no language"),
    ],
)
def test_language_of_the_reader(path, accepted, language):
    assert reader_language(path, accepted) == language


@pytest.mark.parametrize(
    ("status", "told"), [(500, 500), (502, 500), (405, 400), (403, 403), (503, 503)]
)
def test_status_without_a_text_borrows_one(status, told):
    assert known_status(status) == told


def test_page_is_whole_and_leads_home():
    page = plain_page(404, language="cs", home="https://kraj.example/web/")
    assert page.startswith("<!DOCTYPE html>")
    assert '<html lang="cs">' in page
    assert 'href="https://kraj.example/web/cs"' in page


def test_id_of_an_incident_is_told_only_where_there_is_one():
    assert "12AB" in plain_page(500, language="en", home="/", incident="12AB")
    assert "<strong>" not in plain_page(400, language="en", home="/")


def test_nothing_of_an_address_becomes_markup():
    page = plain_page(400, language="en", home='/"><script>', incident="<b>")
    assert "<script>" not in page
    assert "<b>" not in page
