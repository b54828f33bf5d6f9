"""What a batch does with its items, a part of them in each request."""

from datetime import UTC
from kancelar_content.media.archive.batches.batch_fields import BY_NAME
from kancelar_content.media.archive.batches.change_rules import Change
from kancelar_content.media.archive.batches.change_rules import changed
from kancelar_content.media.archive.batches.change_rules import part
from kancelar_content.media.archive.batches.change_rules import same
from kancelar_content.media.archive.batches.store import APPLYING
from kancelar_content.media.archive.batches.store import Batch
from kancelar_content.media.archive.batches.store import DONE
from kancelar_content.media.archive.batches.store import UNDOING
from kancelar_content.media.archive.batches.store import UNDONE
from kancelar_content.media.rights.consents import may_see_consents
from kancelar_content.media.rights.fields import LISTED
from kancelar_content.media.rights.fields import UNKNOWN
from plone import api
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


#: A photo takes about 10 ms, so a request some seconds at most.
PART = 200

GONE, NOT_ALLOWED, MEANWHILE, PEOPLE, TOO_LONG = (
    "gone",
    "not_allowed",
    "meanwhile",
    "people",
    "too_long",
)


def begin(batch: Batch) -> None:
    batch.state, batch.todo = APPLYING, batch.uids


def begin_undo(batch: Batch) -> None:
    batch.state, batch.todo, batch.refused = UNDOING, tuple(batch.done), ()


def work(batch: Batch) -> None:
    """Do the next part; the last one ends the batch."""
    now, later = part(batch.todo, PART)
    act = _apply if batch.state == APPLYING else _undo
    refused = [(uid, reason) for uid in now if (reason := act(batch, uid))]
    batch.refused += tuple(refused)
    batch.todo = later
    if not later:
        batch.state = DONE if batch.state == APPLYING else UNDONE


def planned(batch: Batch, item) -> dict[str, tuple[Any, Any]]:
    """What would change of the item: field to (before, after)."""
    values = ((c.field, value_of(item, c.field), c) for c in batch.changes)
    found = {name: (old, changed(change, old)) for name, old, change in values}
    people = found.get("people")
    if people and not same(*people):
        # Without a consent left somebody has to look at it again.
        found["people_state"] = (item.people_state, LISTED if people[1] else UNKNOWN)
    return {name: pair for name, pair in found.items() if not same(*pair)}


def value_of(item, field: str) -> Any:
    """The value of a field, lists as tuples."""
    if field == "subject":
        return tuple(item.Subject() or ())
    value = getattr(item, field, None)
    return tuple(value) if isinstance(value, list) else value


def _apply(batch: Batch, uid: str) -> str | None:
    """Change one item, or say why not."""
    item = api.content.get(UID=uid)
    reason = _reason_against(item)
    if reason:
        return reason
    if item.modified().asdatetime().astimezone(UTC) > batch.shown:
        return MEANWHILE
    plan = planned(batch, item)
    if "people" in plan and not may_see_consents():
        return NOT_ALLOWED
    if item.people_state == LISTED and "people" not in plan and "people_state" in plan:
        return PEOPLE
    if any(_too_long(change, plan) for change in batch.changes):
        return TOO_LONG
    if plan:
        _write(item, {name: new for name, (_old, new) in plan.items()})
        batch.done[uid] = plan
    return None


def _too_long(change: Change, plan: dict[str, tuple[Any, Any]]) -> bool:
    """Whether what was appended made a text longer than its field."""
    text = plan.get(change.field, (None, None))[1]
    most = BY_NAME[change.field].most
    return isinstance(text, str) and bool(most) and len(text) > most


def _undo(batch: Batch, uid: str) -> str | None:
    """Give one item back what it had, as far as nobody has changed it since."""
    item = api.content.get(UID=uid)
    reason = _reason_against(item)
    if reason:
        return reason
    plan = batch.done[uid]
    mine = {
        name: old
        for name, (old, new) in plan.items()
        if same(value_of(item, name), new)
    }
    if mine:
        _write(item, mine)
    return None if len(mine) == len(plan) else MEANWHILE


def _reason_against(item) -> str | None:
    if item is None:
        return GONE
    if not api.user.has_permission("Modify portal content", obj=item):
        return NOT_ALLOWED
    return None


def _write(item, values: dict[str, Any]) -> None:
    for name, value in values.items():
        if name == "subject":
            item.setSubject(value or ())
        else:
            setattr(item, name, list(value) if isinstance(value, tuple) else value)
    notify(ObjectModifiedEvent(item))
