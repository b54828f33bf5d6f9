from http_client import session
from kancelar_policy.rest.staff_names import COLUMNS
from plone import api

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
        "/cs?metadata_fields=_all",
        "/cs?fullobjects=1",
        "/@search?metadata_fields=_all",
        "/@search?metadata_fields=Creator&metadata_fields=listCreators",
        "/@search?fullobjects=1",
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


@pytest.mark.parametrize("field", sorted(COLUMNS))
def test_column_with_names_is_in_nobody_s_list(editor, field):
    (item, *_) = editor.get("/@search", params={"metadata_fields": field}).json()[
        "items"
    ]
    assert field not in item


def test_editor_reads_the_creators_that_he_may_change(editor, page):
    answer = editor.get(f"/cs/{page.getId()}").json()
    assert answer["creators"] == [LOGIN]
    assert answer["contributors"] == [LOGIN]


@pytest.mark.parametrize("query", [{"Creator": LOGIN}, {"Creator.query": LOGIN}])
def test_reader_cannot_ask_by_author(reader, page, query):
    everything = reader.get("/@search").json()["items_total"]
    assert everything > 1
    assert reader.get("/@search", params=query).json()["items_total"] == everything


@pytest.fixture
def pages_of_two(live_portal, create, as_user):
    """Two pages; the order by author is not that by title."""
    for login, title in (("a-author", "Druhá stránka"), ("b-author", "Další stránka")):
        with as_user("Manager", username=login):
            page = create("Document", title=title)
            api.content.transition(page, "publish")
    transaction.commit()


@pytest.mark.parametrize(
    "order",
    [("Creator",), ("Creator", "sortable_title"), ("sortable_title", "Creator")],
)
def test_reader_cannot_sort_by_author(live_portal, functional, pages_of_two, order):
    reader = session(live_portal, functional)

    def listed(direction):
        asked = [("portal_type", "Document"), ("sort_order", direction)]
        asked += [("sort_on:list", name) for name in order]
        answer = reader.get("/@search", params=asked).json()
        return [item["title"] for item in answer["items"]]

    by_title = ["Další stránka", "Druhá stránka"]
    found = [title for title in listed("ascending") if title in by_title]
    assert sorted(found) == by_title
    if len(order) > 1:
        assert found == by_title
    else:
        turned = [title for title in listed("descending") if title in by_title]
        assert turned == found


def test_reader_cannot_ask_by_author_on_the_search_page(reader, page):
    query = {"SearchableText": "kontakty", "Creator": "nobody"}
    answer = reader.get("/cs/@@search", params=query, headers={"Accept": "text/html"})
    assert page.title in answer.text


def test_editor_finds_what_an_author_made(editor, page):
    answer = editor.get("/@search", params={"Creator": LOGIN}).json()
    assert [item["title"] for item in answer["items"]] == [page.title]
