from datetime import datetime
from datetime import timedelta
from datetime import UTC
from http_client import session
from kancelar_policy.home.states import STATES
from plone import api
from plone.app.textfield.value import RichTextValue
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds

import pytest
import transaction


NOW = datetime.now(UTC)
HOUR = timedelta(hours=1)


def text(words):
    return "FreeText", {"text": RichTextValue(f"<p>{words}</p>", "text/html")}


def relation(content):
    return RelationValue(getUtility(IIntIds).getId(content))


@pytest.fixture
def released(create, publish):
    def make(title, **fields):
        body = RichTextValue("<p>Text.</p>", "text/html", "text/html")
        return publish(create("PressRelease", title=title, text=body, **fields))

    return make


def test_reader_sees_the_sections_of_the_published_page_in_order(reader, compose, show):
    show(compose(text("První"), text("Druhá")))
    page = reader.get("/cs").text
    assert 0 < page.index("První") < page.index("Druhá")
    assert page.count("<h1") == 1


def test_draft_is_hidden_and_the_automatic_page_stays(reader, compose):
    home = compose(text("Rozpracované"))
    transaction.commit()
    page = reader.get("/cs")
    assert "Rozpracované" not in page.text
    assert 'id="newest"' in page.text
    assert "Rozpracované" not in reader.get(home.absolute_url()).text
    assert "Rozpracované" not in reader.get(f"{home.absolute_url()}/freetext").text


def test_home_page_of_one_language_is_not_that_of_another(reader, compose, show):
    show(compose(text("Jen česky")))
    assert "Jen česky" not in reader.get("/en").text


def test_reader_has_one_address_for_the_home_page(reader, compose, show):
    home = show(compose(text("Slovo")))
    answer = reader.get(home.absolute_url(), allow_redirects=False)
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith("/cs")
    answer = reader.get(f"{home.absolute_url()}/freetext", allow_redirects=False)
    assert answer.status_code == 302


def test_hidden_early_and_past_sections_are_not_shown(reader, compose, show):
    kind, fields = text("Skryté")
    home = compose(
        (kind, {**fields, "hidden": True}),
        (kind, {**text("Budoucí")[1], "begins": NOW + HOUR}),
        (kind, {**text("Minulé")[1], "ends": NOW - HOUR}),
        (kind, {**text("Dnešní")[1], "begins": NOW - HOUR, "ends": NOW + HOUR}),
    )
    show(home)
    page = reader.get("/cs").text
    assert [w for w in ("Skryté", "Budoucí", "Minulé", "Dnešní") if w in page] == [
        "Dnešní"
    ]


def test_lead_story_is_the_newest_release_and_is_not_repeated(
    reader, released, compose, show
):
    released("Starší zpráva")
    released("Nejnovější zpráva")
    show(compose(("LeadStory", {}), ("NewestReleases", {"number": 1})))
    page = reader.get("/cs").text
    assert page.count(">Nejnovější zpráva<") == 1
    assert page.count(">Starší zpráva<") == 1


def test_chosen_story_gives_way_while_it_is_not_public(
    reader, released, create, compose, show
):
    released("Veřejná zpráva")
    secret = create("PressRelease", title="Tajná zpráva")
    show(compose(("LeadStory", {"story": relation(secret)})))
    page = reader.get("/cs").text
    assert "Tajná zpráva" not in page
    assert "Veřejná zpráva" in page


def test_chosen_story_is_shown(reader, released, compose, show):
    chosen = released("Vybraná zpráva")
    released("Nejnovější zpráva")
    show(compose(("LeadStory", {"story": relation(chosen)})))
    page = reader.get("/cs").text
    assert "Vybraná zpráva" in page
    assert "Nejnovější zpráva" not in page


def test_releases_of_one_topic(reader, released, compose, show):
    released("Silnice", topics=["doprava"])
    released("Nemocnice", topics=["zdravotnictvi"])
    show(compose(("NewestReleases", {"topic": "doprava"})))
    page = reader.get("/cs").text
    assert ">Silnice<" in page
    assert ">Nemocnice<" not in page


def test_coming_events_come_next_first_and_past_ones_not(reader, create, compose, show):
    for title, start in (
        ("Později", NOW + 48 * HOUR),
        ("Brzy", NOW + HOUR),
        ("Dávno", NOW - 48 * HOUR),
    ):
        event = create("Event", title=title, start=start, end=start + HOUR)
        api.content.transition(event, "publish")
    show(compose(("ComingEvents", {})))
    page = reader.get("/cs").text
    assert 0 < page.index(">Brzy<") < page.index(">Později<")
    assert ">Dávno<" not in page


def test_long_event_tells_its_end_too(reader, create, compose, show):
    first = datetime(2090, 5, 1, 8, tzinfo=UTC)
    for title, last in (("Výstava", first + 72 * HOUR), ("Beseda", first + 2 * HOUR)):
        event = create("Event", title=title, start=first, end=last)
        api.content.transition(event, "publish")
    show(compose(("ComingEvents", {})))
    page = reader.get("/cs").text
    assert page.count('<time datetime="2090-05-01">') == 2
    assert page.count('<time datetime="2090-05-04">') == 1


def test_home_page_is_headed_by_the_name_of_the_panel(reader, compose, show):
    show(compose(text("Slovo")))
    api.portal.set_registry_record(
        "kancelar_policy.identity.name_cs", "Kraj pod Ještědem"
    )
    transaction.commit()
    page = reader.get("/cs").text
    assert "<h1>Kraj pod Ještědem</h1>" in page


def test_preview_is_framed_as_the_version_that_it_shows(functional, compose):
    home = compose(text("Slovo"))
    view = api.content.get_view("home_page", home, functional["request"])
    assert view.state_note()["state"] == STATES["draft"]
    with api.env.adopt_roles(["Manager"]):
        page = view()
    assert "Slovo" in page
    assert "portaltype-homepage" in page


def test_signposts_figures_and_promotion(reader, create, compose, show):
    page = create("Document", title="Kontakty úřadu", description="Kde nás najdete.")
    api.content.transition(page, "publish")
    way = {"title": "Úřední deska", "target": "/cs/deska", "pictogram": "document"}
    figure = {"number": "215", "unit": "obcí", "label": "v kraji", "source": "ČSÚ"}
    show(
        compose(
            ("Signposts", {"signposts": [way]}),
            ("Figures", {"figures": [figure]}),
            ("Promotion", {"page": relation(page)}),
        )
    )
    text = reader.get("/cs").text
    assert f'href="{reader.address}/cs/deska"' in text
    assert "k-pictogram" in text
    for words in ("215", "obcí", "ČSÚ", "Kontakty úřadu", "Kde nás najdete."):
        assert words in text


def test_empty_sections_are_left_out(reader, compose, show):
    kinds = ("LeadStory", "ComingEvents", "Signposts", "Promotion", "Figures")
    show(compose(*((kind, {"title": f"Nadpis {kind}"}) for kind in kinds)))
    assert "Nadpis" not in reader.get("/cs").text


def test_page_wakes_no_listed_release(live_portal, functional, released, compose, show):
    releases = [released(f"Zpráva {number}") for number in range(3)]
    show(
        compose(("LeadStory", {"story": relation(releases[0])}), ("NewestReleases", {}))
    )
    live_portal._p_jar.cacheMinimize()
    with api.env.adopt_roles(["Anonymous"]):
        page = api.content.get_view(
            "front_page", live_portal["cs"], functional["request"]
        )()
    assert all(f"Zpráva {number}" in page for number in range(3))
    assert [release._p_changed for release in releases] == [None] * 3


def test_neither_pages_nor_sections_are_found_by_search(reader, compose, show):
    show(compose(text("Neobvykléslovo")))
    assert "home-page" not in reader.get("/cs/@@search?SearchableText=Neobvykl").text
    types = {brain.portal_type for brain in api.content.find(unrestricted=True)}
    assert "FreeText" not in types


def test_editor_is_told_which_version_this_is(
    live_portal, functional, as_user, compose, show
):
    home = show(compose(text("Slovo")))
    with as_user("PressOfficer", username="mluvci"):
        pass
    transaction.commit()
    editor = session(live_portal, functional, username="mluvci", accept="text/html")
    assert f"{home.absolute_url()}/@@compose" in editor.get("/cs").text
