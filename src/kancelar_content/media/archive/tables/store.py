"""Where light tables are kept: beside the content, in no catalog and no version."""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.media.archive.tables.table_rules import may_open
from persistent import Persistent
from secrets import token_urlsafe
from zope.annotation.interfaces import IAnnotations


KEY = "kancelar_content.media.light_tables"

#: So long a deleted one can be taken back.
KEPT_DELETED = timedelta(days=14)


class LightTable(Persistent):
    """Photos and videos by UID, in an order; `shared` names users or everybody."""

    def __init__(self, identifier: str, name: str, owner: str, now: datetime) -> None:
        self.id = identifier
        self.name = name
        self.owner = owner
        self.shared: tuple[str, ...] = ()
        self.note = ""
        self.uids: tuple[str, ...] = ()
        self.changed = now
        self.deleted: datetime | None = None


def add_table(site, name: str, owner: str) -> LightTable:
    """A new and empty one; those deleted long ago are forgotten now."""
    now = datetime.now(UTC)
    tables = IAnnotations(site).setdefault(KEY, OOBTree())
    old = [
        t.id for t in tables.values() if t.deleted and t.deleted < now - KEPT_DELETED
    ]
    for identifier in old:
        del tables[identifier]
    table = LightTable(token_urlsafe(9), name, owner, now)
    tables[table.id] = table
    return table


def open_tables(site, user: str) -> list[LightTable]:
    """Those that the user may open, last changed first."""
    found = [table for table in _all(site) if not table.deleted and _open(table, user)]
    return sorted(found, key=lambda table: table.changed, reverse=True)


def find_table(site, identifier: str, user: str) -> LightTable | None:
    """The table, deleted or not, if the user may open it."""
    tables = IAnnotations(site).get(KEY) or {}
    table = tables.get(identifier)
    return table if table is not None and _open(table, user) else None


def _all(site) -> Iterable[LightTable]:
    tables = IAnnotations(site).get(KEY)
    return tables.values() if tables is not None else ()


def _open(table: LightTable, user: str) -> bool:
    return may_open(user, owner=table.owner, shared=table.shared)
