"""What an office has to say is there at first, and its footer leads to nothing else."""

from datetime import date
from http_client import session
from kancelar_policy.distribution.pages import create_pages
from kancelar_policy.distribution.pages import OFFICE_PAGES
from kancelar_policy.distribution.statements import draft_statements
from kancelar_policy.identity.settings import LINKS
from lxml import html
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager

import json
import pytest


LANGUAGES = ("cs", "en", "de", "pl")
STATEMENT = "prohlaseni-o-pristupnosti"
PRIVACY = {
    "cs": "ochrana-osobnich-udaju",
    "en": "privacy",
    "de": "datenschutz",
    "pl": "ochrona-danych-osobowych",
}


def of_type(place, portal_type):
    return [item for item in place.values() if item.portal_type == portal_type]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_the_footer_of_an_empty_site_opens(
    live_portal, functional, language
):
    reader = session(live_portal, functional, accept="text/html")
    page = html.fromstring(reader.get(f"/{language}").text)
    links = [link.get("href") for link in page.cssselect("#portal-footer a")]
    addresses = [link for link in links if link.startswith("http")]
    assert len(addresses) >= 8
    assert {link: reader.get(link).status_code for link in addresses} == dict.fromkeys(
        addresses, 200
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_the_office_pages_opens(live_portal, functional, language):
    reader = session(live_portal, functional, accept="text/html")
    for item in of_type(live_portal[language], "Document"):
        address = f"{reader.address}/{language}/{item.getId()}"
        page = html.fromstring(reader.get(f"/{language}/{item.getId()}").text)
        page.make_links_absolute(address)
        links = [link.get("href") for link in page.cssselect("#content a")]
        opened = {
            link: reader.get(link).status_code
            for link in links
            if link.startswith("http")
        }
        assert opened == dict.fromkeys(opened, 200)


@pytest.mark.parametrize("language", LANGUAGES)
def test_contacts_can_be_written_to(live_portal, functional, language):
    reader = session(live_portal, functional, accept="text/html")
    name = {"cs": "kontakty", "en": "contacts"}.get(language, "kontakt")
    page = html.fromstring(reader.get(f"/{language}/{name}").text)
    links = [link.get("href") for link in page.cssselect("#content a")]
    assert "mailto:podatelna@kraj-lbc.cz" in links
    assert any("106-1999" in link for link in links)


@pytest.mark.parametrize("language", LANGUAGES)
def test_new_site_has_a_statement_to_complete(portal, as_user, language):
    [statement] = of_type(portal[language], "AccessibilityStatement")
    assert f"/{language}/{statement.getId()}" in LINKS[language]
    assert api.content.get_state(statement) == "draft"
    assert statement.conformance == "none"
    assert len(ITranslationManager(statement).get_translations()) == 4
    with as_user("PressOfficer"):
        assert api.user.has_permission("Modify portal content", obj=statement)
        api.content.transition(statement, "publish")


def test_draft_of_the_statement_is_no_link_until_it_is_published(
    live_portal, functional
):
    reader = session(live_portal, functional, accept="text/html")
    assert f"/cs/{STATEMENT}" not in reader.get("/cs").text


def test_what_is_there_is_left_as_it_is(portal):
    page = portal["cs"][PRIVACY["cs"]]
    page.title = "Jak chráníme údaje"
    assert create_pages(portal, OFFICE_PAGES, published=False) == 0
    assert draft_statements(portal, today=date(2026, 11, 25)) == 0
    assert page.title == "Jak chráníme údaje"


def test_version_at_another_address_is_not_made_again(portal):
    api.content.rename(portal["de"][PRIVACY["de"]], new_id="daten")
    assert create_pages(portal, OFFICE_PAGES, published=False) == 0


def test_statement_of_another_name_is_not_made_again(portal):
    api.content.rename(portal["cs"][STATEMENT], new_id="pristupnost")
    assert draft_statements(portal, today=date(2026, 11, 25)) == 0


def test_page_at_the_address_of_a_statement_is_left_as_it_is(portal):
    for language in LANGUAGES:
        api.content.delete(objects=of_type(portal[language], "AccessibilityStatement"))
    page = api.content.create(portal["cs"], "Document", id=STATEMENT, title="Naše")
    assert draft_statements(portal, today=date(2026, 11, 25)) == 3
    assert portal["cs"][STATEMENT].UID() == page.UID()
    statement = of_type(portal["pl"], "AccessibilityStatement")[0]
    assert set(ITranslationManager(statement).get_translations()) == {"en", "de", "pl"}


def test_older_site_is_given_drafts_of_what_it_lacks(portal):
    for language in LANGUAGES:
        api.content.delete(portal[language][PRIVACY[language]])
    for language in ("cs", "de"):
        api.content.delete(objects=of_type(portal[language], "AccessibilityStatement"))
    assert create_pages(portal, OFFICE_PAGES, published=False) == 4
    assert draft_statements(portal, today=date(2026, 11, 25)) == 2
    page = portal["pl"][PRIVACY["pl"]]
    assert api.content.get_state(page) == "private"
    assert set(ITranslationManager(page).get_translations()) == set(LANGUAGES)
    statement = portal["cs"][STATEMENT]
    assert set(ITranslationManager(statement).get_translations()) == set(LANGUAGES)
    assert statement.retest == date(2026, 12, 25)


def test_texts_of_the_statement_say_what_to_complete():
    texts = json.loads((OFFICE_PAGES.parent / "statements.json").read_text("utf-8"))
    words = {
        "cs": "DOPLŇTE",
        "en": "TO COMPLETE",
        "de": "ZU ERGÄNZEN",
        "pl": "DO UZUPEŁNIENIA",
    }
    for language, fields in texts.items():
        for text in (fields["scope"], fields["method"], fields["contact"]):
            assert text.startswith(words[language])
