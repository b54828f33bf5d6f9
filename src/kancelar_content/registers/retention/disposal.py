"""Proposals of disposal and what became of them; they stay as protocols."""

from BTrees.OOBTree import OOBTree
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from kancelar_content.numbering.series import take_number
from kancelar_content.publication.site_time import site_zone
from kancelar_content.registers.audit.log import APPROVED
from kancelar_content.registers.audit.log import PROPOSED
from kancelar_content.registers.audit.log import WITHDRAWN
from kancelar_content.registers.audit.logs import because
from kancelar_content.registers.audit.logs import current_actor
from kancelar_content.registers.audit.logs import record_in_register
from kancelar_content.registers.registry import find_register
from kancelar_content.registers.retention.rules import Plan
from kancelar_content.registers.rules import Row
from persistent import Persistent
from zope.annotation.interfaces import IAnnotations


KEY = "kancelar_content.registers.disposals"
SERIES = "disposal"

WAITING, DONE, TAKEN_BACK = "waiting", "done", "taken-back"


@dataclass(frozen=True)
class Item:
    """An entry in a proposal: where it is, what it is called, since when it counts."""

    path: str
    label: str
    closed: date


class Disposal(Persistent):
    """One proposal; after its approval it is the protocol, and nothing changes it."""

    def __init__(
        self, number: str, register: str, plan: Plan, items: tuple[Item, ...]
    ) -> None:
        self.number = number
        self.register = register
        self.plan = plan
        self.items = items
        self.state = WAITING
        self.left: frozenset[str] = frozenset()
        self.archive = ""
        self.proposer = self.decider = ""
        self.proposed: datetime | None = None
        self.decided: datetime | None = None

    @property
    def disposed(self) -> tuple[Item, ...]:
        """The entries that were disposed of."""
        if self.state != DONE:
            return ()
        return tuple(item for item in self.items if item.path not in self.left)


def propose(
    site, register: str, plan: Plan, rows: list[tuple[Row, date]], now: datetime
) -> Disposal:
    """Keep a proposal under the next number of its year."""
    taken = take_number(site, SERIES, now.astimezone(site_zone()).year)
    items = tuple(Item(row.path, str(row.values[0]), closed) for row, closed in rows)
    made = Disposal(taken.text, register, plan, items)
    made.proposer, made.proposed = current_actor(), now
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    annotations[KEY][taken.id] = made
    details = {"number": taken.text, "entries": len(items)}
    record_in_register(site, register, PROPOSED, details=details)
    return made


def withdraw(site, disposal: Disposal, now: datetime) -> None:
    """Take a proposal back before it is approved; nothing has happened."""
    _decide(disposal, TAKEN_BACK, now)
    details = {"number": disposal.number}
    record_in_register(site, disposal.register, WITHDRAWN, details=details)


def approve(
    site, disposal: Disposal, due: Collection[str], archive: str, now: datetime
) -> None:
    """Dispose of what is still due, as its register does it.

    :param due: paths of the entries that may be disposed of now.
    :param archive: by which decision of the archive.
    """
    disposal.left = frozenset(item.path for item in disposal.items) - set(due)
    disposal.archive = archive
    _decide(disposal, DONE, now)
    register = find_register(disposal.register)
    with because(disposal.number):
        for item in disposal.disposed:
            register.dispose(site.unrestrictedTraverse(item.path))
    details = {"number": disposal.number, "entries": len(disposal.disposed)}
    record_in_register(site, disposal.register, APPROVED, details=details)


def find_disposal(site, identifier: str) -> Disposal | None:
    """The proposal or protocol with that id."""
    return IAnnotations(site).get(KEY, {}).get(identifier)


def disposals(site, register: str) -> list[tuple[str, Disposal]]:
    """Ids and proposals of a register, the newest first."""
    kept = IAnnotations(site).get(KEY, {})
    own = [pair for pair in kept.items() if pair[1].register == register]
    return sorted(own, key=lambda pair: pair[1].proposed, reverse=True)


def waiting_paths(site, register: str) -> frozenset[str]:
    """Entries that stand in a proposal already."""
    return frozenset(
        item.path
        for _identifier, disposal in disposals(site, register)
        if disposal.state == WAITING
        for item in disposal.items
    )


def _decide(disposal: Disposal, state: str, now: datetime) -> None:
    disposal.state = state
    disposal.decider, disposal.decided = current_actor(), now
