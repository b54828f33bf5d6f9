from datetime import datetime
from kancelar_content.media.texts import IMediaTexts
from kancelar_content.publication.interfaces import IPublicationCheck
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from Products.CMFCore.WorkflowCore import WorkflowException
from zope.component import adapter
from zope.component import getSiteManager
from zope.interface import implementer

import pytest


@implementer(IPublicationCheck)
@adapter(IMediaTexts)
class Finished:
    """A check that one photo does not pass."""

    def __init__(self, item):
        self.item = item

    def problems(self):
        return ["Not finished."] if "Nehotová" in self.item.title else []


@pytest.fixture
def unfinished_held(portal):
    manager = getSiteManager()
    manager.registerSubscriptionAdapter(Finished)
    yield
    manager.unregisterSubscriptionAdapter(Finished)


def state(item):
    return api.content.get_state(item)


def publish(album, **kwargs):
    api.portal.get_tool("portal_workflow").doActionFor(album, "publish", **kwargs)


def test_photos_go_out_and_come_back_with_their_album(album, photo):
    made = album()
    shown, staying = photo(made), photo(made, title="Zůstává", internal_only=True)
    publish(made)
    assert (state(shown), state(staying)) == ("published", "internal")
    api.content.transition(made, "retract")
    assert state(shown) == "internal"


def test_unready_photo_holds_the_album_until_it_is_left_behind(
    album, photo, unfinished_held
):
    made = album()
    photo(made)
    unready = photo(made, title="Nehotová")
    with pytest.raises(WorkflowException, match="Nehotová – Not finished"):
        publish(made)
    publish(made, leave=True)
    assert (state(made), state(unready)) == ("published", "internal")


def test_empty_album_does_not_go_out(album):
    with pytest.raises(WorkflowException, match="není žádná fotografie"):
        publish(album())


def test_photo_does_not_go_out_without_an_album(album, photo):
    made = album()
    shown = photo(made)
    with pytest.raises(WorkflowException, match="Nejprve zveřejněte album"):
        publish(shown)


def test_photo_stays_public_while_another_album_shows_it(album, photo):
    holder, borrower = album(), album(title="Výběr roku")
    shown = photo(holder)
    borrower.arrangement = (shown.UID(),)
    borrower.reindexObject()
    publish(holder)
    publish(borrower)
    api.content.transition(holder, "retract")
    assert state(shown) == "published"
    api.content.transition(borrower, "retract")
    assert state(shown) == "internal"


def test_translation_asks_for_texts_in_its_language(album, photo):
    czech, english = album(), album("en", title="Bridge")
    ITranslationManager(czech).register_translation("en", english)
    shown = photo(czech)
    publish(czech)
    with pytest.raises(WorkflowException, match="English"):
        publish(english, leave=True)
    shown.alt_en = "A bridge"
    publish(english)
    api.content.transition(czech, "retract")
    assert state(shown) == "published"


@pytest.fixture
def arrange(portal):
    """Send the form of an album: `arrange(album, do="save", order=[…])`."""

    def send(made, **form):
        request = portal.REQUEST
        request.form = {
            name: " ".join(value) if name in {"order", "removed"} else value
            for name, value in form.items()
        }
        request.method = "POST"
        view = api.content.get_view("arrange", made, request)
        view.message = view.error = None
        view.doomed = []
        view._act()
        return view

    return send


def test_order_and_cover_are_saved(album, photo, arrange):
    made = album()
    first = photo(made, title="Ráno", taken=datetime(2026, 6, 5, 8, 0))
    second = photo(made, title="Večer", taken=datetime(2026, 6, 5, 20, 0))
    order = [second.UID(), first.UID()]
    arrange(made, do="save", order=order, cover=first.UID())
    assert (made.arrangement, made.cover) == (tuple(order), first.UID())


def test_second_of_two_people_is_told_and_keeps_the_order(album, photo, arrange):
    made = album()
    uids = [photo(made, title=name).UID() for name in "ABC"]
    seen = api.content.get_view("arrange", made, made.REQUEST)._present_mark()
    arrange(made, do="save", order=uids[::-1], seen=seen)
    mine = [uids[1], uids[0], uids[2]]
    refused = arrange(made, do="save", order=mine, seen=seen)
    assert refused.error and refused.order == mine
    assert list(made.arrangement) == uids[::-1]
    arrange(made, do="save", order=mine, seen=refused.seen)
    assert list(made.arrangement) == mine


def test_borrowed_photo_is_taken_out_and_kept_in_its_album(album, photo, arrange):
    holder, made = album(), album(title="Výběr roku")
    borrowed, own = photo(holder), photo(made, title="Vlastní")
    made.arrangement = (borrowed.UID(), own.UID())
    made.reindexObject()
    page = arrange(
        made, do="remove", order=list(made.arrangement), items=borrowed.UID()
    )
    arrange(made, do="save", order=page.order, removed=page.removed)
    assert list(made.arrangement) == [own.UID()]
    assert borrowed.getId() in holder


def test_photo_is_deleted_only_after_the_question(album, photo, arrange):
    made = album()
    shown = photo(made)
    name, uid = shown.getId(), shown.UID()
    page = arrange(made, do="delete", order=[uid], items=uid)
    assert [record.UID for record in page.doomed] == [uid] and name in made
    arrange(made, do="really-delete", order=[uid], doomed=uid)
    assert name not in made
