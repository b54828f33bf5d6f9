from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.opendata.attachments import digital_object
from kancelar_content.opendata.records import catalog_record
from kancelar_content.opendata.records import dataset_record
from kancelar_content.opendata.records import Described
from kancelar_content.opendata.records import Office
from kancelar_content.opendata.rules import catalog_problems
from kancelar_content.opendata.rules import dataset_problems
from kancelar_content.opendata.rules import event_problems
from kancelar_content.opendata.rules import is_company_number
from kancelar_content.opendata.rules import is_moment
from kancelar_content.opendata.rules import is_text
from kancelar_content.opendata.rules import news_problems
from kancelar_content.opendata.rules import THEMES

import ofn
import pytest


BASE = "https://www.example.cz"
DCAT = (
    "https://ofn.gov.cz/dcat-ap-cz-rozhraní-katalogů-otevřených-dat/2024-05-28/schémata"
)
OFFICE = Office(
    provider="https://rpp-opendata.egon.gov.cz/odrpp/zdroj/orgán-veřejné-moci/70891508",
    company_number="70891508",
    territory="https://linked.cuzk.cz/resource/ruian/vusc/78",
    name={"cs": "Liberecký kraj"},
    contact="data@example.cz",
)
DATASET = Described(
    name="aktuality",
    title={"cs": "Aktuality"},
    description={"cs": "Tiskové zprávy"},
    keywords={"cs": ["zprávy"]},
    theme="SOCI",
    norm="https://ofn.gov.cz/aktuality",
    norm_version="2020-07-01",
)
NEWS = {
    "typ": "Aktualita",
    "iri": f"{BASE}/cs/a",
    "název": {"cs": "Titulek"},
    "popis": {"cs": "Perex"},
    "vytvořeno": {
        "typ": "Časový okamžik",
        "datum_a_čas": "2026-11-22T09:30:00+01:00",
    },
    "oznamovatel": OFFICE.as_person(),
}


def moment(text):
    return {"typ": "Časový okamžik", "datum_a_čas": text}


EVENT = {
    "typ": "Událost",
    "iri": f"{BASE}/cs/e",
    "název": {"cs": "Den otevřených dveří"},
    "popis": {"cs": "Přijďte."},
    "pořadatel": [OFFICE.as_person()],
    "umístění": [
        {"typ": "Umístění", "adresa": {"typ": "Adresa", "text": {"cs": "Budova kraje"}}}
    ],
    "doba_trvání": [
        {
            "typ": "Časová specifikace",
            "časový_interval": {
                "typ": "Časový interval",
                "začátek": moment("2026-06-01T09:00:00+02:00"),
                "konec": moment("2026-06-01T12:00:00+02:00"),
            },
        }
    ],
}


def test_whole_records_are_served_and_hold_by_the_official_schemas():
    catalog = catalog_record(
        BASE, OFFICE, {"cs": "Katalog"}, {"cs": "Popis"}, ["aktuality"]
    )
    dataset = dataset_record(BASE, OFFICE, DATASET)

    assert (news_problems(NEWS), event_problems(EVENT)) == ([], [])
    assert (catalog_problems(catalog), dataset_problems(dataset)) == ([], [])
    assert ofn.problems(f"{DCAT}/katalog.json", catalog) == []
    assert ofn.problems(f"{DCAT}/datová-sada.json", dataset) == []
    assert (
        ofn.problems(
            "https://ofn.gov.cz/události/2020-07-01/schémata/události.json", [EVENT]
        )
        == []
    )


@pytest.mark.parametrize(
    ("part", "value", "code"),
    [
        ("název", {"de": "Nur deutsch"}, "title"),
        ("popis", {}, "description"),
        ("iri", "silnice", "address"),
        ("vytvořeno", {"typ": "Časový okamžik", "datum": "31. 12."}, "published"),
        ("oznamovatel", {"typ": "Osoba", "ičo": "12345678"}, "publisher"),
        ("aktualizováno", {"typ": "Časový okamžik"}, "changed"),
        ("téma", [THEMES], "topic"),
        ("téma", [f"{THEMES}cestovní ruch"], "topic"),
        ("téma", ["https://example.org/doprava"], "topic"),
        ("příloha", [{"typ": "Digitální objekt", "url": "mapa.pdf"}], "attachment"),
    ],
)
def test_wanting_news_is_kept_back_with_its_reason(part, value, code):
    assert news_problems({**NEWS, part: value}) == [code]


@pytest.mark.parametrize(
    "place",
    [
        {"typ": "Umístění"},
        {"typ": "Umístění", "název": {"cs": "Budova kraje"}},
        {"typ": "Umístění", "adresa": {"typ": "Adresa", "text": {"de": "Amt"}}},
    ],
)
def test_event_with_a_place_that_says_nothing_is_kept_back(place):
    assert event_problems({**EVENT, "umístění": [place]}) == ["place"]


def test_whole_news_with_topics_and_attachments_hold_by_the_official_schema():
    file = digital_object(f"{BASE}/mapa.pdf", "application/pdf", {"cs": "Mapa"})
    item = {**NEWS, "téma": [f"{THEMES}umění-a-kultura"], "příloha": [file]}
    assert news_problems(item) == []
    schema = "https://ofn.gov.cz/aktuality/2020-07-01/schémata/aktualita.json"
    assert ofn.problems(schema, item) == []


@given(st.none() | st.text(), st.dictionaries(st.sampled_from(("cs", "de")), st.text()))
def test_any_file_with_an_address_can_be_told(content_type, name):
    file = digital_object(f"{BASE}/f", content_type, name)
    assert news_problems({**NEWS, "příloha": [file]}) == []


def test_event_without_a_place_or_time_is_kept_back():
    wanting = {k: v for k, v in EVENT.items() if k not in ("umístění", "doba_trvání")}
    assert event_problems(wanting) == ["place", "time"]


def test_event_that_ends_before_it_begins_is_kept_back():
    interval = EVENT["doba_trvání"][0]["časový_interval"]
    turned = {**interval, "začátek": interval["konec"], "konec": interval["začátek"]}
    times = [{"typ": "Časová specifikace", "časový_interval": turned}]
    assert event_problems({**EVENT, "doba_trvání": times}) == ["time"]


def test_catalogue_of_a_site_without_https_is_kept_back():
    record = catalog_record("http://x.cz", OFFICE, {"cs": "K"}, {"cs": "P"}, ["a"])
    dataset = dataset_record("http://x.cz", OFFICE, DATASET)
    assert "secure" in catalog_problems(record)
    assert "secure" in dataset_problems(dataset)
    assert ofn.problems(f"{DCAT}/katalog.json", record)


def test_nothing_in_a_dataset_is_without_an_identifier():
    def nodes(value):
        if isinstance(value, dict):
            if "typ" in value:
                yield value
            for part in value.values():
                yield from nodes(part)
        elif isinstance(value, list):
            for part in value:
                yield from nodes(part)

    found = list(nodes(dataset_record(BASE, OFFICE, DATASET)))
    assert len(found) == 4
    assert all(node["iri"].startswith(BASE) for node in found)


@pytest.mark.parametrize("number", ["70891508", "00262978", "27082440"])
def test_company_numbers(number):
    assert is_company_number(number)


@given(st.sampled_from("0123456789"), st.integers(0, 7))
def test_any_changed_digit_of_a_company_number_shows(digit, position):
    number = "70891508"
    changed = number[:position] + digit + number[position + 1 :]
    assert is_company_number(changed) == (changed == number)


@given(
    st.recursive(
        st.none() | st.booleans() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.text(max_size=5), inner, max_size=3)
        ),
    )
)
def test_whatever_comes_is_judged_without_an_error(value):
    assert is_text(value) in (True, False)
    assert is_moment(value) in (True, False)
