"""Rows of a register from catalog metadata, read once for each state of the catalog."""

from collections.abc import Iterable
from kancelar_content.listing.kept import Kept
from kancelar_content.listing.kept import query_key
from kancelar_content.listing.records import matching_records
from kancelar_content.listing.records import metadata
from kancelar_content.registers.columns import STATE
from kancelar_content.registers.interfaces import IRegister
from kancelar_content.registers.rules import Row


#: The catalog's column with the values of an entry, by the names of their columns.
VALUES = "register_values"

#: Registers that are kept in memory, each for users with the same rights.
KEPT_REGISTERS = 4

_kept = Kept(KEPT_REGISTERS)


def register_rows(catalog, register: IRegister) -> tuple[Row, ...]:
    """All entries that the user may see, the last made first; wakes none of them."""
    query = {"portal_type": register.portal_type}
    return _kept.get(
        catalog,
        query_key(catalog, query),
        lambda: _read(catalog, register, matching_records(catalog, query)),
    )


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
