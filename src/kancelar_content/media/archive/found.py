"""What a selection finds: marks of arrays, no object and no record of it is read."""

from collections.abc import Callable
from datetime import date
from datetime import datetime
from datetime import time
from functools import cached_property
from kancelar_content.listing.kept import Kept
from kancelar_content.listing.state import allowed_roles
from kancelar_content.media.archive import rights_rules
from kancelar_content.media.archive.arrays import arrays_of
from kancelar_content.media.archive.selection_rules import ArchiveSelection
from kancelar_content.media.archive.selection_rules import BY_NAME
from kancelar_content.media.archive.selection_rules import NONE
from kancelar_content.media.archive.selection_rules import OLDEST
from kancelar_content.media.archive.selection_rules import RELEVANT
from kancelar_content.media.archive.selection_rules import RIGHTS
from kancelar_content.media.archive.selection_rules import UPLOADED
from kancelar_content.media.archive.selection_rules import VALID
from kancelar_content.media.archive.sources import INDEXES
from kancelar_content.media.imaging.likeness import nearest
from kancelar_content.publication.site_time import site_zone
from kancelar_content.search.languages import reader_language
from kancelar_content.search.wanted import clean_text
from kancelar_content.search.wanted import read_wanted
from Products.ZCatalog.query import IndexQuery
from typing import Any

import numpy as np


#: Bits of 64 in which a picture may differ and still be something like the other;
#: two pictures by chance differ in 32.
LIKE = 20
MOST_LIKE = 200

KEPT_WORDS = 32

_kept_words = Kept(KEPT_WORDS)


class Found:
    """The photos and videos of a selection that the user may see."""

    def __init__(self, catalog, selection: ArchiveSelection, *, today: date) -> None:
        self.catalog = catalog
        self.selection = selection
        self.today = today
        self.arrays = arrays_of(catalog)
        self.visible = self.arrays.visible(allowed_roles(catalog))

    @cached_property
    def mask(self) -> np.ndarray:
        return self.without("")

    @property
    def number(self) -> int:
        return int(self.mask.sum())

    @cached_property
    def records(self) -> np.ndarray:
        """Ids of the catalog's records, in the order of the selection."""
        return self.arrays.rows.records[self._ordered(np.flatnonzero(self.mask))]

    def without(self, name: str) -> np.ndarray:
        """Marks what the other filters leave: in it a value of this one is counted."""
        mask = self.visible.copy()
        for filter_name, marked in self._marked.items():
            if filter_name != name:
                mask &= marked
        return mask

    def counts(self, name: str) -> dict[Any, int]:
        """Values of a filter with how many each of them would find."""
        mask = self.without(name)
        if name == "rights":
            marks = ((state, self._with_rights(state) & mask) for state in RIGHTS)
            counted = {state: int(marked.sum()) for state, marked in marks}
            return {state: number for state, number in counted.items() if number}
        return self.arrays.column(INDEXES[name]).counts(mask)

    @cached_property
    def _marked(self) -> dict[str, np.ndarray]:
        """What each filter in use leaves."""
        found: dict[str, np.ndarray] = {}
        for name, value in self.selection.filters():
            if name in INDEXES:
                column = self.arrays.column(INDEXES[name])
                found[name] = column.having(value, len(self.arrays))
        if self.selection.rights:
            found["rights"] = self._with_rights(self.selection.rights)
        if self.selection.text:
            found["text"] = self._words[0]
        if self.selection.similar:
            found["similar"] = self._likeness >= 0
        for kind, index in (("taken", "media_taken"), ("uploaded", "created")):
            first = getattr(self.selection, f"{kind}_from")
            last = getattr(self.selection, f"{kind}_to")
            if first or last:
                moment = _local if kind == "taken" else _at_site
                found[kind] = self.arrays.numbers(index).between(
                    self._minute(index, moment, first, time.min),
                    self._minute(index, moment, last, time.max),
                )
        return found

    def _minute(
        self,
        index: str,
        moment: Callable[[date, time], datetime],
        day: date | None,
        at: time,
    ) -> int | None:
        if day is None:
            return None
        return self.catalog._catalog.getIndex(index)._convert(moment(day, at))

    def _with_rights(self, state: str) -> np.ndarray:
        licences = self.arrays.column(INDEXES["licence"])
        licensed = np.zeros(len(self.arrays), bool)
        licensed[licences.places] = True
        if state == NONE:
            return ~licensed
        until = self.arrays.numbers("media_rights_until")
        convert = self.catalog._catalog.getIndex("media_rights_until")._convert
        first, last = (
            None if day is None else convert(day)
            for day in rights_rules.bounds(state, today=self.today)
        )
        marked = until.between(first, last)
        if state == VALID:
            marked |= ~until.known
        return marked & licensed

    @cached_property
    def _words(self) -> tuple[np.ndarray, np.ndarray]:
        """Marks of what has all words, and how relevant each is."""
        key = ("words", self.selection.text, reader_language())
        return _kept_words.get(self.catalog, key, self._ask_words)

    def _ask_words(self) -> tuple[np.ndarray, np.ndarray]:
        marked = np.zeros(len(self.arrays), bool)
        scores = np.zeros(len(self.arrays), np.int64)
        wanted = read_wanted(clean_text(self.selection.text))
        index = self.catalog._catalog.getIndex("SearchableText")
        query = IndexQuery(
            {"SearchableText": wanted.expression()} if wanted else {},
            "SearchableText",
            index.query_options,
        )
        scored = index.query_index(query) if wanted else None
        if not scored:
            return marked, scores
        number = len(scored)
        records = np.fromiter(scored.keys(), np.int64, number)
        places, known = self.arrays.rows.places(records)
        marked[places] = True
        scores[places] = np.fromiter(scored.values(), np.int64, number)[known]
        return marked, scores

    @cached_property
    def _likeness(self) -> np.ndarray:
        """In how many bits each picture differs from the wanted one; -1: too many."""
        distances = np.full(len(self.arrays), -1, np.int64)
        hashes = self.arrays.numbers("media_phash")
        place = self._place_of(self.selection.similar)
        if place is None or not hashes.known[place] or not self.visible[place]:
            return distances
        candidates = np.flatnonzero(hashes.known & self.visible)
        found = nearest(
            hashes.values[candidates], int(hashes.values[place]), MOST_LIKE + 1
        )
        for position, distance in found:
            if distance <= LIKE:
                distances[candidates[position]] = distance
        return distances

    def _place_of(self, uid: str) -> int | None:
        record = self.catalog._catalog.getIndex("UID")._index.get(uid)
        if record is None:
            return None
        places, _known = self.arrays.rows.places(np.array([record], np.int64))
        return int(places[0]) if len(places) else None

    def _ordered(self, places: np.ndarray) -> np.ndarray:
        order = self.selection.order
        if order == RELEVANT and self.selection.similar:
            return places[np.argsort(self._likeness[places], kind="stable")]
        if order == RELEVANT and self.selection.text:
            return places[np.argsort(-self._words[1][places], kind="stable")]
        if order == BY_NAME:
            return places[np.argsort(self.arrays.title_places()[places])]
        index = "created" if order == UPLOADED else "media_taken"
        values = self.arrays.numbers(index).values[places]
        # What has no day comes last in both directions.
        if order == OLDEST:
            known = self.arrays.numbers(index).known[places]
            values = np.where(known, values, np.iinfo(np.int64).max)
        else:
            values = -values
        return places[np.argsort(values, kind="stable")]


def _local(day: date, at: time) -> datetime:
    """When it was taken has no zone."""
    return datetime.combine(day, at)


def _at_site(day: date, at: time) -> datetime:
    return datetime.combine(day, at, site_zone())
