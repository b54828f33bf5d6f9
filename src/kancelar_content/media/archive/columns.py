"""Indexes of the archive as arrays, made once for each state of the catalog.

The sets of an index are joined one by one: with 100,000 photos and 300 photographers
that takes seconds. An array of the value of each photo is counted in a millisecond.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from kancelar_content.listing.kept import Kept
from kancelar_content.listing.state import allowed_roles
from typing import Any

import numpy as np


TYPES = ("Photo", "Video")

#: Of one site; two sites of a process share them.
KEPT_ARRAYS = 64

_kept = Kept(KEPT_ARRAYS)


@dataclass(frozen=True)
class Universe:
    """Every photo and video, whoever may see it: their records in ascending order."""

    records: np.ndarray

    def __len__(self) -> int:
        return len(self.records)

    def places(self, records: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Where these records stand, and which of them stand there at all."""
        if not len(self.records):
            return np.zeros(0, np.int64), np.zeros(len(records), bool)
        places = np.searchsorted(self.records, records)
        places[places == len(self.records)] = 0
        known = self.records[places] == records
        return places[known], known

    def mask(self, records: Iterable[int] | int) -> np.ndarray:
        """Marks these records among all."""
        marked = np.zeros(len(self), bool)
        marked[self.places(_array(records))[0]] = True
        return marked


@dataclass(frozen=True)
class Column:
    """Values of a field or keyword index: a pair of place and code for each."""

    values: tuple[Any, ...]
    places: np.ndarray
    codes: np.ndarray

    def counts(self, mask: np.ndarray) -> dict[Any, int]:
        """Values with the number of marked photos, those with none left out."""
        found = np.bincount(self.codes[mask[self.places]], minlength=len(self.values))
        return {self.values[code]: int(found[code]) for code in np.flatnonzero(found)}

    def having(self, value: Any, size: int) -> np.ndarray:
        """Marks the photos with the value."""
        marked = np.zeros(size, bool)
        if value in self.values:
            marked[self.places[self.codes == self.values.index(value)]] = True
        return marked


@dataclass(frozen=True)
class Numbers:
    """One number of each photo, as far as it has one."""

    values: np.ndarray
    known: np.ndarray

    def between(self, first: int | None, last: int | None) -> np.ndarray:
        """Marks those from the first to the last, both included."""
        marked = self.known.copy()
        if first is not None:
            marked &= self.values >= first
        if last is not None:
            marked &= self.values <= last
        return marked


def universe(catalog) -> Universe:
    return _kept.get(catalog, ("universe",), lambda: _universe(catalog))


def column(catalog, index: str) -> Column:
    return _kept.get(catalog, ("column", index), lambda: _column(catalog, index))


def numbers(catalog, index: str, kind: type = np.int64) -> Numbers:
    return _kept.get(
        catalog, ("numbers", index), lambda: _numbers(catalog, index, kind)
    )


def title_places(catalog) -> np.ndarray:
    """The place of each photo in the alphabet."""
    return _kept.get(catalog, ("titles",), lambda: _title_places(catalog))


def visible(catalog) -> np.ndarray:
    """Marks what the user may see."""
    roles = allowed_roles(catalog)
    return _kept.get(catalog, ("visible", roles), lambda: _visible(catalog, roles))


def _index(catalog, name: str):
    return catalog._catalog.getIndex(name)


def _array(records: Any) -> np.ndarray:
    # An index keeps the only record of a value as its bare id.
    if isinstance(records, int):
        return np.array([records], np.int64)
    return np.fromiter(records, np.int64)


def _universe(catalog) -> Universe:
    documents = _index(catalog, "portal_type")._index
    found = [_array(documents.get(name, ())) for name in TYPES]
    return Universe(np.sort(np.concatenate(found)))


def _visible(catalog, roles: tuple[str, ...]) -> np.ndarray:
    all_items = universe(catalog)
    documents = _index(catalog, "allowedRolesAndUsers")._index
    marked = np.zeros(len(all_items), bool)
    for role in roles:
        marked |= all_items.mask(documents.get(role, ()))
    return marked


def _column(catalog, name: str) -> Column:
    all_items = universe(catalog)
    values, places, codes = [], [], []
    for value, documents in _index(catalog, name)._index.items():
        found, _known = all_items.places(_array(documents))
        if len(found):
            codes.append(np.full(len(found), len(values), np.int32))
            places.append(found)
            values.append(value)
    nothing = [np.zeros(0, np.int64)]
    return Column(
        tuple(values),
        np.concatenate(places or nothing),
        np.concatenate(codes or nothing),
    )


def _numbers(catalog, name: str, kind: type) -> Numbers:
    all_items = universe(catalog)
    unindex = _index(catalog, name)._unindex
    places, known = all_items.places(_array(unindex.keys()))
    values = np.zeros(len(all_items), kind)
    having = np.zeros(len(all_items), bool)
    values[places] = np.fromiter(unindex.values(), kind)[known]
    having[places] = True
    return Numbers(values, having)


def _title_places(catalog) -> np.ndarray:
    all_items = universe(catalog)
    titles = _index(catalog, "sortable_title")._unindex
    order = sorted(
        range(len(all_items)),
        key=lambda place: titles.get(int(all_items.records[place]), ""),
    )
    ranks = np.empty(len(all_items), np.int64)
    ranks[order] = np.arange(len(all_items))
    return ranks
