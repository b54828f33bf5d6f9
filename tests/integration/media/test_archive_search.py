"""What a search of the archive finds, for whom, and that it wakes nothing."""

from datetime import date
from datetime import datetime
from kancelar_content.media.archive.search import ArchiveSearch
from plone import api
from zope.component import getMultiAdapter

import pytest


@pytest.fixture
def search(portal, integration):
    """Titles that a search finds: `search(text="most")`."""

    def find(**form):
        found = ArchiveSearch(integration["request"], form)
        catalog = found.catalog._catalog
        place = catalog.schema["Title"]
        return [catalog.data[int(record)][place] for record in found.found.records]

    return find


@pytest.fixture
def bridges(album, photo):
    """An album with a photo of June and one of July, and another with one of 2020."""
    opening = album(title="Otevření mostu", event_name="Slavnost u Vltavy")
    other = album(title="Jednání rady", day=date(2020, 1, 7))
    june = photo(
        opening,
        title="Červen",
        taken=datetime(2026, 6, 5, 9, 30),
        place="Liberec",
        photographer="Jan Malý",
        caption_en="Children crossing bridges",
        rights_until=date(2000, 1, 1),
    )
    july = photo(
        opening,
        title="Červenec",
        taken=datetime(2026, 7, 1),
        place="Jablonec",
        photographer="Eva Nová",
        alt_cs="",
        licence=None,
    )
    old = photo(other, title="Stará", people_state="unknown")
    for item, facts in (
        (june, {"phash": 0b1, "orientation": "landscape", "colours": ("blue",)}),
        (july, {"phash": 0b111, "orientation": "portrait", "colours": ("red", "blue")}),
        (old, {"phash": 2**64 - 1, "orientation": "landscape", "colours": ()}),
    ):
        item._facts = facts
        item.reindexObject()
    return june, july, old


def test_words_are_found_in_any_form_and_language(bridges, search):
    assert search(text="slavností") == ["Červenec", "Červen"]
    assert search(text="jednáními rady") == ["Stará"]
    assert search(text="bridge") == ["Červen"]
    assert search(text="Nové Evě") == ["Červenec"]


def test_filters_leave_what_has_all_of_their_values(bridges, search):
    june = bridges[0]
    assert search() == ["Červenec", "Červen", "Stará"]
    assert search(sort="oldest") == ["Stará", "Červen", "Červenec"]
    assert search(taken_from="2026-06-05", taken_to="2026-06-05") == ["Červen"]
    assert search(place="Jablonec") == ["Červenec"]
    assert search(lacks="alt") == ["Červenec"]
    assert search(lacks="people") == ["Stará"]
    assert search(rights="ended") == ["Červen"]
    assert search(rights="none") == ["Červenec"]
    assert search(rights="valid") == ["Stará"]
    assert search(colour="blue", orientation="portrait") == ["Červenec"]
    assert search(similar=june.UID()) == ["Červen", "Červenec"]
    assert search(place="Praha") == []


def test_a_renamed_album_gives_its_photos_new_words(bridges, search):
    album = bridges[0].__parent__
    album.title = "Lávka přes Nisu"
    from zope.event import notify
    from zope.lifecycleevent import ObjectModifiedEvent

    notify(ObjectModifiedEvent(album))
    assert search(text="lávkou") == ["Červenec", "Červen"]


def test_a_step_that_indexes_little_is_seen_by_the_next_search(bridges, search):
    june, _july, old = bridges
    assert search(state="internal") == ["Červenec", "Červen", "Stará"]
    api.content.transition(june, "block", comment="Odvolaný souhlas")
    old.place = "Turnov"
    old.reindexObject(idxs=["media_place"])
    assert search(state="blocked") == ["Červen"]
    assert search(place="Turnov") == ["Stará"]
    api.content.delete(old, check_linkintegrity=False)
    assert search(place="Turnov") == []


def test_a_value_is_counted_in_what_the_other_filters_leave(bridges, integration):
    form = {"place": "Liberec"}
    found = ArchiveSearch(integration["request"], form).found
    assert found.counts("photographer") == {"Jan Malý": 1}
    assert found.counts("place") == {"Liberec": 1, "Jablonec": 1}


def test_only_who_knows_people_finds_photos_by_them(
    bridges, search, as_user, integration
):
    june = bridges[0]
    june.people = ["consent-of-eva"]
    june.reindexObject()
    with as_user("HeadOfDepartment"):
        assert search(person="consent-of-eva") == ["Červen"]
    with as_user("DepartmentEditor"):
        asked = ArchiveSearch(integration["request"], {"person": "consent-of-eva"})
        assert "person" in asked.ignored
        assert "person" not in dict(asked.facets())
        assert asked.number == 3


def test_the_page_wakes_no_photo(bridges, portal, integration, monkeypatch):
    from kancelar_content.media.photo import Photo

    request = integration["request"]
    request.form = {"text": "most", "view": "list"}
    page = getMultiAdapter((portal, request), name="media-archive")
    for item in bridges:
        item._p_deactivate()

    def woken(*_args):
        raise AssertionError("a photo was woken")

    monkeypatch.setattr(
        "Products.ZCatalog.CatalogBrains.AbstractCatalogBrain.getObject", woken
    )
    monkeypatch.setattr(Photo, "__setstate__", woken, raising=False)
    html = page()
    assert "Otevření mostu" in html
    assert "Červenec" in html


def test_a_saved_export_has_every_row(bridges, portal, integration):
    request = integration["request"]
    request.form = {"sort": "name"}
    page = getMultiAdapter((portal, request), name="media-archive")
    page.publishTraverse(request, "csv")
    lines = b"".join(page()).decode("utf-8-sig").splitlines()
    assert len(lines) == 4
    assert "Children crossing bridges" in lines[1]
    assert api.portal.get() == portal
