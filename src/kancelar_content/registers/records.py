"""Rows of a register from catalog metadata, read once for each state of the catalog."""

from collections import Counter
from collections.abc import Iterable
from functools import partial
from kancelar_content.listing.kept import Kept
from kancelar_content.listing.kept import query_key
from kancelar_content.listing.records import matching_records
from kancelar_content.listing.records import metadata
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import STATE
from kancelar_content.registers.interfaces import IRegister
from kancelar_content.registers.rules import counts
from kancelar_content.registers.rules import ordered
from kancelar_content.registers.rules import Row
from kancelar_content.search.sorting import sort_key


#: The catalog's column with the values of an entry, by the names of their columns.
VALUES = "register_values"

#: Registers that are kept in memory, each for users with the same rights.
KEPT_REGISTERS = 4

#: Orders of a register, and columns whose tokens are counted, in all of them.
KEPT_ORDERS = 16
KEPT_COUNTS = 64

_kept = Kept(KEPT_REGISTERS)
_orders = Kept(KEPT_ORDERS)
_counts = Kept(KEPT_COUNTS)


def register_rows(catalog, register: IRegister) -> tuple[Row, ...]:
    """All entries that the user may see, the last made first; wakes none of them."""
    query = {"portal_type": register.portal_type}
    return _kept.get(
        catalog,
        query_key(catalog, query),
        lambda: _read(catalog, register, matching_records(catalog, query)),
    )


def ordered_rows(
    catalog, register: IRegister, sort: str, language: str
) -> tuple[Row, ...]:
    """The same as they sort by a column; what is filtered out of them is in order."""

    def order() -> tuple[Row, ...]:
        rows = register_rows(catalog, register)
        text_key = partial(sort_key, language=language)
        return tuple(ordered(rows, register.columns, sort, text_key=text_key))

    query = {"portal_type": register.portal_type}
    key = (*query_key(catalog, query), sort, language)
    return _orders.get(catalog, key, order)


def token_counts(catalog, register: IRegister, column: Column) -> Counter[str]:
    """How many of the entries that the user may see have each token of the column."""

    def count() -> Counter[str]:
        place = register.columns.index(column)
        return counts(register_rows(catalog, register), place)

    query = {"portal_type": register.portal_type}
    key = (*query_key(catalog, query), column.name)
    return _counts.get(catalog, key, count)


def every_row(catalog, register: IRegister) -> tuple[Row, ...]:
    """All entries, whoever asks: for nothing but numbers."""

    def read() -> tuple[Row, ...]:
        found = catalog.unrestrictedSearchResults(portal_type=register.portal_type)
        return _read(catalog, register, (brain.getRID() for brain in found))

    return _kept.get(catalog, ("everybody", register.portal_type), read)


def records_with(catalog, register: IRegister, text: str) -> frozenset[int]:
    """Records whose texts have all the words.

    :raises ParseError: if the words cannot be read.
    """
    query = {"portal_type": register.portal_type, "SearchableText": text}
    return frozenset(matching_records(catalog, query))


def _read(catalog, register: IRegister, records: Iterable[int]) -> tuple[Row, ...]:
    records = sorted(records, reverse=True)
    names = [column.name for column in register.columns]
    rows = []
    kept = metadata(catalog, records, ("review_state", VALUES))
    for record, (path, state, values) in zip(records, kept, strict=True):
        values = {**(values or {}), STATE: state}
        rows.append(Row(record, path, tuple(values.get(name) for name in names)))
    return tuple(rows)
