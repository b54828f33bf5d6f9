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
from kancelar_content.media.archive.tables.album_of import make_album
from kancelar_content.media.archive.tables.store import add_table
from kancelar_content.media.archive.tables.store import find_table
from kancelar_content.media.shown_items import shown_items
from plone import api
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
