"""The log of each entry, and that of each register for what happens to no entry."""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from datetime import UTC
from kancelar_content.registers.audit.log import AuditLog
from kancelar_content.registers.audit.log import Line
from kancelar_content.registers.audit.rules import Change
from plone import api
from typing import Any
from zope.annotation.interfaces import IAnnotations


ENTRY_KEY = "kancelar_content.registers.audit"
REGISTERS_KEY = "kancelar_content.registers.logs"

_reason: ContextVar[str] = ContextVar("reason", default="")


@contextmanager
def because(reason: str) -> Iterator[None]:
    """Give what is recorded inside a reason, unless it has one of its own."""
    token = _reason.set(reason)
    try:
        yield
    finally:
        _reason.reset(token)


def entry_log(entry) -> AuditLog:
    """The log of an entry, empty until something is recorded."""
    return IAnnotations(entry).get(ENTRY_KEY) or AuditLog()


def register_log(site, name: str) -> AuditLog:
    """The log of a register: exports, deletions and disposals."""
    return IAnnotations(site).get(REGISTERS_KEY, {}).get(name) or AuditLog()


def forget_log(entry) -> None:
    """Take the log from a copy, which is an entry of its own."""
    IAnnotations(entry).pop(ENTRY_KEY, None)


def record(
    entry,
    action: str,
    *,
    actor: str | None = None,
    comment: str = "",
    changes: tuple[Change, ...] = (),
    details: Mapping[str, Any] | None = None,
) -> None:
    """Append a line to the log of the entry."""
    annotations = IAnnotations(entry)
    if ENTRY_KEY not in annotations:
        annotations[ENTRY_KEY] = AuditLog()
    line = _line(action, actor, comment, changes, details)
    annotations[ENTRY_KEY].append(line)


def record_in_register(
    site,
    name: str,
    action: str,
    *,
    comment: str = "",
    details: Mapping[str, Any] | None = None,
) -> None:
    """Append a line to the log of the register."""
    annotations = IAnnotations(site)
    if REGISTERS_KEY not in annotations:
        annotations[REGISTERS_KEY] = OOBTree()
    logs = annotations[REGISTERS_KEY]
    if name not in logs:
        logs[name] = AuditLog()
    logs[name].append(_line(action, None, comment, (), details))


def current_actor() -> str:
    """The id of the user; empty for the system and for a reader without an account."""
    return api.user.get_current().getId() or ""


def _line(
    action: str,
    actor: str | None,
    comment: str,
    changes: tuple[Change, ...],
    details: Mapping[str, Any] | None,
) -> Line:
    return Line(
        moment=datetime.now(UTC),
        actor=current_actor() if actor is None else actor,
        action=action,
        comment=comment or _reason.get(),
        changes=changes,
        details=details or {},
    )
