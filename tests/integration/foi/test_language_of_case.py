"""Pages below `/evidence` are read in the language that the officer came from."""

from lxml.html import fromstring
from plone import api

import pytest


@pytest.mark.parametrize(
    ("language", "words"),
    [("cs", "Co je teď na řadě"), ("en", "What comes next"), ("de", "Was jetzt kommt")],
)
@pytest.mark.parametrize("page", ["@@desk", "@@registers/info-requests"])
def test_case_follows_the_page_that_led_to_it(colleague, case, page, language, words):
    officer, made = colleague("FOIOfficer"), case(5)
    officer.headers["Accept-Language"] = "pl"
    assert officer.get(f"/{language}/{page}").status_code == 200
    text = officer.get(f"/evidence/{made.getId()}").text
    assert words in text
    assert f'lang="{language}"' in text


def selector(text):
    links = fromstring(text).cssselect("#portal-languageselector a")
    return {link.get("lang") or link.get("hreflang"): link for link in links}


def test_selector_shows_the_same_form_in_the_other_language(colleague, case):
    officer, made = colleague("FOIOfficer"), case(5)
    form = f"/evidence/{made.getId()}/@@record-step?kind=complaint"
    links = selector(officer.get(form, headers={"Accept-Language": "cs"}).text)
    assert links["cs"].get("aria-current") == "true"
    english = officer.get(links["en"].get("href"))
    assert "The applicant complained" in english.text
    assert selector(english.text)["en"].get("aria-current") == "true"
    assert "What comes next" in officer.get(f"/evidence/{made.getId()}").text


def test_selector_knows_the_language_of_settings(colleague):
    officer = colleague("FOIOfficer")
    officer.get("/en/@@desk")
    links = selector(officer.get("/@@request-settings").text)
    assert links["en"].get("aria-current") == "true"
    assert links["cs"].get("aria-current") is None


def test_reader_is_given_no_cookie(reader, live_portal):
    for page in ("/cs", "/en", "/cs/login"):
        assert "I18N_LANGUAGE" not in reader.get(page).headers.get("Set-Cookie", "")


def test_older_site_follows_the_cookie(portal):
    record = "plone.use_cookie_negotiation"
    api.portal.set_registry_record(record, False)
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_policy:default", "1018")
    setup.upgradeProfile("kancelar_policy:default", dest="1019")
    assert api.portal.get_registry_record(record) is True
