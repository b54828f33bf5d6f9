from datetime import datetime
from datetime import UTC
from kancelar_content.media.imaging.unreadable import Unreadable
from kancelar_content.media.renditions import making
from kancelar_content.media.renditions.making import due
from kancelar_content.media.renditions.making import Maker
from kancelar_content.media.renditions.making import NoRoom
from kancelar_content.media.renditions.shared_studio import shared_studio
from kancelar_content.media.renditions.store import making_state
from kancelar_content.media.renditions.store import missing
from kancelar_content.media.renditions.store import renditions_of
from kancelar_content.media.renditions.store import TRIES
from kancelar_content.scheduling import run_due
from OFS.SimpleItem import SimpleItem
from plone import api
from transaction import TransactionManager
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

import pytest
import transaction


#: A part of the catalog that holds so many is full, and becomes two.
RECORDS_THAT_SPLIT = 61


@pytest.fixture
def waiting(live_portal, album, photo):
    made = photo(album())
    transaction.commit()
    return made


@pytest.fixture
def maker(functional, live_portal):
    """Another machine that works by a studio."""

    def make(studio=None):
        path = live_portal.getPhysicalPath()[1:]
        return Maker(functional["zodbDB"], path, studio or shared_studio())

    return make


class BrokenStudio:
    """Refuses every file, and counts."""

    asked = 0

    def __init__(self, reason):
        self.reason = reason

    def render(self, *arguments, **options):
        self.asked += 1
        raise Unreadable(self.reason)


def test_tick_makes_the_rest(live_portal, waiting):
    run_due(live_portal, datetime.now(UTC))
    transaction.commit()
    transaction.begin()
    assert missing(waiting) == []
    assert making_state(waiting) == "complete"
    (record,) = api.portal.get_tool("portal_catalog")(UID=waiting.UID())
    assert {"640.avif", "square-320.webp", "wide-640.jpeg"} <= set(
        record.media_card["made"]
    )
    assert record.image_scales["image"][0]["scales"]["mini"]["download"]


def test_two_machines_never_make_the_same(waiting, maker):
    class SlowStudio:
        """While one machine draws, another one comes."""

        drawn = 0

        def render(self, *arguments, **options):
            self.drawn += 1
            assert maker(self).work() == 0
            return shared_studio().render(*arguments, **options)

    studio = SlowStudio()
    assert maker(studio).work() == 1
    assert studio.drawn == 1


def test_tick_is_met_by_nobody_who_brings_photos(
    functional, live_portal, album, photo, maker
):
    made = album()
    photo(made), photo(made)
    transaction.commit()
    manager = TransactionManager()
    connection = functional["zodbDB"].open(manager)
    site = connection.root()["Application"][live_portal.getId()]

    class Colleague:
        """Begins before sizes are stored, and commits afterwards."""

        drawn = 0

        def render(self, *arguments, **options):
            self.drawn += 1
            if self.drawn == 1:
                for number in range(RECORDS_THAT_SPLIT):
                    path = f"{made.absolute_url_path()}/{number}"
                    site.portal_catalog._catalog.catalogObject(SimpleItem(), path)
            else:
                manager.commit()
            return shared_studio().render(*arguments, **options)

    try:
        assert maker(Colleague()).work() == 2
    finally:
        manager.abort()
        connection.close()
    transaction.begin()
    assert not due(live_portal)


def test_tick_that_was_stopped_before_it_told_the_catalog_is_made_up_for(
    live_portal, waiting, maker, monkeypatch
):
    with monkeypatch.context() as stopped:
        stopped.setattr(making, "_index", lambda site, uids: None)
        maker().work()
    transaction.begin()
    assert due(live_portal)
    maker(BrokenStudio("broken")).work()
    transaction.begin()
    assert not due(live_portal)


def test_photo_that_fails_is_given_up_and_told(waiting, maker):
    studio = BrokenStudio("broken")
    for _ in range(TRIES + 2):
        maker(studio).work()
    transaction.begin()
    assert studio.asked == TRIES
    assert making_state(waiting) == "failed"
    assert "damaged" in str(renditions_of(waiting).failure.default)
    assert api.content.find(media_renditions="failed", UID=waiting.UID())


def test_full_disk_is_not_the_fault_of_the_photo(waiting, maker):
    for _ in range(TRIES + 1):
        with pytest.raises(NoRoom):
            maker(BrokenStudio("no_space")).work()
    transaction.begin()
    assert making_state(waiting) == "due"
    assert maker().work() == 1


def test_moved_focal_point_makes_crops_anew(live_portal, waiting, maker):
    maker().work()
    transaction.begin()
    version, files = renditions_of(waiting).version, renditions_of(waiting).files
    waiting.focal_x, waiting.focal_y = 0.1, 0.9
    notify(ObjectModifiedEvent(waiting))
    transaction.commit()
    assert renditions_of(waiting).version != version
    kept = renditions_of(waiting).files
    assert kept["640.avif"] is files["640.avif"]
    assert {size.crop for size in missing(waiting)} == {"square", "wide"}
