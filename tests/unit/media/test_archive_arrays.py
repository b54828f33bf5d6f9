"""Arrays of the archive that follow changes are those that are read anew."""

from datetime import datetime
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from kancelar_content.media.archive import arrays as arrays_module
from kancelar_content.media.archive.arrays import Arrays
from kancelar_content.media.archive.arrays import rows_of
from kancelar_content.media.archive.arrays import Table
from kancelar_content.media.archive.changes_index import MediaChangesIndex
from Products.PluginIndexes.DateIndex.DateIndex import DateIndex
from Products.PluginIndexes.FieldIndex.FieldIndex import FieldIndex
from Products.PluginIndexes.KeywordIndex.KeywordIndex import KeywordIndex
from Products.ZCatalog.Catalog import Catalog
from ZODB.DB import DB
from ZODB.MappingStorage import MappingStorage

import numpy as np
import pytest
import transaction


KEYWORDS = ("media_colours", "allowedRolesAndUsers")
FIELDS = ("portal_type", "media_place", "media_phash", "sortable_title")
ROLES = ("Manager", "Editor")


class Item:
    """What the indexes ask of a photo."""

    def __init__(self, **values) -> None:
        self.__dict__.update({"portal_type": "Photo", **values})


items = st.builds(
    Item,
    portal_type=st.sampled_from(("Photo", "Video", "Document")),
    media_place=st.sampled_from(("Liberec", "Jablonec", None)),
    media_colours=st.lists(st.sampled_from(("red", "blue", "white")), unique=True),
    allowedRolesAndUsers=st.lists(st.sampled_from(("Manager", "Anonymous"))),
    media_phash=st.one_of(st.none(), st.integers(0, 2**64 - 1)),
    media_taken=st.one_of(
        st.none(), st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1))
    ),
    sortable_title=st.text("abc", max_size=3),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("index"), st.integers(0, 12), items),
        st.tuples(st.sampled_from(("some", "gone")), st.integers(0, 12), items),
        st.tuples(st.just("search")),
    ),
    max_size=40,
)


def _catalog() -> Catalog:
    catalog = Catalog()
    for name in FIELDS:
        catalog.addIndex(name, FieldIndex(name))
    for name in KEYWORDS:
        catalog.addIndex(name, KeywordIndex(name))
    catalog.addIndex("media_taken", DateIndex("media_taken"))
    catalog.addIndex("media_changes", MediaChangesIndex("media_changes"))
    return catalog


def _told(arrays: Arrays) -> dict:
    """All that a search may ask, by the record of each photo."""
    size = len(arrays)
    records = arrays.rows.records.tolist()
    everything = np.ones(size, bool)
    told: dict = {"records": records}
    for name in ("portal_type", "media_place", "media_colours"):
        column = arrays.column(name)
        told[name] = {
            value: (number, np.flatnonzero(column.having(value, size)).tolist())
            for value, number in column.counts(everything).items()
        }
    for name in ("media_taken", "media_phash"):
        numbers = arrays.numbers(name)
        told[name] = (numbers.known.tolist(), numbers.values.tolist())
    titles = arrays._indexes.getIndex("sortable_title")._unindex
    order = np.argsort(arrays.title_places())
    told["titles"] = [titles.get(records[place], "") for place in order]
    told["visible"] = arrays.visible(ROLES).tolist()
    return told


def _anew(catalog: Catalog) -> dict:
    return _told(Arrays(catalog, Table(rows_of(catalog))))


@pytest.mark.parametrize("most", [1, 100])
@settings(deadline=None, max_examples=60)
@given(steps=steps)
def test_arrays_that_follow_changes_are_as_those_read_anew(most, steps):
    catalog, table = _catalog(), None
    before = arrays_module.MOST_CHANGED
    arrays_module.MOST_CHANGED = most
    try:
        for step, *given_values in [*steps, ("search",)]:
            if step == "search":
                table = Table(rows_of(catalog), table)
                assert _told(Arrays(catalog, table)) == _anew(catalog)
                continue
            number, item = given_values
            if step == "gone":
                if str(number) in catalog.uids:
                    catalog.uncatalogObject(str(number))
                continue
            idxs = ["media_colours", "portal_type"] if step == "some" else []
            catalog.catalogObject(item, str(number), idxs=idxs)
    finally:
        arrays_module.MOST_CHANGED = before


def test_what_was_not_asked_for_lately_follows_changes_of_all_the_time():
    catalog = _catalog()
    catalog.catalogObject(Item(media_place="Liberec", sortable_title="a"), "1")
    table = Table(rows_of(catalog))
    assert Arrays(catalog, table).column("media_place").codes_of == {"Liberec": 0}
    for number, place in (("2", "Jablonec"), ("3", "Turnov"), ("1", "Semily")):
        catalog.catalogObject(Item(media_place=place, sortable_title=place), number)
        table = Table(rows_of(catalog), table)
    found = Arrays(catalog, table).column("media_place").counts(np.ones(3, bool))
    assert found == {"Jablonec": 1, "Turnov": 1, "Semily": 1}


def test_who_reads_an_older_state_gets_it_from_the_arrays_of_a_newer_one():
    database = DB(MappingStorage())
    writing = transaction.TransactionManager()
    writer = database.open(writing)
    catalog = writer.root()["catalog"] = _catalog()
    for number in range(5):
        item = Item(media_place="Liberec", media_colours=["red"], media_phash=number)
        catalog.catalogObject(item, str(number))
    writing.commit()
    reader = database.open(transaction.TransactionManager())
    old = reader.root()["catalog"]
    known = _anew(old)
    catalog.catalogObject(Item(media_place="Praha", media_colours=["blue"]), "1")
    catalog.catalogObject(Item(media_place="Praha"), "new")
    catalog.uncatalogObject("3")
    writing.commit()
    newer = Table(rows_of(catalog))
    assert _told(Arrays(catalog, newer)) != known
    assert _told(Arrays(old, Table(rows_of(old), newer))) == known
    reader.close()
    database.close()
