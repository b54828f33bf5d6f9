"""Where batches are kept, with what their items had before, to be taken back."""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.media.archive.batches.change_rules import Change
from persistent import Persistent
from secrets import token_urlsafe
from typing import Any
from zope.annotation.interfaces import IAnnotations


KEY = "kancelar_content.media.batches"

KEPT = timedelta(days=14)

DRAFT, APPLYING, DONE, UNDOING, UNDONE = (
    "draft",
    "applying",
    "done",
    "undoing",
    "undone",
)


class Batch(Persistent):
    """Items by UID, what is to become of them, and what became of them so far."""

    def __init__(self, identifier: str, user: str, uids: Iterable[str]) -> None:
        self.id = identifier
        self.user = user
        self.uids = tuple(uids)
        self.begun = datetime.now(UTC)
        self.state = DRAFT
        #: what was typed, to be shown again
        self.typed: dict[str, Any] = {}
        self.changes: tuple[Change, ...] = ()
        #: since when what others change is not overwritten
        self.shown = self.begun
        self.todo: tuple[str, ...] = ()
        #: UID to field to (before, after)
        self.done = OOBTree()
        #: (UID, name of the reason), in their order
        self.refused: tuple[tuple[str, str], ...] = ()


def add_batch(site, user: str, uids: Iterable[str]) -> Batch:
    """A new draft; those of long ago are forgotten now."""
    batches = IAnnotations(site).setdefault(KEY, OOBTree())
    oldest = datetime.now(UTC) - KEPT
    for identifier in [b.id for b in batches.values() if b.begun < oldest]:
        del batches[identifier]
    batch = Batch(token_urlsafe(9), user, uids)
    batches[batch.id] = batch
    return batch


def find_batch(site, identifier: str, user: str) -> Batch | None:
    """The user's own batch."""
    batches = IAnnotations(site).get(KEY)
    batch = batches.get(identifier) if batches is not None else None
    return batch if batch is not None and batch.user == user else None


def own_batches(site, user: str) -> list[Batch]:
    """What the user has changed lately, the newest first."""
    batches = IAnnotations(site).get(KEY)
    found = batches.values() if batches is not None else ()
    mine = [b for b in found if b.user == user and b.state != DRAFT]
    return sorted(mine, key=lambda batch: batch.begun, reverse=True)
