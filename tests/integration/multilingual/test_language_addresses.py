from datetime import datetime
from datetime import timedelta
from datetime import UTC
from lxml import html
from plone import api
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD

import pytest
import requests
import transaction


CZECH = "cs/tiskove-zpravy/kraj-opravi-silnici"
OWNER = (SITE_OWNER_NAME, SITE_OWNER_PASSWORD)


def _selector(answer):
    links = html.fromstring(answer.text).cssselect("#portal-languageselector a")
    return {link.get("lang"): link.get("href") for link in links}


def _alternates(answer):
    links = html.fromstring(answer.text).cssselect("link[rel=alternate][hreflang]")
    return {link.get("hreflang"): link.get("href") for link in links}


@pytest.fixture
def published(czech, publish):
    publish(czech)
    transaction.commit()
    return czech


@pytest.fixture
def both(czech, english, publish):
    publish(czech)
    publish(english)
    transaction.commit()
    return czech, english


@pytest.mark.parametrize(
    "accept,language",
    [("pl,en;q=0.5", "pl"), ("", "cs"), (None, "cs"), ("fr", "cs"), ("de-AT", "de")],
)
def test_first_visit_leads_to_the_language_of_the_browser(answer, accept, language):
    found = answer("", headers={"Accept-Language": accept}, allow_redirects=False)
    assert found.status_code == 302
    assert found.headers["Location"].endswith(f"/{language}")
    assert "Accept-Language" in found.headers["Vary"]
    assert "Set-Cookie" not in found.headers


def test_no_page_sets_a_cookie(answer, published):
    for path in ("cs", "en", "cs/tiskove-zpravy", CZECH):
        found = answer(path, headers={"Accept-Language": "de"})
        assert found.status_code == 200
        assert "Set-Cookie" not in found.headers


def test_section_leads_to_the_same_section_in_each_language(answer, live_portal):
    links = _selector(answer("cs/tiskove-zpravy"))
    assert [link.split("/")[-2:] for link in links.values()] == [
        ["cs", "tiskove-zpravy"],
        ["en", "press-releases"],
        ["de", "pressemitteilungen"],
        ["pl", "komunikaty-prasowe"],
    ]


def test_page_of_no_language_leads_to_the_home_pages(answer, live_portal):
    links = _selector(answer("@@search"))
    assert links["en"] == f"{live_portal.absolute_url()}/en"


def test_release_leads_to_its_translation(answer, both):
    _czech, english = both
    assert _selector(answer(CZECH))["en"] == english.absolute_url()


def test_missing_translation_leads_to_the_czech_page_with_a_note(answer, published):
    link = _selector(answer(CZECH))["en"]
    assert link == f"{published.absolute_url()}?language_wanted=en"
    page = answer(f"{CZECH}?language_wanted=en")
    (note,) = html.fromstring(page.text).cssselect(".language-note")
    assert note.get("lang") == "en"
    assert "not available in English" in note.text_content()
    assert "Czech original" in note.text_content()
    assert note.cssselect("a")[0].get("href").endswith("/en/press-releases")


def test_translation_missing_in_german_leads_to_the_czech_page(answer, both):
    czech, english = both
    path = f"en/press-releases/{english.getId()}"
    assert _selector(answer(path))["de"].startswith(czech.absolute_url() + "?")


@pytest.mark.parametrize("wanted", ["cs", "fr", "en%22%3E%3Cscript%3E"])
def test_note_is_shown_for_a_missing_language_only(answer, published, wanted):
    page = answer(f"{CZECH}?language_wanted={wanted}")
    assert page.status_code == 200
    assert "language-note" not in page.text


def test_note_is_gone_once_there_is_a_translation(answer, both):
    assert "language-note" not in answer(f"{CZECH}?language_wanted=en").text


def test_czech_id_in_the_english_section_leads_to_the_czech_page(answer, published):
    found = answer("en/press-releases/kraj-opravi-silnici", allow_redirects=False)
    assert found.status_code == 302
    assert found.headers["Location"].endswith(f"/{CZECH}?language_wanted=en")


def test_czech_id_in_the_english_section_leads_to_the_translation(answer, both):
    _czech, english = both
    english.aq_parent.manage_renameObject(english.getId(), "road-repaired")
    transaction.commit()
    found = answer("en/press-releases/kraj-opravi-silnici", allow_redirects=False)
    assert found.headers["Location"].endswith("/en/press-releases/road-repaired")


def test_address_of_nothing_is_not_found(answer, published):
    assert answer("en/press-releases/nothing").status_code == 404


def test_draft_is_not_told_by_its_id_in_another_section(answer, czech):
    transaction.commit()
    found = answer("en/press-releases/kraj-opravi-silnici", allow_redirects=False)
    assert found.status_code == 404


def test_outdated_translation_tells_its_reader(answer, both, edit):
    czech, english = both
    edit(czech, description="Oprava začne v červenci.")
    transaction.commit()
    page = html.fromstring(answer(f"en/press-releases/{english.getId()}").text)
    (note,) = page.cssselect(".language-note")
    assert "the Czech original was changed on" in note.text_content()
    assert note.cssselect("a")[0].get("href") == czech.absolute_url()


def test_current_translation_says_nothing(answer, both):
    _czech, english = both
    page = answer(f"en/press-releases/{english.getId()}")
    assert "language-note" not in page.text


def test_outdated_translation_does_not_lead_to_a_withdrawn_source(
    answer, both, edit, publish
):
    czech, english = both
    edit(czech)
    publish(czech, "withdraw")
    transaction.commit()
    page = answer(f"en/press-releases/{english.getId()}")
    assert "language-note" not in page.text
    assert czech.absolute_url() not in page.text


def test_head_names_the_public_versions(answer, both):
    czech, english = both
    assert _alternates(answer(CZECH)) == {
        "cs": czech.absolute_url(),
        "en": english.absolute_url(),
        "x-default": czech.absolute_url(),
    }


def test_head_of_a_list_names_the_lists(answer, live_portal):
    alternates = _alternates(answer("de/pressemitteilungen"))
    assert set(alternates) == {"cs", "en", "de", "pl", "x-default"}
    assert alternates["x-default"].endswith("/cs/tiskove-zpravy")


def test_default_of_the_home_pages_is_the_root(answer, live_portal):
    alternates = _alternates(answer("pl"))
    assert alternates["x-default"] == f"{live_portal.absolute_url()}/"


def test_filtered_list_names_no_versions(answer, live_portal):
    assert _alternates(answer("cs/tiskove-zpravy?topic=doprava")) == {}


def test_head_does_not_name_hidden_versions_whoever_asked_before(
    answer, published, translate
):
    hidden = translate(published, "en")
    transaction.commit()
    answer(CZECH, auth=OWNER)
    assert hidden.absolute_url() not in answer(CZECH).text
    assert _alternates(answer(CZECH, auth=OWNER)) == {}


@pytest.mark.parametrize("state", ["draft", "embargoed", "withdrawn"])
def test_hidden_translation_is_told_nowhere(
    answer, published, translate, publish, state, live_portal
):
    hidden = translate(published, "en", title="Hidden road")
    hidden.aq_parent.manage_renameObject(hidden.getId(), "hidden-road")
    hidden = live_portal["en"]["press-releases"]["hidden-road"]
    if state == "embargoed":
        hidden.embargo = datetime.now(UTC) + timedelta(days=1)
        publish(hidden, "submit", "approve", "embargo")
    elif state == "withdrawn":
        publish(hidden, "submit", "approve", "publish", "withdraw")
    transaction.commit()
    group = (
        api.portal.get_tool("portal_catalog")
        .unrestrictedSearchResults(UID=published.UID())[0]
        .TranslationGroup
    )
    for path in (
        CZECH,
        f"{CZECH}/@@tg",
        f"{CZECH}/babel_view",
        "en/press-releases/hidden-road/@@tg",
        "en/press-releases/hidden-road/babel_view",
        f"en/press-releases/++addtranslation++{published.UID()}",
        f"@@multilingual-selector/{group}/en",
        f"@@multilingual-universal-link/{group}/en",
        f"@@not_translated_yet/{group}",
        "@@multilingual-map-ajax",
        "sitemap.xml.gz",
        "en/sitemap.xml.gz",
    ):
        found = answer(path, allow_redirects=False)
        told = found.text.replace("came_from=", "")
        assert "Hidden road" not in told, path
        if not path.startswith("en/press-releases/hidden"):
            assert "hidden-road" not in told + found.headers.get("Location", ""), path
    for path in (f"{CZECH}/@translations", f"{CZECH}?expand=translations", "@search"):
        found = answer(path, headers={"Accept": "application/json"})
        assert found.status_code == 200
        assert "hidden-road" not in found.text, path
    found = answer(
        "en/press-releases/hidden-road/@translations",
        headers={"Accept": "application/json"},
    )
    assert found.status_code in (401, 404, 410)


def test_editor_is_led_to_the_existing_translation(answer, published, translate):
    hidden = translate(published, "en")
    transaction.commit()
    found = answer(
        f"en/press-releases/++addtranslation++{published.UID()}",
        auth=OWNER,
        allow_redirects=False,
    )
    assert found.headers["Location"] == hidden.absolute_url()


def test_panel_shows_editors_every_language(answer, both, edit):
    czech, _english = both
    edit(czech)
    transaction.commit()
    page = html.fromstring(answer(CZECH, auth=OWNER).text)
    rows = page.cssselect(".translations-panel tbody tr")
    assert [row.get("class") for row in rows] == [
        "translation-source",
        "translation-outdated",
        "translation-missing",
        "translation-missing",
    ]
    assert (
        rows[2]
        .cssselect("a")[0]
        .get("href")
        .endswith(f"/de/pressemitteilungen/++addtranslation++{czech.UID()}")
    )


def test_readers_see_no_panel(answer, both):
    assert "translations-panel" not in answer(CZECH).text


def test_registers_belong_to_no_language(live_portal):
    assert live_portal["evidence"].Language() == ""


def test_address_of_a_section_is_never_led_to_itself(live_portal):
    # Zope takes HEAD of a folder for a question of WebDAV and finds nothing.
    address = f"{live_portal.absolute_url()}/cs/tiskove-zpravy"
    assert requests.head(address, timeout=60).status_code == 404
