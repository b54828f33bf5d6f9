"""The catalog's records of a query, ordered once per state of the catalog."""

from array import array
from collections.abc import Iterator
from kancelar_content.listing.last_used import LastUsed
from kancelar_content.listing.state import allowed_roles
from kancelar_content.listing.state import catalog_state


#: Four bytes a record: with 20,000 releases no more than 10 MB.
KEPT_QUERIES = 128

_ordered = LastUsed(KEPT_QUERIES)


def ordered_records(catalog, query: dict) -> array:
    """Ids of all records that match and the user may see, in the query's order.

    The catalog sorts every match anew at each request: 5,000 releases cost more than
    the rest of the answer. The order is kept until a commit changes the catalog.
    """
    state = catalog_state(catalog)
    if state is None:
        return _order(catalog, query)
    key = (
        catalog.getPhysicalPath(),
        state.serial,
        allowed_roles(catalog),
        repr(sorted(query.items())),
    )
    records = _ordered.get(key)
    if records is None:
        records = _order(catalog, query)
        _ordered.put(key, records)
    return records


def _order(catalog, query: dict) -> array:
    matches = catalog.searchResults(query, _merge=False)
    descending = query.get("sort_order") in ("descending", "reverse")
    pairs = sorted(
        (
            (key, record)
            for key, found, _ in matches
            for record in ((found,) if isinstance(found, int) else found)
        ),
        reverse=descending,
    )
    return array("i", [record for _, record in pairs])


def metadata(catalog, records, columns: tuple[str, ...]) -> Iterator[tuple]:
    """Path and the columns' values of each record; wakes no content object."""
    inner = catalog._catalog
    positions = [inner.schema[column] for column in columns]
    for record in records:
        values = inner.data[record]
        yield inner.paths[record], *(values[position] for position in positions)
