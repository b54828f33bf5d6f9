"""What is emitted means what we mean: expanded by the official contexts."""

from plone.app.multilingual.interfaces import ITranslationManager

import ofn
import pytest
import transaction


DCTERMS = "http://purl.org/dc/terms/"
TIME = "http://www.w3.org/2006/time#"
SCHEMA = "http://schema.org/"
CPEV = "http://data.europa.eu/m8g/"
SLOVNIK = "https://slovník.gov.cz/generický"


def texts(node, term):
    return {value["@language"]: value["@value"] for value in node[term]}


def test_every_word_of_news_is_known_to_its_context(reader, released):
    released(title="Silnice", topics=["doprava"], attachments={"mapa.pdf": "Mapa"})

    [item] = reader.get("/opendata/file/aktuality.jsonld").json()
    node, unknown = ofn.expanded(item)

    assert unknown == []
    assert node["@id"] == item["iri"]
    assert node["@type"] == [f"{SCHEMA}NewsArticle"]
    assert texts(node, f"{DCTERMS}title") == {"cs": "Silnice"}
    assert texts(node, f"{DCTERMS}description") == {"cs": "Perex"}
    [publisher] = node[f"{SCHEMA}publisher"]
    assert publisher["@type"] == ["http://www.w3.org/ns/regorg#RegisteredOrganization"]
    for moment in ("created", "modified"):
        [instant] = node[f"{DCTERMS}{moment}"]
        assert instant["@type"] == [f"{TIME}Instant"]
        [stamp] = instant[f"{TIME}inXSDDateTimeStamp"]
        assert stamp["@type"] == "http://www.w3.org/2001/XMLSchema#dateTimeStamp"
    assert node[f"{SCHEMA}mentions"] == [{"@id": item["téma"][0]}]
    [file] = node[f"{SLOVNIK}/věci/pojem/má-přílohu"]
    assert file["@type"] == [f"{SCHEMA}CreativeWork"]
    assert texts(file, f"{DCTERMS}title") == {"cs": "Mapa"}
    [address] = file[f"{SCHEMA}downloadUrl"]
    assert address["@value"].endswith("/mapa.pdf/@@download")
    [media_type] = file[f"{SCHEMA}encodingFormat"]
    assert media_type["@id"].endswith("/application/pdf")


def test_every_word_of_an_event_is_known_to_its_context(reader, event):
    czech = event(title="Den kraje")
    english = event(title="Day of the Region", language="en", location="Head office")
    ITranslationManager(czech).register_translation("en", english)
    english.reindexObject()
    transaction.commit()

    [item] = reader.get("/opendata/file/udalosti.jsonld").json()
    node, unknown = ofn.expanded(item)

    assert unknown == []
    assert f"{SCHEMA}Event" in node["@type"]
    assert texts(node, f"{DCTERMS}title") == {
        "cs": "Den kraje",
        "en": "Day of the Region",
    }
    [address] = node["http://www.w3.org/ns/locn#address"]
    assert texts(address, "http://www.w3.org/ns/locn#fullAddress") == {
        "cs": "Budova kraje",
        "en": "Head office",
    }
    assert len(node[f"{CPEV}hasOrganiser"]) == 1
    [schedule] = node[f"{SCHEMA}openingHoursSpecification"]
    [interval] = schedule[f"{SLOVNIK}/čas/pojem/má-časový-interval"]
    assert interval["@type"] == [f"{TIME}ProperInterval"]
    assert len(interval[f"{TIME}hasBeginning"]) == len(interval[f"{TIME}hasEnd"]) == 1
    [until] = node[f"{SCHEMA}validThrough"]
    assert until[f"{TIME}inXSDDate"][0]["@value"] == "2026-06-01"


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("catalog", "http://www.w3.org/ns/dcat#Catalog"),
        ("dataset/aktuality", "http://www.w3.org/ns/dcat#Dataset"),
        ("dataset/udalosti", "http://www.w3.org/ns/dcat#Dataset"),
        ("distribution/aktuality", "http://www.w3.org/ns/dcat#Distribution"),
    ],
)
def test_every_word_of_the_catalogue_is_known_to_its_context(
    reader, secure, address, kind
):
    record = reader.get(f"/opendata/{address}").json()

    node, unknown = ofn.expanded(record)

    assert unknown == []
    assert node["@id"] == record["iri"]
    assert kind in node["@type"]


def test_word_that_no_context_knows_is_found(reader, released):
    released()
    [item] = reader.get("/opendata/file/aktuality.jsonld").json()

    _node, unknown = ofn.expanded({**item, "vymyšleno": "x", "typ": ["Smyšlenka"]})

    assert len(unknown) > 1
