from http_client import session
from kancelar_policy.staff_names import forget_names
from plone import api

import json
import pytest
import transaction


EDITOR = "editor-of-pages"
LOGIN = "author-of-pages"


@pytest.fixture
def page(live_portal, create, as_user):
    with as_user("Manager", username=LOGIN):
        page = create("Document", title="Kontakty")
        page.setCreators([LOGIN])
        page.setContributors([LOGIN])
        page.reindexObject()
        api.content.transition(page, "publish")
    transaction.commit()
    return page


@pytest.fixture
def reader(live_portal, functional, page):
    return session(live_portal, functional)


@pytest.fixture
def editor(live_portal, functional, page, as_user):
    with as_user("Manager", username=EDITOR):
        pass
    transaction.commit()
    return session(live_portal, functional, username=EDITOR)


@pytest.mark.parametrize(
    "address",
    [
        "/cs/{id}",
        "/cs/{id}?expand=actions,breadcrumbs,navigation,translations",
        "/cs/{id}?fullobjects=1",
        "/cs?metadata_fields=_all&b_size=200",
        "/cs?fullobjects=1&b_size=200",
        "/@search?metadata_fields=_all&b_size=200",
        "/@search?metadata_fields=Creator&metadata_fields=listCreators&b_size=200",
        "/@search?fullobjects=1&b_size=200",
        "/cs/@navigation?expand.navigation.depth=3",
    ],
)
def test_no_answer_tells_a_reader_who_made_the_page(reader, page, address):
    answer = reader.get(address.format(id=page.getId()))
    assert answer.status_code == 200
    assert page.title in answer.text
    assert LOGIN not in answer.text


def test_no_page_tells_a_reader_who_made_it(reader, page):
    for view in ("", "/@@search?SearchableText=kontakty", "/sitemap"):
        address = f"/cs/{page.getId()}" if not view else f"/cs{view}"
        answer = reader.get(address, headers={"Accept": "text/html"})
        assert page.title in answer.text, address
        assert LOGIN not in answer.text, address


def test_editor_reads_the_creators_that_he_may_change(editor, page):
    answer = editor.get(f"/cs/{page.getId()}").json()
    assert answer["creators"] == [LOGIN]
    assert answer["contributors"] == [LOGIN]


#: Ways to ask the catalog for what an author made.
SELECTION = "plone.app.querystring.operation.selection.any"
CONDITION = {
    "query.i:records": "Creator",
    "query.o:records": SELECTION,
    "query.v:records:list": "{login}",
}
QUESTIONS = {
    "search": ("/@search", {"Creator": "{login}"}),
    "search, as a record": ("/@search", {"Creator.query": "{login}"}),
    "search page": (
        "/cs/@@search",
        {"SearchableText": "kontakty", "Creator": "{login}"},
    ),
    "live search": ("/cs/@@ajax-search", {"Creator": "{login}"}),
    "number of results": ("/cs/@@querybuildernumberofresults", CONDITION),
    "results": ("/cs/@@querybuilder_html_results", CONDITION),
    "vocabulary": (
        "/cs/@@getVocabulary",
        {
            "name": "plone.app.vocabularies.Catalog",
            "attributes": '["UID","Title"]',
            "query": json.dumps(
                {"criteria": [{"i": "Creator", "o": SELECTION, "v": ["{login}"]}]}
            ),
        },
    ),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_reader_who_guesses_a_name_is_not_told_that_it_exists(reader, page, question):
    path, query = QUESTIONS[question]

    def answer(login):
        asked = {name: value.replace("{login}", login) for name, value in query.items()}
        accept = "application/json" if path == "/@search" else "*/*"
        found = reader.get(path, params=asked, headers={"Accept": accept})
        assert found.status_code in (200, 401), found.text
        return found.status_code, found.text.replace(login, "")

    assert answer(LOGIN) == answer("nobody")


def test_conditions_of_a_client_confirm_no_name(reader, page):
    def found(login):
        condition = {"i": "Creator", "o": SELECTION, "v": [login]}
        answer = reader.post("/@querystring-search", json={"query": [condition]})
        return [item["title"] for item in answer.json()["items"]]

    assert found(LOGIN) == found("nobody")


@pytest.fixture
def pages_of_two(live_portal, create, as_user):
    """Pages whose order by author is not that by title."""
    for login, title in (("a-author", "Druhá stránka"), ("b-author", "Další stránka")):
        with as_user("Manager", username=login):
            page = create("Document", title=title)
            api.content.transition(page, "publish")
    transaction.commit()


def test_order_by_author_tells_nothing(reader, pages_of_two):
    def listed(direction):
        order = {"sort_on": "Creator", "sort_order": direction}
        items = reader.get("/@search", params=order).json()["items"]
        return [item["title"] for item in items]

    assert listed("ascending") == listed("descending")


def test_catalog_of_an_older_site_forgets_the_names(portal, create):
    page = create("Document", title="Kontakty")
    catalog = api.portal.get_tool("portal_catalog")
    path = "/".join(page.getPhysicalPath())
    record = catalog(path=path)[0].getRID()
    catalog.Indexes["Creator"].insertForwardIndexEntry(LOGIN, record)
    catalog.Indexes["Creator"]._unindex[record] = LOGIN
    assert catalog(Creator=LOGIN)
    forget_names()
    assert not catalog(Creator=LOGIN)
    assert not catalog(path=path)[0].Creator
    assert not catalog(path=path)[0].listCreators
