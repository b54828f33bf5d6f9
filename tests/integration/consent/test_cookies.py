from http_client import session
from kancelar_policy.consent.cookies import today
from kancelar_policy.consent.settings import IConsentSettings
from kancelar_policy.consent.settings import PREFIX
from plone import api
from types import SimpleNamespace
from zope.interface import Invalid

import pytest
import transaction


PROFILE = "kancelar_policy:default"


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="text/html")


@pytest.fixture
def asked(set_measuring, reader):
    set_measuring()
    transaction.commit()


def send(reader, headers=(), **form):
    return reader.post(
        "/cs/@@cookie-choice",
        data=form or {"choice": "accept"},
        headers=dict(headers),
        allow_redirects=False,
    )


def test_site_that_measures_nothing_asks_nobody(reader):
    assert "k-consent" not in reader.get("/cs").text
    page = reader.get("/cs/cookies")
    assert page.status_code == 200
    assert 'value="accept"' not in page.text


def test_site_that_measures_nothing_keeps_no_choice(reader):
    assert "Set-Cookie" not in send(reader).headers


def test_bar_comes_and_goes_with_the_setting_though_pages_are_cached(
    reader, set_measuring
):
    assert "k-consent" not in reader.get("/cs").text
    set_measuring()
    transaction.commit()
    assert 'id="k-consent"' in reader.get("/cs").text
    set_measuring(address="")
    transaction.commit()
    assert "k-consent" not in reader.get("/cs").text


def test_address_that_is_a_secret_is_measured_by_nobody(asked, reader):
    assert "k-consent" in reader.get("/cs").text
    assert "k-consent" not in reader.get("/cs/@@unsubscribe/abc").text


def test_page_is_the_same_whatever_was_chosen(asked, reader):
    before = reader.get("/cs").text
    send(reader)
    assert reader.cookies["kancelar_consent"].startswith("accept.1.")
    assert reader.get("/cs").text == before


def test_page_of_cookies_is_kept_in_no_shared_cache(asked, reader):
    assert reader.get("/cs/cookies").headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("language", ["cs", "en", "de", "pl"])
def test_own_text_stands_in_its_language(asked, reader, set_measuring, language):
    set_measuring(**{f"text_{language}": "<b>Own</b> text"})
    transaction.commit()
    assert "&lt;b&gt;Own&lt;/b&gt; text" in reader.get(f"/{language}").text


def test_choice_leads_back_to_the_page_it_was_made_on(asked, reader):
    page = f"{reader.address}/cs/tiskove-zpravy?topic=doprava"
    assert send(reader, {"Referer": page}).headers["Location"] == page


@pytest.mark.parametrize(
    "referrer", ["https://evil.example/", "//evil.example", "javascript:alert(1)"]
)
def test_choice_leads_to_no_other_site(asked, reader, referrer):
    location = send(reader, {"Referer": referrer}).headers["Location"]
    assert location == f"{reader.address}/cs/cookies"


def test_page_of_another_site_cannot_consent_for_the_reader(asked, reader):
    answer = send(reader, {"Origin": "https://evil.example"})
    assert "Set-Cookie" not in answer.headers


def test_link_cannot_consent_for_the_reader(asked, reader):
    answer = reader.get("/cs/@@cookie-choice?choice=accept", allow_redirects=False)
    assert "Set-Cookie" not in answer.headers


def test_forged_answer_is_not_kept(asked, reader):
    assert "Set-Cookie" not in send(reader, choice="maybe\r\nX: y").headers
    several = send(reader, choice=["accept", "refuse"])
    assert several.status_code == 303
    assert "Set-Cookie" not in several.headers


def test_forged_cookie_breaks_no_page(asked, reader):
    reader.cookies.set("kancelar_consent", "accept.99999999999.2026-99-99")
    assert reader.get("/cs/cookies").status_code == 200


def test_unencrypted_address_is_refused():
    with pytest.raises(Invalid) as caught:
        IConsentSettings.validateInvariants(
            SimpleNamespace(address="http://stats.example.org/")
        )
    assert caught.value.args[0] == "error_measuring_address"


def test_only_administrators_see_the_settings(reader, live_portal, functional):
    answer = reader.get("/@@consent-settings", allow_redirects=False)
    assert answer.status_code in (302, 401)


def test_older_site_gets_the_settings(portal):
    registry = api.portal.get_tool("portal_registry")
    for name in [name for name in registry.records if name.startswith(PREFIX)]:
        del registry.records[name]
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile(PROFILE, "1003")
    setup.upgradeProfile(PROFILE)
    assert api.portal.get_registry_record(f"{PREFIX}.days") == 180


def test_day_of_a_choice_is_that_of_the_site(portal):
    days = []
    for zone in ("Pacific/Pago_Pago", "Pacific/Kiritimati"):
        api.portal.set_registry_record("plone.portal_timezone", zone)
        days.append(today())
    assert days[0] < days[1]
