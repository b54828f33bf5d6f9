from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.search.terms import ALL
from kancelar_content.search.terms import index_term
from kancelar_content.search.terms import query_terms

import pytest


@pytest.mark.parametrize(
    ("language", "word", "term"),
    [
        ("cs", "dotacemi", "dotace"),
        ("cs", "dotacím", "dotace"),
        ("cs", "Zprávou", "zprava"),
        ("cs", "ZPRÁVY", "zprava"),
        ("cs", "krajskou", "krajsky"),
        ("cs", "nemocnicích", "nemocnice"),
        ("cs", "radním", "radni"),
        ("cs", "vítězům", "vitez"),
        ("cs", "Turnovsku", "turnovsko"),
        ("cs", "Gołębiewski", "golebiewski"),
        ("cs", "2026", "2026"),
        ("cs", "D1", "d1"),
        ("en", "grants", "grant"),
        ("en", "children", "child"),
        ("de", "Häuser", "haus"),
        ("de", "Straßen", "strasse"),
        ("pl", "dotacjami", "dotacja"),
        ("pl", "województwa", "wojewodztwo"),
        ("pl-PL", "drogą", "droga"),
        ("fi", "Talossa", "talossa"),
        ("", "Häuser", "hauser"),
        (None, "Häuser", "hauser"),
    ],
)
def test_document_keeps_the_folded_lemma(language, word, term):
    assert index_term(word, language) == term


FINDS = [
    ("cs", "dotace", "dotacemi"),
    ("cs", "dotaci", "dotacím"),
    ("cs", "zprava", "Zpráva"),
    ("cs", "zpravy", "zprávou"),
    ("cs", "vina", "vína"),
    ("cs", "rade", "řadě"),
    ("cs", "rade", "radě"),
    ("cs", "lide", "lidmi"),
    ("cs", "hospodarskych", "hospodářský"),
    ("cs", "nemocnicim", "nemocnicemi"),
    ("cs", "turnovsko", "Turnovsku"),
    ("de", "haus", "Häuser"),
    ("de", "häuser", "HAUS"),
    ("de", "foerderung", "Förderungen"),
    ("de", "strasse", "Straßen"),
    ("en", "grant", "grants"),
    ("pl", "wojewodztwie", "województwa"),
    ("pl", "droga", "drogą"),
    ("pl", "golebiewski", "Gołębiewskiego"),
]


@pytest.mark.parametrize(("language", "searched", "written"), FINDS)
def test_word_is_found_in_another_form(language, searched, written):
    assert index_term(written, language) in query_terms(searched, language)


def test_accents_that_were_typed_tell_the_meaning():
    assert index_term("vinou", "cs") not in query_terms("víno", "cs")


def test_search_in_all_languages_has_the_terms_of_each():
    terms = query_terms("grants", ALL)
    assert {"grant", "grants"} <= set(terms)
    assert "haus" in query_terms("Häuser", ALL)


def test_unknown_word_is_looked_up_in_other_languages():
    assert "grant" not in query_terms("grants", "cs")
    assert "grant" in query_terms("grants", "cs", "en")


def test_known_word_keeps_to_its_language():
    assert query_terms("dotace", "cs", "en", "de", "pl") == ("dotace",)


def test_letters_that_are_no_word_are_kept_as_they_are():
    assert query_terms("Ž" * 1000, "cs", "en") == ("z" * 1000,)


words = st.text(
    st.characters(categories=("Lu", "Ll"), max_codepoint=0x24F), min_size=1, max_size=12
)


@given(words, st.sampled_from(["cs", "en"]))
def test_any_word_finds_itself(word, language):
    assert index_term(word, language) in query_terms(word, language)


@given(words, st.sampled_from(["cs", "en"]))
def test_foreign_word_finds_itself(word, language):
    assert index_term(word, "fi") in query_terms(word, language)
