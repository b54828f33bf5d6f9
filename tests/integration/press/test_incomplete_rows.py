from kancelar_content.press.beginning import DigestParts
from kancelar_content.press.copies import make_from_part
from kancelar_content.press.vocabularies import term_titles
from plone import api

import pytest


def test_part_with_a_headline_alone_is_searched_and_taken_out(create):
    digest = create(
        "PressRelease", title="Rada", parts=[{"headline": "Kotliky"}, {"text": "Mosty"}]
    )
    for word in ("Kotliky", "Mosty"):
        assert api.content.find(SearchableText=word, portal_type="PressRelease")
    room = digest.__parent__
    titles = [make_from_part(digest, position, room).title for position in (0, 1)]
    assert titles == ["Kotliky", "Rada"]


def test_part_without_a_headline_is_shown(create):
    digest = create("PressRelease", title="Rada", parts=[{"text": "Mosty"}])
    page = api.content.get_view("press_release", digest, digest.REQUEST)
    (part,) = page.parts
    assert (part["headline"], part["paragraphs"]) == ("", ["Mosty"])
    assert DigestParts(digest, digest.REQUEST, page).parts() == [(1, "")]


@pytest.mark.parametrize("row", [{"token": "doprava"}, {"token": "doprava", "cs": ""}])
def test_topic_without_any_name_is_shown_by_its_token(portal, row):
    records = api.portal.get_tool("portal_registry").records
    records._values["kancelar_content.press.topics"] = [row, {"cs": "Bez tokenu"}]
    assert term_titles("topics", "en") == {"doprava": "doprava"}
