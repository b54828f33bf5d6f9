from kancelar_content.search.languages import reading
from kancelar_content.search.pipeline import Lemmas
from kancelar_content.search.pipeline import Words
from kancelar_content.search.query import LanguageQueryParser
from Products.ZCTextIndex.Lexicon import Lexicon
from Products.ZCTextIndex.OkapiIndex import OkapiIndex
from Products.ZCTextIndex.ParseTree import ParseError
from Products.ZCTextIndex.QueryParser import QueryParser

import pytest


TEXTS = {
    1: ("cs", "Rada Libereckého kraje schválila podporu dotacemi na rok 2026."),
    2: ("cs", "Tisková zpráva 12/2026: „Vítězům gratuluji,“ řekl hejtman."),
    3: ("cs", "Česko-polský projekt s\u00a0městem Møre a\u00a0firmou Gołębiewski"),
    4: ("en", "The council approved new grants for regional hospitals."),
    5: ("de", "Förderungen für Häuser und Straßen"),
    6: ("pl", "Dotacje dla województwa na drogi"),
    7: ("cs", "Kraj\u00adský úřad oznamuje program Straßen der Zukunft, 5\u202f000 Kč"),
}


@pytest.fixture(scope="module")
def index():
    lexicon = Lexicon(Words(), Lemmas())
    made = OkapiIndex(lexicon)
    for number, (language, text) in TEXTS.items():
        with reading(language):
            made.index_doc(number, text)
    return made


def search(index, query, language="cs", *more):
    parser = LanguageQueryParser(index._lexicon, language, *more)
    return set(parser.parseQuery(query).executeQuery(index) or ())


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("dotace", {1}),
        ("dotacím", {1}),
        ("DOTACEMI", {1}),
        ("zprava", {2}),
        ("zpráv", {2}),
        ("12/2026", {2}),
        ("2026", {1, 2}),
        ("golebiewski", {3}),
        ("more", {3}),
        ("česko-polského", {3}),
        ("cesko-polsky", {3}),
        ("krajského", {7}),
        ("5 000", {7}),
        ("Straßen", {7}),
        ("strassen", {7}),
        ("nikde", set()),
        pytest.param('"tiskové zprávy"', {2}, id="phrase in another case"),
        pytest.param('"tiskove zpravy"', {2}, id="phrase without accents"),
        pytest.param("„tiskové zprávy“", {2}, id="phrase in Czech quotation marks"),
        pytest.param('"zpráva tisková"', set(), id="phrase in another order"),
        pytest.param("vitezum gratuluji", {2}, id="quoted words"),
        pytest.param("dota*", {1, 6}, id="prefix"),
        pytest.param("dotacemi*", {1}, id="whole form with the star of live search"),
        pytest.param("zprav*", {2}, id="prefix without accents"),
        pytest.param("zpráv*", {2}, id="prefix with accents"),
        pytest.param("12/2026*", {2}, id="number with the star of live search"),
        pytest.param("hejtm?n", {2}, id="one unknown letter"),
        pytest.param("dotace AND kraji", {1}, id="AND"),
        pytest.param("dotace AND krajský", set(), id="AND with another word"),
        pytest.param("dotace OR zprava", {1, 2}, id="OR"),
        pytest.param("2026 AND NOT zpravy", {1}, id="AND NOT"),
        pytest.param("2026 -zpráva", {1}, id="hyphen excludes"),
        pytest.param("(dotace OR zprávou) AND 2026", {1, 2}, id="parentheses"),
        pytest.param("s\u00a0městem", {3}, id="no-break space in the query"),
        pytest.param("kraj\u00adský", {7}, id="soft hyphen in the query"),
    ],
)
def test_czech_search_finds(index, query, found):
    assert search(index, query) == found


@pytest.mark.parametrize(
    ("language", "query", "found"),
    [
        ("en", "grant", {4}),
        ("en", "hospital", {4}),
        ("de", "haus", {5}),
        ("de", "foerderung", {5}),
        ("pl", "dotacja", {6}),
        ("pl", "wojewodztwo", {6}),
        ("all", "grant", {4}),
        ("all", "haus", {5}),
        ("all", "dotacja", {6}),
        ("all", "dotacemi", {1}),
        ("fi", "dotace", {1}),
    ],
)
def test_search_in_a_language_finds(index, language, query, found):
    assert search(index, query, language) == found


def test_czech_reader_finds_words_of_other_languages_by_any_form(index):
    assert search(index, "hospitals", "cs", "en", "de") == {4}
    assert search(index, "Straßen", "cs", "en", "de") == {5, 7}


@pytest.mark.parametrize("query", ["", "-", "…", "***", "AND", "(dotace", '"'])
def test_senseless_query_is_an_error_of_the_parser(index, query):
    with pytest.raises(ParseError):
        search(index, query)


def test_ordinary_parser_works_on_the_lexicon(index):
    parser = QueryParser(index._lexicon)
    with reading("cs"):
        tree = parser.parseQuery('dotacemi AND "Libereckého kraje" AND schváli*')
    assert set(tree.executeQuery(index)) == {1}


def test_equal_pipelines_keep_a_lexicon_on_a_second_import():
    assert (Words(), Lemmas()) == (Words(), Lemmas())
    assert Words() != Lemmas()
