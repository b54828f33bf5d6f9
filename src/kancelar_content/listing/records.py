"""The catalog's records of a query, newest first, ordered once per catalog state."""

from array import array
from bisect import bisect_left
from bisect import bisect_right
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import datetime
from kancelar_content.listing.kept import Kept
from kancelar_content.listing.kept import query_key


#: The index of the moment of publication, in minutes.
ORDER = "effective"

#: Four bytes a record: with 20,000 releases no more than 10 MB.
KEPT_QUERIES = 128

_ordered = Kept(KEPT_QUERIES)


def ordered_records(
    catalog,
    query: dict,
    *,
    since: datetime | None = None,
    until: datetime | None = None,
) -> array:
    """Ids of all records that match and the user may see, newest first.

    Moments have a zone and include their minute. The catalog sorts every match anew
    at each request: 5,000 releases cost more than the rest of the answer. The order is
    kept until a commit changes the catalog; moments are cut out of it, because a
    client that asks what is new since its last visit asks with another one each time.
    """
    records = _ordered.get(
        catalog, query_key(catalog, query), lambda: _order(catalog, query)
    )
    index = catalog._catalog.getIndex(ORDER)
    newest = 0 if until is None else _position(records, index, until, bisect_left)
    oldest = None if since is None else _position(records, index, since, bisect_right)
    return records[newest:oldest]


def _position(records: array, index, moment: datetime, bisect) -> int:
    minutes = index._unindex
    return bisect(records, -index._convert(moment), key=lambda record: -minutes[record])


def _order(catalog, query: dict) -> array:
    minutes = catalog._catalog.getIndex(ORDER)._unindex
    # Within a minute the record that came later is the newer one.
    found = sorted(matching_records(catalog, query), reverse=True)
    return array("i", sorted(found, key=minutes.__getitem__, reverse=True))


def matching_records(catalog, query: dict) -> Iterable[int]:
    """Ids of the records that the user may see, in no order.

    For words the catalog gives them with their score.
    """
    found = catalog.searchResults(query)._seq
    return (entry[1] if isinstance(entry, tuple) else entry for entry in found)


def metadata(catalog, records, columns: tuple[str, ...]) -> Iterator[tuple]:
    """Path and the columns' values of each record; wakes no content object."""
    inner = catalog._catalog
    positions = [inner.schema[column] for column in columns]
    for record in records:
        values = inner.data[record]
        yield inner.paths[record], *(values[position] for position in positions)
