"""Pure rules of what differs between two states of the archive."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Rows:
    """Records of all photos and videos, ascending, each with the mark of its state."""

    records: np.ndarray
    marks: np.ndarray

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


@dataclass(frozen=True)
class Change:
    """The way from one state to another, whichever is the newer one."""

    #: of each old place the new one; -1 if it is gone or has another mark
    moved: np.ndarray
    #: new places whose values have to be read
    fresh: np.ndarray
    #: new places whose values are known, and where they stood
    kept: np.ndarray
    came_from: np.ndarray

    @property
    def size(self) -> int:
        """How many places there are now."""
        return len(self.fresh) + len(self.kept)


def change(old: Rows, new: Rows) -> Change:
    """What has to be read to know the new state from the old one."""
    places, known = old.places(new.records)
    same = known.copy()
    same[known] = old.marks[places] == new.marks[known]
    kept = np.flatnonzero(same)
    came_from = places[same[known]]
    moved = np.full(len(old), -1, np.int64)
    moved[came_from] = kept
    return Change(moved, np.flatnonzero(~same), kept, came_from)
