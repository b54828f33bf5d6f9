"""Entries of a part as it keeps them, and what follows from a new one."""

from dataclasses import asdict
from datetime import date
from datetime import datetime
from datetime import UTC
from kancelar_content.foi.documents.filing import documents_of
from kancelar_content.foi.documents.filing import file_document
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.routing.exchange_rules import Entry
from kancelar_content.foi.routing.exchange_rules import OPEN
from kancelar_content.foi.routing.exchange_rules import state_of
from kancelar_content.foi.routing.exchange_rules import TRANSITIONS
from kancelar_content.foi.routing.records_request import RecordsRequest
from kancelar_content.publication.site_time import site_zone
from persistent.list import PersistentList
from plone import api
from plone.namedfile.file import NamedBlobFile


def parts_of(case: InfoRequest) -> list[RecordsRequest]:
    """What departments were asked for, in the order of asking."""
    return [part for part in case.objectValues() if isinstance(part, RecordsRequest)]


def first_due(case: InfoRequest) -> date | None:
    """The first day on which a department owes an answer; None if none does."""
    open_parts = [part for part in parts_of(case) if wanted_state(part) == OPEN]
    return min((part.due for part in open_parts), default=None)


def entries_of(part: RecordsRequest) -> list[Entry]:
    """All that was written, oldest first."""
    return [Entry(**kept) for kept in getattr(part, "_entries", None) or ()]


def write(
    part: RecordsRequest,
    kind: str,
    text: str = "",
    due: date | None = None,
    files: tuple[NamedBlobFile, ...] = (),
) -> Entry:
    """Add an entry with its files; state, catalog and case follow."""
    now = datetime.now(UTC)
    names = [_filed(part, file, now) for file in files]
    by = api.user.get_current().getId() or ""
    entry = Entry(kind, by, now, text.strip(), due, tuple(names))
    if getattr(part, "_entries", None) is None:
        part._entries = PersistentList()
    part._entries.append(asdict(entry))
    if due is not None:
        part.due = due
    follow_entries(part)
    return entry


def follow_entries(part: RecordsRequest) -> None:
    """Bring the part to the state of its entries, and the catalog with it."""
    wanted = wanted_state(part)
    if api.content.get_state(part) != wanted:
        api.content.transition(part, TRANSITIONS[wanted])
    part.reindexObject()
    case = part.__parent__
    case.reindexObject(idxs=["SearchableText", "portal_type"])


def wanted_state(part: RecordsRequest) -> str:
    return state_of(entries_of(part))


def document_in(part: RecordsRequest, name: str):
    """The document of the part with that id; None if there is none."""
    return next((d for d in documents_of(part) if d.getId() == name), None)


def _filed(part: RecordsRequest, file: NamedBlobFile, now: datetime) -> str:
    day = now.astimezone(site_zone()).date()
    title = file.filename or "-"
    document = file_document(part, title, file, direction="internal", day=day)
    return document.getId()
