"""Records that have the wanted words, ordered and counted without waking an object."""

from array import array
from bisect import bisect_left
from BTrees.IIBTree import IISet
from BTrees.IIBTree import intersection
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from kancelar_content.listing.active import inactive_records
from kancelar_content.listing.kept import Kept
from kancelar_content.listing.kept import query_key
from kancelar_content.listing.records import ORDER
from typing import Any


#: Orders and counts; an order has four bytes a record: with 20,000 pages 10 MB at most.
KEPT_QUERIES = 128

#: Types whose own address is the download.
FILES = frozenset({"File", "Image"})

_kept = Kept(KEPT_QUERIES)


def relevant_records(catalog, query: dict) -> array:
    """Ids of the active records the user may see, the most relevant first.

    The order is kept until a commit changes the catalog. What has not begun or has
    expired is left out here: the catalog's own way joins a set for every minute in
    which anything was published.

    :raises ParseError: when the words of the query cannot be read.
    """
    key = query_key(catalog, query)
    records = _kept.get(catalog, key, lambda: _ask(catalog, query))
    inactive = inactive_records(catalog)
    if not inactive:
        return records
    return array("i", (record for record in records if record not in inactive))


def _ask(catalog, query: dict) -> array:
    found = catalog.searchResults({**query, "show_inactive": True})._seq
    # For words the catalog gives records with their score.
    records = [e[1] if isinstance(e, tuple) else e for e in found]
    return array("i", _attachments_behind(catalog, records))


def _attachments_behind(catalog, records: list[int]) -> Iterator[int]:
    """The same with every file behind the page it belongs to, if that is found too."""
    types = catalog._catalog.getIndex("portal_type")._unindex
    inner = catalog._catalog
    place = {record: number for number, record in enumerate(records)}
    behind: dict[int, list[int]] = {}
    moved = set()
    for record in records:
        if types.get(record) in FILES:
            page = inner.uids.get(inner.paths[record].rpartition("/")[0])
            if place.get(page, -1) > place[record]:
                behind.setdefault(page, []).append(record)
                moved.add(record)
    for record in records:
        if record not in moved:
            yield record
        yield from behind.get(record, ())


def newest_first(catalog, records: Iterable[int]) -> array:
    """The same records by the moment of publication."""
    minutes = catalog._catalog.getIndex(ORDER)._unindex
    return array(
        "i", sorted(records, key=lambda r: (minutes.get(r, 0), r), reverse=True)
    )


def with_value(catalog, records: array, index: str, value: Any) -> array:
    """Those that have the value in a field or keyword index, in the same order."""
    having = catalog._catalog.getIndex(index)._index.get(value, ())
    having = frozenset([having] if isinstance(having, int) else having)
    return array("i", (record for record in records if record in having))


def between(catalog, records: array, since: datetime, until: datetime) -> array:
    """Those published from one moment to before another, in the same order."""
    minutes = catalog._catalog.getIndex(ORDER)._unindex
    first, last = _minute(catalog, since), _minute(catalog, until)
    return array("i", (r for r in records if first <= minutes.get(r, 0) < last))


def counted_values(catalog, records: array, index: str) -> dict[Any, int]:
    """Values of a field or keyword index with the number of these records."""
    key = (index, sha256(records).digest())
    return _kept.get(catalog, key, lambda: _count_values(catalog, records, index))


def _count_values(catalog, records: array, index: str) -> dict[Any, int]:
    listed = IISet(sorted(records))
    documents = catalog._catalog.getIndex(index)._index
    counts = {
        value: (found in listed)
        if isinstance(found, int)
        else len(intersection(listed, found))
        for value, found in documents.items()
    }
    return {value: int(count) for value, count in counts.items() if count}


def counted_between(
    catalog, records: array, bounds: dict[Any, tuple[datetime, datetime]]
) -> dict[Any, int]:
    """Names of periods with the number of these records published in each."""
    key = (repr(bounds), sha256(records).digest())
    return _kept.get(catalog, key, lambda: _count_between(catalog, records, bounds))


def _count_between(
    catalog, records: array, bounds: dict[Any, tuple[datetime, datetime]]
) -> dict[Any, int]:
    unindex = catalog._catalog.getIndex(ORDER)._unindex
    minutes = array("q", sorted(unindex.get(record, 0) for record in records))
    counts = {
        name: bisect_left(minutes, _minute(catalog, until))
        - bisect_left(minutes, _minute(catalog, since))
        for name, (since, until) in bounds.items()
    }
    return {name: count for name, count in counts.items() if count}


def _minute(catalog, moment: datetime) -> int:
    return catalog._catalog.getIndex(ORDER)._convert(moment)
