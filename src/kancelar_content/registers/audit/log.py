"""The lines of an audit, kept so that two writers lose none and nobody takes one."""

from BTrees.Length import Length
from BTrees.LOBTree import LOBTree
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from itertools import islice
from kancelar_content.registers.audit.rules import Change
from persistent import Persistent
from typing import Any


CREATED, CHANGED, STEP, NOTE = "created", "changed", "step", "note"
DELETED, EXPORTED, EXPORTED_ENTRY = "deleted", "exported", "exported-entry"
PROPOSED, APPROVED, WITHDRAWN = "proposed", "approved", "withdrawn"
DISPOSED = "disposed"


@dataclass(frozen=True)
class Line:
    """What somebody did: the actor is a user id, empty for the system."""

    moment: datetime
    actor: str
    action: str
    comment: str = ""
    changes: tuple[Change, ...] = ()
    details: Mapping[str, Any] = field(default_factory=dict)


class AuditLog(Persistent):
    """Offers to append and to read, and nothing else.

    The key is the moment, negative so that the newest line comes first. Lines that two
    writers add at once are merged by the tree; those of the same microsecond, and a
    tree that divides a bucket, are a conflict, and the publisher runs one writer again.
    """

    def __init__(self) -> None:
        self._lines = LOBTree()
        self._number = Length()

    def append(self, line: Line) -> None:
        key = -int(line.moment.timestamp() * 1_000_000)
        while not self._lines.insert(key, _stored(line)):
            key -= 1
        self._number.change(1)

    def newest(self, number: int, start: int = 0) -> list[Line]:
        """So many lines, the newest first, without the `start` newest."""
        return [
            _line(stored)
            for stored in islice(self._lines.values(), start, start + number)
        ]

    def __len__(self) -> int:
        return self._number()


def _stored(line: Line) -> dict[str, Any]:
    """Plain values, which a later version of the code can read."""
    changes = [(change.field, change.values) for change in line.changes]
    return {
        "moment": line.moment,
        "actor": line.actor,
        "action": line.action,
        "comment": line.comment,
        "changes": changes,
        "details": dict(line.details),
    }


def _line(stored: Mapping[str, Any]) -> Line:
    changes = tuple(Change(*change) for change in stored["changes"])
    return Line(**{**stored, "changes": changes})
