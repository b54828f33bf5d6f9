from kancelar_content.search.index import LanguageTextIndex
from plone import api
from plone.base.utils import munge_search_term

import pytest


@pytest.fixture
def catalog(portal):
    return api.portal.get_tool("portal_catalog")


@pytest.fixture
def find(catalog):
    def titles(text, **query):
        wanted = {"query": text, **query} if query else text
        return {brain.Title for brain in catalog(SearchableText=wanted)}

    return titles


@pytest.fixture
def releases(create):
    create("Document", title="Kraj podpoří kluby dotacemi", language="cs")
    create("Document", title="Tisková zpráva z\u00a0Gołębiewa", language="cs")
    create("Document", title="New grants for hospitals", language="en")
    create("Document", title="Förderungen für Häuser", language="de")
    create("Document", title="Dotacje dla województwa", language="pl")


def test_site_has_the_index_of_languages(catalog):
    assert isinstance(catalog._catalog.getIndex("SearchableText"), LanguageTextIndex)


def test_czech_word_is_found_in_any_form(releases, find):
    assert "Kraj podpoří kluby dotacemi" in find("dotace")
    assert "Kraj podpoří kluby dotacemi" in find("dotacím")
    assert "Kraj podpoří kluby dotacemi" in find("klub")


def test_word_is_found_without_diacritics(releases, find):
    assert "Tisková zpráva z\u00a0Gołębiewa" in find("zpravou")
    assert "Tisková zpráva z\u00a0Gołębiewa" in find("golebiewa")


@pytest.mark.parametrize("typed", ["dota", "dotac", "dotacemi", "dotacím", "dotaci"])
def test_live_search_finds_what_is_being_typed(releases, find, typed):
    assert "Kraj podpoří kluby dotacemi" in find(munge_search_term(typed))


def test_document_is_read_in_its_own_language(releases, find):
    assert find("grant", language="en") == {"New grants for hospitals"}
    assert find("haus", language="de") == {"Förderungen für Häuser"}
    assert find("dotacja", language="pl") == {"Dotacje dla województwa"}


def test_search_in_all_languages_finds_each(releases, find):
    assert find("häusern", language="all") == {"Förderungen für Häuser"}
    assert find("grant", language="all") == {"New grants for hospitals"}


def test_reader_s_language_decides_when_none_is_given(releases, find, portal):
    portal.REQUEST["LANGUAGE"] = "de"
    assert find("foerderung") == {"Förderungen für Häuser"}


def test_search_combines_with_other_indexes(releases, catalog):
    found = catalog(SearchableText="dotace", Language="cs", sort_on="sortable_title")
    assert [brain.Title for brain in found] == ["Kraj podpoří kluby dotacemi"]


def test_changed_text_is_found_by_its_new_words_only(create, find):
    page = create("Document", title="Oprava", description="silnice", language="cs")
    page.description = "nemocnice"
    page.reindexObject()
    assert find("nemocnic") == {"Oprava"}
    assert find("silnice") == set()


def test_deleted_page_is_not_found(create, find):
    api.content.delete(create("Document", title="Silnice", language="cs"))
    assert "Silnice" not in find("silnice")


def test_no_break_space_in_a_title_is_a_hyphen_in_the_address(create):
    page = create("Document", title="Rada kraje v\u00a0Liberci, 5\u202f000\u00a0Kč")
    assert page.getId() == "rada-kraje-v-liberci-5-000-kc"


def test_letters_that_do_not_decompose_fold_in_the_address(create):
    page = create("Document", title="Gołębiewski a Møre, Đorđe")
    assert page.getId() == "golebiewski-a-more-dorde"


def test_titles_sort_by_the_czech_alphabet(create, catalog):
    for title in ("Šaty", "Chata", "Cena", "Čáp", "V\u00a0lese", "Hora", "Sova"):
        create("Document", title=f"Zkouška {title}", language="cs")
    found = catalog(SearchableText="zkouska", sort_on="sortable_title")
    ends = [brain.Title.removeprefix("Zkouška ") for brain in found]
    assert ends == ["Cena", "Čáp", "Hora", "Chata", "Sova", "Šaty", "V\u00a0lese"]
