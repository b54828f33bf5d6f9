"""Pure rules of what may be served as open data.

Written from the norms „Aktuality“ and „Události“ of 2020-07-01 and from DCAT-AP-CZ,
version 2024-05-28. A rule answers with codes of what is missing or wrong.
"""

from collections.abc import Iterable
from collections.abc import Mapping
from datetime import date
from datetime import datetime
from typing import Any

import re


Record = Mapping[str, Any]

COMPANY_NUMBER = re.compile(r"[0-9]{8}")
#: Letters of other alphabets are themselves; spaces and brackets are not allowed.
IRI = re.compile(r"https?://[^\s<>\"{}|\\^`]{2,}")
SECURE_IRI = re.compile(r"https://[^\s<>\"{}|\\^`]{2,}")
TERRITORY = re.compile(r"https://linked\.cuzk\.cz/resource/ruian/[^\s<>\"]+")
THEME = "http://publications.europa.eu/resource/authority/data-theme/"
FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/"
FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/"
MEDIA_TYPE = "http://www.iana.org/assignments/media-types/"
#: List of the Ministry of the Interior that „Aktuality“ and „Události“ refer to.
THEMES = "https://data.mvcr.gov.cz/zdroj/číselníky/témata-událostí/položky/"
TERMS = (
    "autorské_dílo",
    "databáze_jako_autorské_dílo",
    "databáze_chráněná_zvláštními_právy",
    "osobní_údaje",
)


def is_text(value: Any) -> bool:
    """Whether it is a language map in which Czech or English says anything."""
    return (
        isinstance(value, Mapping)
        and all(isinstance(text, str) for text in value.values())
        and any((value.get(language) or "").strip() for language in ("cs", "en"))
    )


def is_moment(value: Any) -> bool:
    """Whether it is a `Časový okamžik` that says exactly one thing."""
    if not isinstance(value, Mapping) or value.get("typ") != "Časový okamžik":
        return False
    said = [k for k in ("datum", "datum_a_čas", "nespecifikovaný") if k in value]
    if len(said) != 1:
        return False
    if said == ["nespecifikovaný"]:
        return value["nespecifikovaný"] is True
    try:
        if said == ["datum"]:
            return bool(date.fromisoformat(value["datum"]))
        return datetime.fromisoformat(value["datum_a_čas"]).tzinfo is not None
    except (TypeError, ValueError):
        return False


def is_interval(value: Any) -> bool:
    """Whether both ends are moments and the end is not before the beginning."""
    if not isinstance(value, Mapping) or value.get("typ") != "Časový interval":
        return False
    start, end = value.get("začátek"), value.get("konec")
    if not (is_moment(start) and is_moment(end)):
        return False
    for part, read in (
        ("datum_a_čas", datetime.fromisoformat),
        ("datum", date.fromisoformat),
    ):
        if part in start and part in end:
            return read(start[part]) <= read(end[part])
    return True


def is_company_number(value: str | None) -> bool:
    """Whether the eight digits of an IČO agree with its check digit."""
    if not value or not COMPANY_NUMBER.fullmatch(value):
        return False
    weighted = sum(
        int(digit) * weight
        for digit, weight in zip(value[:7], range(8, 1, -1), strict=True)
    )
    return int(value[7]) == ((11 - weighted % 11) % 11 or 1) % 10 or (
        weighted % 11 == 1 and value[7] == "0"
    )


def is_person(value: Any) -> bool:
    """Whether it is an `Osoba` with a valid company number."""
    return (
        isinstance(value, Mapping)
        and value.get("typ") == "Osoba"
        and is_company_number(value.get("ičo"))
    )


def is_theme(value: Any) -> bool:
    """Whether it names an item of the state's list of themes."""
    return (
        isinstance(value, str)
        and value.startswith(THEMES)
        and len(value) > len(THEMES)
        and bool(SECURE_IRI.fullmatch(value))
    )


def is_digital_object(value: Any) -> bool:
    """Whether it is a `Digitální objekt` that can be had from its address."""
    return (
        isinstance(value, Mapping)
        and value.get("typ") == "Digitální objekt"
        and bool(IRI.fullmatch(value.get("url") or ""))
        and ("název" not in value or is_text(value["název"]))
    )


def is_place(value: Any) -> bool:
    """Whether it is an `Umístění` with a written address.

    No name: the context of „Události“ makes the place a part of its event, so that its
    name would become another title of the event.
    """
    if not isinstance(value, Mapping) or value.get("typ") != "Umístění":
        return False
    address = value.get("adresa")
    return (
        "název" not in value
        and isinstance(address, Mapping)
        and address.get("typ") == "Adresa"
        and is_text(address.get("text"))
    )


def thing_problems(item: Record) -> list[str]:
    """What every `Věc` of ours must have."""
    found = []
    if not IRI.fullmatch(item.get("iri") or ""):
        found.append("address")
    if not is_text(item.get("název")):
        found.append("title")
    if not is_text(item.get("popis")):
        found.append("description")
    if not all(map(is_digital_object, item.get("příloha") or ())):
        found.append("attachment")
    if "aktualizováno" in item and not is_moment(item["aktualizováno"]):
        found.append("changed")
    return found


def news_problems(item: Record) -> list[str]:
    """What keeps an `Aktualita` back; the norm's minimal example is asked for."""
    found = thing_problems(item)
    if item.get("typ") != "Aktualita":
        found.append("type")
    if not is_moment(item.get("vytvořeno")):
        found.append("published")
    if not all(map(is_theme, item.get("téma") or ())):
        found.append("topic")
    if not is_person(item.get("oznamovatel")):
        found.append("publisher")
    return found


def event_problems(item: Record) -> list[str]:
    """What keeps an `Událost` back; the norm's minimal example is asked for."""
    found = thing_problems(item)
    if item.get("typ") != "Událost":
        found.append("type")
    organisers = item.get("pořadatel") or ()
    if not organisers or not all(map(is_person, organisers)):
        found.append("publisher")
    places = item.get("umístění") or ()
    if not places or not all(map(is_place, places)):
        found.append("place")
    times = item.get("doba_trvání") or ()
    if not times or not all(
        time.get("typ") == "Časová specifikace"
        and is_interval(time.get("časový_interval"))
        for time in times
    ):
        found.append("time")
    return found


def catalog_problems(record: Record) -> list[str]:
    """What keeps a `Katalog` back."""
    found = _described(record, "Katalog")
    datasets = record.get("datová_sada")
    if not isinstance(datasets, list) or not all(map(_is_secure, datasets)):
        found.append("secure")
    if "kontaktní_bod" in record:
        found += _contact_problems(record["kontaktní_bod"])
    return _once(found)


def dataset_problems(record: Record) -> list[str]:
    """What keeps a `Datová sada` with its distributions back."""
    found = _described(record, "Datová sada")
    if not any(theme.startswith(THEME) for theme in record.get("téma") or ()):
        found.append("theme")
    if not (record.get("periodicita_aktualizace") or "").startswith(FREQUENCY):
        found.append("frequency")
    words = record.get("klíčové_slovo")
    if not isinstance(words, Mapping) or not (words.get("cs") or words.get("en")):
        found.append("keywords")
    places = record.get("prvek_rúian") or ()
    if not places or not all(map(TERRITORY.fullmatch, places)):
        found.append("territory")
    if "kontaktní_bod" in record:
        found += _contact_problems(record["kontaktní_bod"])
    for distribution in record.get("distribuce") or ():
        found += distribution_problems(distribution)
    return _once(found)


def distribution_problems(record: Record) -> list[str]:
    """What keeps a `Distribuce` back that is a file."""
    found = []
    if record.get("typ") != "Distribuce":
        found.append("type")
    addresses = ("iri", "přístupové_url", "soubor_ke_stažení")
    if not all(_is_secure(record.get(name)) for name in addresses):
        found.append("secure")
    if not (record.get("formát") or "").startswith(FILE_TYPE) or not (
        record.get("typ_média") or ""
    ).startswith(MEDIA_TYPE):
        found.append("format")
    terms = record.get("podmínky_užití") or {}
    if not _is_secure(terms.get("iri")) or not all(terms.get(part) for part in TERMS):
        found.append("terms")
    return found


def _described(record: Record, kind: str) -> list[str]:
    found = []
    if record.get("typ") != kind:
        found.append("type")
    if not _is_secure(record.get("iri")):
        found.append("secure")
    if not is_text(record.get("název")):
        found.append("title")
    if not is_text(record.get("popis")):
        found.append("description")
    if not IRI.fullmatch(record.get("poskytovatel") or ""):
        found.append("provider")
    return found


def _contact_problems(contact: Record) -> list[str]:
    whole = _is_secure(contact.get("iri")) and is_text(contact.get("jméno"))
    mail = (contact.get("e-mail") or "").startswith("mailto:")
    return [] if whole and mail else ["contact"]


def _is_secure(value: str | None) -> bool:
    return bool(SECURE_IRI.fullmatch(value or ""))


def _once(codes: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(codes))
