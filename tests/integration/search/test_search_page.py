"""The search page over HTTP, as its readers have it."""

from datetime import datetime
from datetime import UTC
from http_client import session
from kancelar_content.search.wanted import MOST_WORDS
from lxml import html
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile
from Products.ZCatalog.Catalog import Catalog
from Products.ZCTextIndex.BaseIndex import BaseIndex

import pytest
import transaction


@pytest.fixture
def public(create):
    def make(title, text="", language="cs", **fields):
        site = api.portal.get()
        body = RichTextValue(f"<p>{text}</p>", "text/html", "text/x-html-safe")
        page = create(
            "Document",
            container=site[language],
            title=title,
            text=body,
            language=language,
            **fields,
        )
        api.content.transition(page, "publish")
        return page

    return make


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="text/html")


@pytest.fixture
def ask(reader):
    def answer(**parameters):
        transaction.commit()
        found = reader.get("/cs/@@search", params=parameters)
        assert found.status_code == 200
        return html.fromstring(found.text)

    return answer


def titles(page):
    return [each.text_content() for each in page.cssselect(".k-release__title")]


def marked(page):
    return [each.text_content() for each in page.cssselect("mark")]


def facet(page, name):
    choices = page.cssselect(f"[aria-labelledby='facet-{name}'] a")
    return {
        choice.cssselect("span")[0].text: choice.cssselect(".k-count")[0].text
        for choice in choices
    }


def test_word_is_found_in_any_form_and_marked(public, ask):
    public("Kraj opraví silnice", text="Na silnicích pracují silničáři od pondělí.")
    page = ask(SearchableText="silnici")
    assert titles(page) == ["Kraj opraví silnice"]
    assert marked(page) == ["silnice", "silnicích"]


def test_snippet_escapes_what_stands_in_the_text(public, ask):
    public("Silnice", text="Značka &lt;script&gt;alert(1)&lt;/script&gt; u silnice")
    page = ask(SearchableText="silnice")
    assert "<script>alert(1)" in page.cssselect(".k-release__perex")[0].text_content()
    assert not page.cssselect("#content script")


def test_phrase_is_found_as_it_stands(public, ask):
    public("Rada kraje zasedá")
    public("O kraji a jeho radě dnes")
    assert titles(ask(SearchableText="„rada kraje“")) == ["Rada kraje zasedá"]


def test_draft_is_not_found(public, ask, create):
    create("Document", title="Tajná silnice")
    assert titles(ask(SearchableText="silnice")) == []


def test_what_has_expired_is_not_found(public, ask):
    public("Stará silnice", expiration_date=datetime(2020, 1, 1))
    public("Nová silnice")
    assert titles(ask(SearchableText="silnice")) == ["Nová silnice"]


def test_page_that_begins_later_is_not_found(public, ask):
    page = public("Budoucí silnice")
    page.effective_date = datetime(2090, 1, 1)
    page.reindexObject()
    assert titles(ask(SearchableText="silnice")) == []


def test_other_language_is_found_on_demand_only(public, ask):
    public("Silnice v kraji")
    public("Silnice abroad", language="en")
    assert titles(ask(SearchableText="silnice")) == ["Silnice v kraji"]
    everywhere = ask(SearchableText="silnice", language="all")
    assert set(titles(everywhere)) == {"Silnice v kraji", "Silnice abroad"}
    assert everywhere.cssselect("article[lang=en]")


def test_filters_have_counts_and_can_be_removed(public, ask, create, publish):
    published = datetime(2021, 5, 1)
    public("Silnice první", effective_date=published)
    public("Silnice druhá", effective_date=published)
    text = RichTextValue("<p>Silnice.</p>", "text/html", "text/html")
    publish(create("PressRelease", title="Silnice třetí", text=text))
    page = ask(SearchableText="silnice")
    assert sorted(facet(page, "type").values()) == ["1", "2"]
    assert sorted(facet(page, "year").values()) == ["1", "2"]
    narrowed = ask(SearchableText="silnice", type="PressRelease")
    assert titles(narrowed) == ["Silnice třetí"]
    (chip,) = narrowed.cssselect(".k-chip")
    assert chip.get("href").endswith("/cs/@@search?SearchableText=silnice")
    assert sorted(facet(narrowed, "type").values()) == ["1", "2"]


def test_year_is_counted_in_the_site_s_zone(public, ask):
    page = public("Silnice o půlnoci")
    page.effective_date = datetime(2024, 12, 31, 23, 30)
    page.reindexObject()
    found = facet(ask(SearchableText="silnice"), "year")
    assert len(found) == 1
    (year,) = found
    assert titles(ask(SearchableText="silnice", year=year)) == ["Silnice o půlnoci"]


def test_order_by_date_begins_with_the_newest(public, ask):
    for title, year in (("Silnice silnice", 2022), ("Silnice mostu a lávky", 2024)):
        page = public(title)
        page.effective_date = datetime(year, 5, 1)
        page.reindexObject()
    assert titles(ask(SearchableText="silnice", order="date")) == [
        "Silnice mostu a lávky",
        "Silnice silnice",
    ]


def test_mistyped_word_is_asked_about(public, ask):
    public("Oprava silnice")
    (link,) = ask(SearchableText="oprava silncie").cssselect(".k-find__meant a")
    assert link.text == "oprava silnice"


def test_private_word_is_not_asked_about(public, ask, create):
    create("Document", title="Krokodýlárium")
    public("Oprava silnice")
    assert not ask(SearchableText="krokodilarium").cssselect(".k-find__meant")


def test_page_without_results_offers_what_finds_something(public, ask):
    public("Oprava silnice")
    ways = ask(SearchableText="silnice zeppelin").cssselect(".k-empty a")
    assert ways[0].text == "silnice"


def test_search_engines_leave_the_page_out(ask):
    assert ask(SearchableText="x").cssselect("meta[name=robots][content=noindex]")


#: One for the words, others for what the page offers when nothing is found.
MOST_QUERIES = 8

ODDITIES = {
    "10,000 letters": {"SearchableText": "s" * 10_000},
    "10,000 letters of words": {"SearchableText": "silnice " * 1250},
    "only operators": {"SearchableText": 'AND OR NOT ( ) " * ? - + AND'},
    "open quotation mark": {"SearchableText": '"silnice'},
    "combining marks": {"SearchableText": "s" + "\u0301" * 3000},
    "right to left": {"SearchableText": "\u202eسيلنيتسه\u202c"},
    "NUL": {"SearchableText": "sil\x00nice"},
    "surrogate": {"SearchableText": b"\xed\xa0\x80silnice"},
    "broken UTF-8": {"SearchableText": b"\xff\xfe"},
    "Chinese": {"SearchableText": "利贝雷茨"},
    "stars": {"SearchableText": "*" * 150},
    "page past the end": {"SearchableText": "silnice", "page": "99999"},
    "no page": {"SearchableText": "silnice", "page": "abc"},
    "stock page": {"SearchableText": "silnice", "b_start": "abc"},
    "forged type": {"SearchableText": "silnice", "type": "Plone Site"},
    "forged topic": {"SearchableText": "silnice", "topic": "'; DROP"},
    "forged year": {"SearchableText": "silnice", "year": "9" * 500},
    "forged index": {"SearchableText": "silnice", "path": "/", "UID": "x"},
    "record": {"SearchableText.query:record": "silnice"},
    "list": {"SearchableText:list": ["silnice", "most"]},
    "sort": {"SearchableText": "silnice", "sort_on": "Creator", "sort_limit": "x"},
}


@pytest.fixture
def looked_up(monkeypatch):
    """Counts the queries of the catalog and the looks of its texts for a word."""
    counted = {"queries": 0, "words": 0}

    def count(owner, name, what):
        stock = getattr(owner, name)

        def counting(*arguments, **options):
            counted[what] += 1
            return stock(*arguments, **options)

        monkeypatch.setattr(owner, name, counting)

    count(Catalog, "search", "queries")
    for name in ("search", "search_glob", "search_phrase"):
        count(BaseIndex, name, "words")
    return counted


# How long they take is measured by bench/bad_input.py.
@pytest.mark.parametrize("parameters", ODDITIES.values(), ids=ODDITIES)
def test_bad_input_has_a_clear_page_for_bounded_work(
    public, ask, reader, looked_up, parameters
):
    public("Oprava silnice")
    ask(SearchableText="most")
    looked_up.update(queries=0, words=0)
    answer = reader.get("/cs/@@search", params=parameters)
    assert answer.status_code == 200
    page = html.fromstring(answer.text)
    assert len(page.cssselect("h1")) == 1
    assert page.cssselect("#search-text")
    assert looked_up["queries"] <= MOST_QUERIES
    assert looked_up["words"] <= 2 * MOST_WORDS


@pytest.mark.parametrize("name", ["type", "topic", "year", "page", "order", "language"])
def test_forged_value_is_told_to_the_reader(public, ask, name):
    public("Oprava silnice")
    page = ask(SearchableText="silnice", **{name: "forged"})
    assert page.cssselect(".k-note[role=status]")
    assert titles(page) == ["Oprava silnice"]


def test_suggestions_complete_the_last_word(public, reader):
    public("Oprava silnice")
    transaction.commit()
    answer = reader.get("/cs/@@search-suggestions", params={"text": "nová siln"})
    assert answer.json() == {"suggestions": ["nová silnice"]}
    assert answer.headers["Content-Type"].startswith("application/json")


@pytest.mark.parametrize("text", ["", "s", "*" * 500, "\x00", "s" * 10_000, "<b>"])
def test_suggestions_for_bad_input_are_none(reader, text):
    answer = reader.get("/cs/@@search-suggestions", params={"text": text})
    assert answer.json() == {"suggestions": []}


@pytest.mark.parametrize("view", ["@@ajax-search", "@@updated_search"])
def test_stock_live_search_tells_nothing_of_drafts(create, reader, view):
    create("Document", title="Krokodýlárium")
    transaction.commit()
    answer = reader.get(f"/cs/{view}", params={"SearchableText": "krokodýlárium"})
    assert "Krokod" not in answer.text.replace('value="krokodýlárium"', "")


def test_rest_search_still_works(public, reader):
    public("Oprava silnice")
    transaction.commit()
    answer = reader.get(
        "/@search",
        params={"SearchableText": "silnici"},
        headers={"Accept": "application/json"},
    )
    assert [item["title"] for item in answer.json()["items"]] == ["Oprava silnice"]


def test_changed_text_changes_the_snippet(public, ask):
    page = public("Oprava", text="Zde je silnice stará.")
    assert "stará" in ask(SearchableText="silnice").text_content()
    page.text = RichTextValue("<p>Zde je silnice nová.</p>", "text/html", "text/html")
    page.reindexObject()
    assert "stará" not in ask(SearchableText="silnice").text_content()


def test_attachment_stands_behind_its_release_and_names_it(create, publish, ask):
    text = RichTextValue("<p>Text.</p>", "text/html", "text/html")
    release = create(
        "PressRelease", title="Nová křižovatka u Turnova", description="P", text=text
    )
    for name in ("krizovatka-plan", "krizovatka-mapa"):
        file = NamedBlobFile(b"x", "application/pdf", f"{name}.pdf")
        title = f"Křižovatka {name[-4:]}"
        api.content.create(release, "File", id=name, title=title, file=file)
    publish(release)
    page = ask(SearchableText="křižovatka")

    assert titles(page)[0] == "Nová křižovatka u Turnova"
    metas = [each.text_content() for each in page.cssselect(".k-release__meta")]
    assert len(metas) == 3
    for meta in metas[1:]:
        assert "Nová křižovatka u Turnova" in meta
        assert str(datetime.now().year) in meta


def test_event_tells_when_it_takes_place(create, ask):
    event = create(
        "Event",
        title="Den otevřených dveří",
        start=datetime(2031, 6, 1, 7, tzinfo=UTC),
        end=datetime(2031, 6, 1, 9, tzinfo=UTC),
    )
    api.content.transition(event, "publish")
    event.reindexObject()
    page = ask(SearchableText="otevřených")

    [meta] = [each.text_content() for each in page.cssselect(".k-release__meta")]
    assert "2031" in meta
