from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from http_client import session
from io import BytesIO
from kancelar_content.listing.active import inactive_records
from kancelar_content.opendata import things
from kancelar_content.opendata.datasets import Catalogue
from kancelar_content.opendata.settings import PREFIX
from PIL import Image
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage

import ofn
import pytest
import transaction


BASE = "https://www.example.cz"
NEWS_SCHEMA = "https://ofn.gov.cz/aktuality/2020-07-01/schémata/aktuality.json"
EVENTS_SCHEMA = "https://ofn.gov.cz/události/2020-07-01/schémata/události.json"
THEMES = "https://data.mvcr.gov.cz/zdroj/číselníky/témata-událostí/položky/"
DCAT = (
    "https://ofn.gov.cz/dcat-ap-cz-rozhraní-katalogů-otevřených-dat/2024-05-28/schémata"
)
NEWS = "/opendata/file/aktuality.jsonld"
EVENTS = "/opendata/file/udalosti.jsonld"


def picture():
    data = BytesIO()
    Image.new("RGB", (900, 600), "green").save(data, "PNG")
    return NamedBlobImage(data.getvalue(), "image/png", "silnice.png")


def test_news_hold_by_the_official_schema(reader, released):
    released(title="Silnice & „most“ </script>")

    answer = reader.get(NEWS)

    assert answer.headers["Content-Type"].startswith("application/ld+json")
    assert ofn.problems(NEWS_SCHEMA, answer.json()) == []
    [item] = answer.json()
    assert item["název"] == {"cs": "Silnice & „most“ </script>"}
    assert item["oznamovatel"]["ičo"] == "70891508"
    assert "kontexty/aktualita.jsonld" in answer.content.decode()


def test_versions_of_a_release_are_one_item(reader, released):
    czech = released(title="Silnice")
    german = released(title="Straße", language="de", description="Anreißer")
    ITranslationManager(czech).register_translation("de", german)
    german.reindexObject()
    transaction.commit()

    [item] = reader.get(NEWS).json()

    assert item["název"] == {"cs": "Silnice", "de": "Straße"}
    assert item["iri"].endswith("/cs/tiskove-zpravy/silnice")


def test_topics_are_told_by_the_list_of_the_state(reader, released):
    released(title="Silnice", topics=["zdravotnictvi", "doprava"])
    released(title="Nemocnice", topics=["zdravotnictvi"])

    items = reader.get(NEWS).json()

    assert ofn.problems(NEWS_SCHEMA, items) == []
    assert {item["název"]["cs"]: item.get("téma") for item in items} == {
        "Silnice": [f"{THEMES}doprava"],
        "Nemocnice": None,
    }


def test_attachments_of_all_versions_are_told(reader, released):
    czech = released(title="Silnice", attachments={"mapa č. 1.pdf": "Mapa"})
    german = released(title="Straße", language="de", attachments={"karte.pdf": "Karte"})
    ITranslationManager(czech).register_translation("de", german)
    german.reindexObject()
    transaction.commit()

    items = reader.get(NEWS).json()

    assert ofn.problems(NEWS_SCHEMA, items) == []
    [map_, karte] = items[0]["příloha"]
    assert map_["název"] == {"cs": "Mapa"}
    assert map_["typ_média"].endswith("/media-types/application/pdf")
    # The norm has no text that is in neither Czech nor English.
    assert "název" not in karte
    for file in (map_, karte):
        assert reader.get(file["url"]).content == b"x"


def test_lead_image_is_told_by_what_it_shows_without_its_author(reader, released):
    released(
        title="Silnice",
        image=picture(),
        image_alt="Silnice v lese",
        image_credit="Jana Malá",
    )

    answer = reader.get(NEWS)

    assert ofn.problems(NEWS_SCHEMA, answer.json()) == []
    [image] = answer.json()[0]["příloha"]
    assert image["název"] == {"cs": "Silnice v lese"}
    assert reader.get(image["url"]).headers["Content-Type"] == "image/png"
    assert "Jana" not in answer.text


def test_item_without_a_summary_is_kept_back(reader, released):
    released(title="Bez perexu", description="")
    released(title="S perexem")

    assert [item["název"]["cs"] for item in reader.get(NEWS).json()] == ["S perexem"]


@pytest.mark.parametrize(
    "steps",
    [("submit",), ("submit", "approve"), ("submit", "approve", "embargo")],
)
def test_what_is_not_public_is_in_no_dataset(reader, released, steps):
    embargo = datetime.now(UTC) + timedelta(days=1) if "embargo" in steps else None
    released(*steps, title="Utajená", embargo=embargo)

    assert reader.get(NEWS).json() == []


def test_events_hold_by_the_official_schema(reader, event):
    event(title="Den otevřených dveří")

    items = reader.get(EVENTS).json()

    assert ofn.problems(EVENTS_SCHEMA, items) == []
    [item] = items
    interval = item["doba_trvání"][0]["časový_interval"]
    assert interval["začátek"]["datum_a_čas"] == "2026-06-01T09:00:00+02:00"
    assert item["umístění"][0]["adresa"]["text"] == {"cs": "Budova kraje"}
    assert item["relevantní_do"]["datum"] == "2026-06-01"


def test_repeated_event_tells_all_its_terms(reader, event):
    event(recurrence="RRULE:FREQ=WEEKLY;COUNT=3")

    items = reader.get(EVENTS).json()

    assert ofn.problems(EVENTS_SCHEMA, items) == []
    starts = [
        time["časový_interval"]["začátek"]["datum_a_čas"]
        for time in items[0]["doba_trvání"]
    ]
    assert [start[:10] for start in starts] == [
        "2026-06-01",
        "2026-06-08",
        "2026-06-15",
    ]
    assert items[0]["relevantní_do"]["datum"] == "2026-06-15"


def test_whole_days_have_no_hours_and_an_open_end_is_open(reader, event):
    event(title="Celý den", whole_day=True)
    event(title="Bez konce", open_end=True)

    items = reader.get(EVENTS).json()

    assert ofn.problems(EVENTS_SCHEMA, items) == []
    told = {
        item["název"]["cs"]: item["doba_trvání"][0]["časový_interval"] for item in items
    }
    assert told["Celý den"]["začátek"]["datum"] == "2026-06-01"
    assert told["Celý den"]["konec"]["datum"] == "2026-06-01"
    assert told["Bez konce"]["konec"]["nespecifikovaný"] is True


def test_event_without_a_place_is_kept_back(reader, event):
    event(title="Někde", location="")

    assert reader.get(EVENTS).json() == []


def test_every_address_of_the_catalogue_returns_its_whole_record(reader, secure):
    catalog = reader.get("/opendata/catalog").json()

    assert ofn.problems(f"{DCAT}/katalog.json", catalog) == []
    assert catalog["iri"] == f"{BASE}/opendata/catalog"
    assert len(catalog["datová_sada"]) == 2
    for address in catalog["datová_sada"]:
        dataset = reader.get(address.removeprefix(BASE)).json()
        assert dataset["iri"] == address
        assert ofn.problems(f"{DCAT}/datová-sada.json", dataset) == []
        [distribution] = dataset["distribuce"]
        own = reader.get(distribution["iri"].removeprefix(BASE)).json()
        assert own == {"@context": dataset["@context"], **distribution}
        file = reader.get(distribution["soubor_ke_stažení"].removeprefix(BASE))
        assert isinstance(file.json(), list)


def test_site_without_https_offers_nothing_for_harvesting(reader):
    for record in ("catalog", "dataset/aktuality", "distribution/aktuality"):
        assert reader.get(f"/opendata/{record}").status_code == 404

    page = reader.get("/cs/@@open-data").text
    assert "/opendata/file/aktuality.jsonld" in page
    assert "/opendata/catalog" not in page
    assert "/opendata/dataset/" not in page


def test_site_read_by_https_needs_no_permanent_address(portal):
    portal.REQUEST.setServerURL("https", "www.example.cz")

    catalogue = Catalogue(portal.REQUEST)

    assert catalogue.problems == []
    assert catalogue.record["iri"].startswith(BASE)
    assert len(catalogue.served()) == 2


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("PressOfficer", "Může to nastavit administrátor."),
        ("Site Administrator", "/@@open-data-settings"),
    ],
)
def test_check_says_what_to_do_about_https(
    live_portal, functional, as_user, role, words
):
    with as_user(role, username="kdosi"):
        pass
    transaction.commit()
    client = session(live_portal, functional, username="kdosi", accept="text/html")

    html = client.get("/cs/@@open-data-check").text

    assert "nebo v\u00a0nastavení zadejte jeho trvalou adresu" in html
    assert words in html


@pytest.mark.parametrize(
    "address",
    ["/opendata/nic", "/opendata/file/nic.jsonld", "/opendata/dataset/a/b/c"],
)
def test_unknown_address_is_not_found(reader, secure, address):
    assert reader.get(address).status_code == 404


def test_unchanged_dataset_answers_304(reader, released):
    released()
    first = reader.get(NEWS)

    again = reader.get(NEWS, headers={"If-None-Match": first.headers["ETag"]})
    released(title="Další")
    changed = reader.get(NEWS, headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert changed.status_code == 200


@pytest.mark.parametrize(
    ("date", "days"), [("effective_date", 2), ("expiration_date", -2)]
)
def test_event_that_is_not_shown_is_not_served(reader, event, date, days):
    event(title="Den otevřených dveří")
    hidden = event(title="Utajená akce")
    setattr(hidden, date, DateTime() + days)
    hidden.reindexObject()
    transaction.commit()

    items = reader.get(EVENTS).json()

    assert [item["název"]["cs"] for item in items] == ["Den otevřených dveří"]


def test_event_leaves_when_its_last_minute_is_over(live_portal, event, monkeypatch):
    made = event(title="Den otevřených dveří")
    made.expiration_date = DateTime() + 1
    made.reindexObject()
    transaction.commit()
    request = live_portal.REQUEST
    assert len(list(Catalogue(request).items("udalosti"))) == 1

    ended = inactive_records(
        api.portal.get_tool("portal_catalog"), now=datetime.now(UTC) + timedelta(days=2)
    )
    monkeypatch.setattr(things, "inactive_records", lambda catalog: ended)

    assert list(Catalogue(request).items("udalosti")) == []


def test_dataset_wakes_no_release(portal, create, publish, monkeypatch):
    from kancelar_content.press.press_release import PressRelease

    text = RichTextValue("<p>Text.</p>", "text/html", "text/html")
    release = create("PressRelease", text=text, description="Perex", topics=["doprava"])
    file = NamedBlobFile(b"x", "application/pdf", "mapa.pdf")
    api.content.create(release, "File", title="Mapa", file=file)
    release.effective_date = DateTime("2026-06-01T08:00:00+02:00")
    publish(release)

    def woken(self, state):
        raise AssertionError("a release was loaded")

    monkeypatch.setattr(PressRelease, "__setstate__", woken, raising=False)
    release._p_jar.cacheMinimize()
    items = list(Catalogue(portal.REQUEST).items("aktuality"))

    [(item, problems)] = items
    assert problems == []
    assert item["téma"] and item["příloha"]


def test_page_for_readers_lists_datasets(reader, secure):
    html = reader.get("/cs/@@open-data").text

    assert "/opendata/file/aktuality.jsonld" in html
    assert "/opendata/file/udalosti.jsonld" in html
    assert "/opendata/catalog" in html
    assert "Otevřená data" in html


def test_editor_reads_what_is_missing(live_portal, functional, released, as_user):
    released(title="Bez perexu", description="")
    with as_user("PressOfficer", username="mluvci"):
        pass
    transaction.commit()
    officer = session(live_portal, functional, username="mluvci", accept="*/*")

    html = officer.get("/cs/@@open-data-check").text

    assert "Bez perexu" in html
    assert "Chybí český nebo anglický perex" in html
    assert "https://" in html


def test_reader_does_not_read_the_check(reader):
    answer = reader.get("/cs/@@open-data-check", allow_redirects=False)
    assert answer.status_code in (302, 401)


def test_older_site_gets_the_settings(portal):
    setup = api.portal.get_tool("portal_setup")
    registry = api.portal.get_tool("portal_registry")
    for name in [name for name in registry.records if name.startswith(PREFIX)]:
        del registry.records[name]
    setup.setLastVersionForProfile("kancelar_content:default", "1004")

    setup.upgradeProfile("kancelar_content:default")

    assert registry[f"{PREFIX}.company_number"] == "70891508"
    panel = api.portal.get_tool("portal_controlpanel")
    assert "open-data-settings" in [a.id for a in panel.listActions()]
