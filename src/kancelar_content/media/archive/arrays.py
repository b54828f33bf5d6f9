"""Arrays of the archive for a state of the catalog, made from those of another one."""

from collections.abc import Callable
from functools import partial
from kancelar_content.listing.last_used import LastUsed
from kancelar_content.listing.state import catalog_state
from kancelar_content.media.archive.columns import as_array
from kancelar_content.media.archive.columns import Column
from kancelar_content.media.archive.columns import Names
from kancelar_content.media.archive.columns import Numbers
from kancelar_content.media.archive.columns import Visible
from kancelar_content.media.archive.row_rules import Change
from kancelar_content.media.archive.row_rules import change
from kancelar_content.media.archive.row_rules import Rows
from kancelar_content.media.archive.sources import NAMES
from kancelar_content.media.archive.sources import NUMBERS
from kancelar_content.media.archive.sources import ROLES
from typing import Any

import numpy as np


#: States of all sites of a process; each is some 20 MB with 100,000 photos.
KEPT_STATES = 3

#: Of one state; what was not asked for in the longest time is forgotten.
KEPT_ARRAYS = 64

#: So many photos are read one by one, more of them all at once.
MOST_CHANGED = 2_000

_tables = LastUsed(KEPT_STATES)
_last = LastUsed(KEPT_STATES)


class Table:
    """Arrays of one state, shared by all who read this state; each is made when asked.

    What was made for an earlier table is remembered until it is asked for again, so
    that changes of many states are read at once.
    """

    def __init__(self, rows: Rows, before: "Table | None" = None) -> None:
        self.rows = rows
        self._made: dict[tuple, Any] = {}
        self._older: dict[tuple, tuple[Rows, Any]] = {}
        self._changes: dict[int, tuple[Rows, Change]] = {}
        if before is not None:
            made = {key: (before.rows, v) for key, v in dict(before._made).items()}
            older = {k: v for k, v in before._older.items() if k not in made}
            self._older = dict([*older.items(), *made.items()][-KEPT_ARRAYS:])

    def get(self, key: tuple, read: Callable[[], Any], index) -> Any:
        """The arrays of the key: known, renewed from older ones, or read."""
        if key not in self._made:
            self._made[key] = self._renewed(key, index) or read()
        return self._made[key]

    def _renewed(self, key: tuple, index) -> Any:
        if key not in self._older:
            return None
        rows, older = self._older[key]
        if id(rows) not in self._changes:
            self._changes[id(rows)] = rows, change(rows, self.rows)
        _rows, way = self._changes[id(rows)]
        if len(way.fresh) > MOST_CHANGED:
            return None
        return older.renewed(index, self.rows, way)


class Arrays:
    """The arrays of a table, read from a catalog in the same state where need be."""

    def __init__(self, indexes, table: Table) -> None:
        """:param indexes: a `Products.ZCatalog.Catalog.Catalog`."""
        self._indexes = indexes
        self._table = table
        self.rows = table.rows

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, name: str) -> Column:
        """Values of a field or keyword index."""
        index = self._indexes.getIndex(name)
        read = partial(Column.read, index, self.rows)
        return self._table.get(("column", name), read, index)

    def numbers(self, name: str) -> Numbers:
        """Values of one of `NUMBERS`."""
        index = self._indexes.getIndex(name)
        read = partial(Numbers.read, index, self.rows, NUMBERS[name])
        return self._table.get(("numbers", name), read, index)

    def title_places(self) -> np.ndarray:
        """The place of each photo in the alphabet."""
        index = self._indexes.getIndex(NAMES)
        return self._table.get(
            ("names",), partial(Names.read, index, self.rows), index
        ).ranks

    def visible(self, roles: tuple[str, ...]) -> np.ndarray:
        """Marks what somebody with these roles may see."""
        index = self._indexes.getIndex(ROLES)
        known = frozenset(role for role in roles if role in index._index)
        read = partial(Visible.read, index, self.rows, known)
        return self._table.get(("visible", known), read, index).mask


def rows_of(indexes) -> Rows:
    """All photos and videos of a catalog with their marks."""
    marks = indexes.getIndex("media_changes").marks
    return Rows(as_array(marks.keys()), as_array(marks.values()))


def arrays_of(catalog) -> Arrays:
    """Arrays of the state that this request reads, its own changes included."""
    indexes, path = catalog._catalog, catalog.getPhysicalPath()
    state = catalog_state(catalog)
    if state is None:
        return Arrays(indexes, Table(rows_of(indexes), _last.get(path)))
    key = (path, state.serial)
    table = _tables.get(key)
    if table is None:
        table = Table(rows_of(indexes), _last.get(path))
        _tables.put(key, table)
        _last.put(path, table)
    return Arrays(indexes, table)
