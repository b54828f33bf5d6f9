"""Records of DCAT-AP-CZ 2024-05-28, variant „Dokumenty“, as plain dictionaries."""

from dataclasses import dataclass
from kancelar_content.opendata.rules import FILE_TYPE
from kancelar_content.opendata.rules import FREQUENCY
from kancelar_content.opendata.rules import MEDIA_TYPE
from kancelar_content.opendata.rules import THEME
from typing import Any


#: The schema compares it letter by letter, so it is never percent-encoded.
CONTEXT = (
    "https://ofn.gov.cz/dcat-ap-cz-rozhraní-katalogů-otevřených-dat/2024-05-28/"
    "kontexty/rozhraní-katalogů-otevřených-dat.jsonld"
)
TERMS_OF_USE = "https://data.gov.cz/podmínky-užití/"

#: Texts by language.
Text = dict[str, str]
Record = dict[str, Any]


@dataclass(frozen=True)
class Office:
    """Who publishes, as an administrator has set it."""

    provider: str
    company_number: str
    territory: str
    name: Text
    contact: str = ""

    def as_person(self) -> Record:
        """`Osoba` of the open formal norms."""
        return {"typ": "Osoba", "ičo": self.company_number, "název": self.name}


@dataclass(frozen=True)
class Described:
    """A dataset's own part of its record."""

    name: str
    title: Text
    description: Text
    keywords: dict[str, list[str]]
    theme: str
    norm: str
    norm_version: str


def catalog_record(
    base: str, office: Office, title: Text, description: Text, datasets: list[str]
) -> Record:
    """`Katalog` with the addresses of its datasets."""
    iri = f"{base}/opendata/catalog"
    return {
        "@context": CONTEXT,
        "typ": "Katalog",
        "iri": iri,
        "název": title,
        "popis": description,
        "poskytovatel": office.provider,
        "domovská_stránka": base,
        **_contact(iri, office),
        "datová_sada": [f"{base}/opendata/dataset/{name}" for name in datasets],
    }


def dataset_record(base: str, office: Office, dataset: Described) -> Record:
    """`Datová sada` with its one distribution."""
    iri = f"{base}/opendata/dataset/{dataset.name}"
    return {
        "@context": CONTEXT,
        "typ": "Datová sada",
        "iri": iri,
        "název": dataset.title,
        "popis": dataset.description,
        "poskytovatel": office.provider,
        "téma": [f"{THEME}{dataset.theme}"],
        "periodicita_aktualizace": f"{FREQUENCY}DAILY",
        "klíčové_slovo": dataset.keywords,
        "prvek_rúian": [office.territory],
        "dokumentace": f"{base}/cs/@@open-data",
        "specifikace": [
            f"{dataset.norm}/{dataset.norm_version}/",
            f"{dataset.norm}/",
        ],
        **_contact(iri, office),
        "distribuce": [distribution_record(base, dataset)],
    }


def distribution_record(base: str, dataset: Described) -> Record:
    """`Distribuce` that is one file; without `@context`, as it stands in a dataset."""
    iri = f"{base}/opendata/distribution/{dataset.name}"
    file = f"{base}/opendata/file/{dataset.name}.jsonld"
    schema = dataset.norm.rsplit("/", 1)[1]
    return {
        "typ": "Distribuce",
        "iri": iri,
        "název": dataset.title,
        "podmínky_užití": {
            "typ": "Specifikace podmínek užití",
            "iri": f"{iri}#terms",
            "autorské_dílo": f"{TERMS_OF_USE}neobsahuje-autorská-díla/",
            "databáze_jako_autorské_dílo": (
                f"{TERMS_OF_USE}není-autorskoprávně-chráněnou-databází/"
            ),
            "databáze_chráněná_zvláštními_právy": (
                f"{TERMS_OF_USE}není-chráněna-zvláštním-právem-pořizovatele-databáze/"
            ),
            "osobní_údaje": f"{TERMS_OF_USE}neobsahuje-osobní-údaje/",
        },
        "přístupové_url": file,
        "soubor_ke_stažení": file,
        "formát": f"{FILE_TYPE}JSON_LD",
        "typ_média": f"{MEDIA_TYPE}application/ld+json",
        "schéma": f"{dataset.norm}/{dataset.norm_version}/schémata/{schema}.json",
    }


def _contact(iri: str, office: Office) -> Record:
    if not office.contact:
        return {}
    return {
        "kontaktní_bod": {
            "typ": "Organizace",
            "iri": f"{iri}#contact",
            "jméno": office.name,
            "e-mail": f"mailto:{office.contact}",
        }
    }
