"""Finds what a transaction changes in an entry, and records it once at its end."""

from Acquisition import aq_base
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import UTC
from decimal import Decimal
from kancelar_content.registers.audit.files import fingerprints
from kancelar_content.registers.audit.log import CHANGED
from kancelar_content.registers.audit.logs import current_actor
from kancelar_content.registers.audit.logs import record
from kancelar_content.registers.audit.rules import changed
from kancelar_content.registers.columns import Value
from kancelar_content.registers.registry import register_of
from plone.app.textfield.interfaces import IRichTextValue
from plone.dexterity.utils import iterSchemata
from plone.namedfile.interfaces import INamed
from transaction import TransactionManager
from typing import Any
from z3c.relationfield.interfaces import IRelationValue
from ZODB.POSException import POSKeyError
from ZODB.utils import z64
from zope.schema import getFieldNames

import transaction


@dataclass(frozen=True)
class Watched:
    """An entry that somebody changes, with what is to know of its type."""

    entry: Any
    actor: str
    fields: tuple[str, ...]
    personal: frozenset[str] | None


class Watch:
    """The entries that a transaction changes, by their place in the database."""

    def __init__(self) -> None:
        self.entries: dict[bytes, Watched] = {}

    def record(self) -> None:
        """Write a line for each entry that is not as it was stored."""
        for watched in self.entries.values():
            _record(watched)


#: What the transaction keeps its watch by.
WATCHES = object()


def watch(entry) -> None:
    """See at the end of the transaction what changed; what is new has no old values."""
    if entry._p_jar is None or entry._p_serial in (None, z64):
        return
    register = register_of(entry.portal_type)
    _watch_of(transaction.get()).entries[entry._p_oid] = Watched(
        entry,
        current_actor(),
        tuple(fields_of(entry)),
        register.personal,
    )


def fields_of(entry) -> dict[str, Any]:
    """Fields of the type and of its behaviors, by name."""
    return {
        name: schema[name]
        for schema in iterSchemata(entry)
        for name in getFieldNames(schema)
    }


def _watch_of(current) -> Watch:
    try:
        return current.data(WATCHES)
    except KeyError:
        made = Watch()
        current.set_data(WATCHES, made)
        current.addBeforeCommitHook(made.record)
        return made


def _record(watched: Watched) -> None:
    with _stored(watched.entry) as stored:
        if stored is None:
            return
        before = _values(stored, watched.fields)
        after = _values(watched.entry, watched.fields)
        for name, (old, new) in _replaced(stored, watched.entry, before, after):
            before[name], after[name] = old, new
    changes = changed(before, after, watched.personal)
    if changes:
        record(watched.entry, CHANGED, actor=watched.actor, changes=changes)


@contextmanager
def _stored(entry) -> Iterator[Any]:
    """The entry as the last commit left it; None if another one removed it."""
    manager = TransactionManager()
    connection = entry._p_jar.db().open(manager)
    try:
        yield connection.get(entry._p_oid)
    except POSKeyError:
        yield None
    finally:
        manager.abort()
        connection.close()


def _values(entry, names: tuple[str, ...]) -> dict[str, Value]:
    """What the entry itself keeps of the fields."""
    kept = aq_base(entry)
    kept._p_activate()
    return {name: _plain(kept.__dict__.get(name)) for name in names}


def _replaced(
    stored, entry, before: dict[str, Value], after: dict[str, Value]
) -> list[tuple[str, tuple[str, str]]]:
    """Files that were replaced by others of the same name and size, told apart."""
    found = []
    for name, value in after.items():
        old, new = (aq_base(one).__dict__.get(name) for one in (stored, entry))
        if before[name] == value and (prints := fingerprints(old, new)):
            words = tuple(f"{value}, SHA-256 {digits}…" for digits in prints)
            found.append((name, words))
    return found


def _plain(value: Any) -> Value:
    """A value that can be compared, and kept in a line."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.astimezone(UTC) if value.tzinfo else value
    if isinstance(value, str | bool | int | float | Decimal | date):
        return value
    if IRichTextValue.providedBy(value):
        return value.raw or None
    if IRelationValue.providedBy(value):
        return value.to_path
    if INamed.providedBy(value):
        return f"{value.filename} ({value.getSize()} B)"
    if isinstance(value, set | frozenset):
        value = sorted(value, key=str)
    if isinstance(value, list | tuple):
        return ", ".join(str(_plain(one)) for one in value) or None
    return str(value)
