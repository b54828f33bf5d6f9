from kancelar_content.search.public_words import PublicWords
from plone import api
from plone.app.textfield.value import RichTextValue
from Products.CMFCore.indexing import processQueue

import pytest


@pytest.fixture
def words(portal):
    catalog = api.portal.get_tool("portal_catalog")

    def of(language="cs"):
        processQueue()
        return PublicWords(catalog, language)

    return of


@pytest.fixture
def public(create):
    def make(title, **fields):
        page = create("Document", title=title, **fields)
        api.content.transition(page, "publish")
        return page

    return make


def test_beginning_is_completed_with_diacritics(public, words):
    public("Zprávy o mostech")
    assert words().completions("zprav", 8)[0] == "zpráva"


def test_word_of_the_most_texts_comes_first(public, words):
    public("Stavba přehrady")
    public("Stavění lávky")
    public("Lávka a stavba")
    assert words().completions("stav", 8)[0] == "stavba"


def test_name_is_spelled_as_in_a_headline(public, words):
    public("Oslavy", description="Obec Vrbčany slaví")
    assert words().completions("vrbca", 8) == ["Vrbčany"]


def test_mistyped_word_is_corrected(public, words):
    public("Oprava silnice")
    assert words().correction("silncie") == "silnice"
    assert words().correction("slnice") == "silnice"


def test_word_that_the_site_has_is_no_mistake(public, words):
    public("Oprava silnice")
    public("Nová silničářka")
    assert words().correction("silnicím") is None


def test_word_of_another_language_is_not_offered(public, words, portal):
    public("Repairs of a hospital", language="en", container=portal["en"])
    assert words("cs").completions("hospit", 8) == []
    assert words("en").completions("hospit", 8) == ["hospital"]


@pytest.mark.parametrize("user", ["Manager", None])
def test_word_of_a_draft_is_never_told(create, words, as_user, user):
    create("Document", title="Tajemné tajnůstkářství")
    with as_user("Manager") if user else api.env.adopt_roles(["Anonymous"]):
        assert words().completions("tajnustk", 8) == []
        assert words().correction("tajnustkarstvy") is None


def test_word_of_an_embargoed_release_is_never_told(create, publish, words):
    text = RichTextValue("<p>Otevřeme krokodýlárium.</p>", "text/html", "text/html")
    release = create("PressRelease", text=text)
    publish(release, "submit", "approve")
    assert words().completions("krokodyl", 8) == []
    publish(release, "publish")
    assert words().completions("krokodyl", 8) == ["krokodylarium"]


def test_word_of_a_withdrawn_page_is_forgotten(public, words):
    page = public("Oprava silnice")
    assert words().correction("silncie")
    api.content.transition(page, "retract")
    assert words().correction("silncie") is None
