"""Batches, light tables and the texts of an album: what is written, and taken back."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.media.archive.batches import applying
from kancelar_content.media.archive.batches.change_rules import Change
from kancelar_content.media.archive.batches.store import add_batch
from kancelar_content.media.archive.batches.store import DONE
from kancelar_content.media.archive.batches.store import UNDONE
from kancelar_content.media.archive.rows import items_by_uid
from kancelar_content.media.archive.tables import services
from kancelar_content.media.archive.tables.album_of import make_album
from kancelar_content.media.archive.tables.store import add_table
from kancelar_content.media.archive.tables.store import find_table
from kancelar_content.media.shown_items import shown_items
from plone import api
from Products.CMFCore.indexing import processQueue
from zope.component import getMultiAdapter

import pytest


@pytest.fixture
def planned(portal):
    """A batch with a plan that was shown just now."""

    def plan(items, *changes):
        batch = add_batch(portal, "test", [item.UID() for item in items])
        batch.changes = changes
        batch.shown = datetime.now(UTC) + timedelta(minutes=1)
        return batch

    return plan


def test_a_batch_changes_all_and_takes_back_what_nobody_has_changed_since(
    album, photo, planned
):
    holder = album(title="Slavnost")
    one, other = photo(holder, title="A"), photo(holder, title="B", credit="Kraj")
    batch = planned(
        [one, other],
        Change("credit", "set", "Kraj"),
        Change("topics", "add", ("transport",)),
    )
    applying.begin(batch)
    applying.work(batch)
    assert batch.state == DONE
    assert (one.credit, one.topics, other.topics) == (
        "Kraj",
        ["transport"],
        ["transport"],
    )
    one.credit = "Někdo jiný"
    applying.begin_undo(batch)
    applying.work(batch)
    assert batch.state == UNDONE
    assert (one.credit, one.topics, other.topics) == ("Někdo jiný", [], [])
    assert batch.refused == ((one.UID(), applying.MEANWHILE),)


def test_a_batch_leaves_what_was_changed_after_it_was_shown(album, photo, planned):
    item = photo(album(title="Slavnost"))
    batch = planned([item], Change("credit", "set", "Kraj"))
    batch.shown = datetime.now(UTC) - timedelta(hours=1)
    applying.begin(batch)
    applying.work(batch)
    assert batch.refused == ((item.UID(), applying.MEANWHILE),)
    assert item.credit == "Jan Malý"


def test_a_batch_leaves_what_the_user_may_not_change(album, photo, planned, as_user):
    item = photo(album(title="Slavnost"))
    batch = planned([item], Change("credit", "set", "Kraj"))
    applying.begin(batch)
    with as_user("DepartmentEditor"):
        applying.work(batch)
    assert batch.refused[0][1] in (applying.NOT_ALLOWED, applying.GONE)
    assert item.credit == "Jan Malý"


def test_a_consent_is_put_on_all_picked_photos_and_taken_back(
    album, photo, consent, planned
):
    holder = album(title="Slavnost")
    one = photo(holder, title="A")
    other = photo(holder, title="B", people_state="listed", people=["of-somebody"])
    batch = planned([one, other], Change("people", "add", (consent.UID(),)))
    applying.begin(batch)
    applying.work(batch)
    assert (one.people_state, one.people) == ("listed", [consent.UID()])
    assert other.people == ["of-somebody", consent.UID()]
    applying.begin_undo(batch)
    applying.work(batch)
    assert (one.people_state, one.people) == ("nobody", [])
    assert (other.people_state, other.people) == ("listed", ["of-somebody"])


def test_a_person_is_found_by_the_name_which_does_not_stay_with_the_batch(
    album, photo, consent, planned, portal, integration
):
    from plone.protect.authenticator import createToken

    batch = planned([photo(album(title="Slavnost"))])
    batch.user = api.user.get_current().getId()
    request = integration["request"]
    request.method = request.environ["REQUEST_METHOD"] = "POST"
    form = {"_authenticator": createToken(), "action": "plan", "people.how": "add"}

    def send(words: str) -> str:
        request.form = form | {"people": words}
        page = getMultiAdapter((portal, request), name="batch-edit")
        page.publishTraverse(request, batch.id)
        return page() or ""

    assert "Neznámá" in send("Neznámá")
    assert not batch.changes
    assert "Neznámá" not in str(batch.typed)
    send("jana nováková")
    assert batch.changes == (Change("people", "add", (consent.UID(),)),)
    assert "nov" not in str(batch.typed).casefold()


def test_programs_make_change_share_and_delete_light_tables_as_the_page_does(
    album, photo, portal, integration, as_user
):
    import json

    request = integration["request"]
    item = photo(album(title="Slavnost"))

    def send(method, identifier="", header="application/json", **values):
        request["BODY"] = json.dumps(values)
        request.environ["CONTENT_TYPE"] = header
        service = {
            "GET": services.SelectionsGet,
            "POST": services.SelectionsPost,
            "PATCH": services.SelectionsPatch,
            "DELETE": services.SelectionsDelete,
        }[method]()
        service.context, service.request = portal, request
        if identifier:
            service.publishTraverse(request, identifier)
        answer = service.reply()
        return request.response.getStatus(), answer

    assert send("POST", name=" ")[0] == 400
    assert send("POST", header="text/plain", name="Mosty")[0] == 400
    status, made = send("POST", name="Mosty", items=[item.UID()])
    assert status == 201
    assert [row["title"] for row in made["items"]] == ["Most"]
    with as_user("PressOfficer"):
        assert send("GET")[1]["items"] == []
        assert send("GET", made["id"])[0] == 404
        assert send("PATCH", made["id"], note="moje")[0] == 404
    changed = send("PATCH", made["id"], shared=["*"], note="Pro letáky")[1]
    assert (changed["note"], changed["shared"]) == ("Pro letáky", ["*"])
    with as_user("PressOfficer"):
        assert send("PATCH", made["id"], name="Jejich")[0] == 403
        assert send("DELETE", made["id"])[0] == 403
        assert send("PATCH", made["id"], items=[])[1]["items"] == []
    assert send("DELETE", made["id"])[0] == 204
    assert send("GET", made["id"])[0] == 404


def test_an_album_of_a_light_table_borrows_its_photos_in_their_order(
    album, photo, portal
):
    holder = album(title="Slavnost")
    first, second = photo(holder, title="A"), photo(holder, title="B")
    catalog = api.portal.get_tool("portal_catalog")
    items = items_by_uid(catalog, [second.UID(), first.UID()])
    made = make_album(holder.__parent__, "Výběr", items)
    assert [brain.Title for brain in shown_items(made)] == ["B", "A"]


def test_a_light_table_of_somebody_else_does_not_open(portal):
    table = add_table(portal, "Tajný", "eva")
    assert find_table(portal, table.id, "eva") is table
    assert find_table(portal, table.id, "jan") is None


def test_texts_written_meanwhile_are_asked_for_and_the_others_saved(
    album, photo, integration
):
    from kancelar_content.media.archive.album_texts.text_rules import mark
    from plone.protect.authenticator import createToken

    holder = album(title="Slavnost")
    one, other = photo(holder, title="A"), photo(holder, title="B")
    request = integration["request"]
    request.method = "POST"
    request.environ["REQUEST_METHOD"] = "POST"
    request.form = {
        "_authenticator": createToken(),
        "languages": ["cs"],
        "uids": [one.UID(), other.UID()],
        f"{one.UID()}.alt_cs": "Moje slova",
        f"{one.UID()}.alt_cs.was": mark("Co bylo předtím"),
        f"{other.UID()}.alt_cs": "Nová slova",
        f"{other.UID()}.alt_cs.was": mark("Most přes řeku"),
    }
    html = getMultiAdapter((holder, request), name="texts")()
    assert one.alt_cs == "Most přes řeku"
    assert other.alt_cs == "Nová slova"
    assert "Moje slova" in html
    assert "Most přes řeku" in html


def test_a_photo_that_comes_leaves_the_records_of_the_others(portal, album, photo):
    holder = album(title="Slavnost")
    first = photo(holder, title="A")
    marks = portal.portal_catalog._catalog.getIndex("media_changes").marks
    record = portal.portal_catalog.getrid("/".join(first.getPhysicalPath()))
    processQueue()
    before = marks[record]
    photo(holder, title="B")
    processQueue()
    assert marks[record] == before
