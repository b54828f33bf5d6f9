"""Who took entries of a register away, and the audits of those that are shown."""

from collections.abc import Iterator
from contextlib import ExitStack
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.registers.audit.changes import fields_of
from kancelar_content.registers.audit.log import EXPORTED
from kancelar_content.registers.audit.logs import entry_log
from kancelar_content.registers.audit.logs import record_in_register
from kancelar_content.registers.audit.shown import Reader
from kancelar_content.registers.selection import Selection
from kancelar_content.registers.table import Table
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from tempfile import TemporaryFile
from typing import Any
from zope.interface import alsoProvides

import json


#: So many entries are read before those that are not needed any more are let go.
ENTRIES_AWAKE = 500
BYTES_A_PART = 1 << 16


def record_export(request, name: str, table: Table, ending: str) -> None:
    """Append who exported how many rows by which filter."""
    # A forged request can write nothing but the line that says it was made.
    alsoProvides(request, IDisableCSRFProtection)
    details = {
        "rows": len(table.rows),
        "format": ending,
        "filter": _filter(table.selection),
    }
    record_in_register(api.portal.get(), name, EXPORTED, details=details)


def write_audits(table: Table, request, url: str) -> Iterator[bytes]:
    """The lines of all shown entries as JSON, the newest line of each entry first.

    They are read before sending begins, because what is sent must not read the
    database, and kept in a file. Entries are woken one after the other.
    """
    with ExitStack() as stack:
        file = stack.enter_context(TemporaryFile())
        file.write(f'{{"@id": {json.dumps(url)}, "items": [\n'.encode())
        for number, item in enumerate(_audits(table, request)):
            comma = ",\n" if number else ""
            file.write(f"{comma}{json.dumps(item, ensure_ascii=False)}".encode())
        file.write(b"\n]}\n")
        file.seek(0)
        return _parts(file, stack.pop_all())


def _audits(table: Table, request) -> Iterator[dict[str, Any]]:
    site, url_of = api.portal.get(), url_of_path()
    readers: dict[str, Reader] = {}
    for number, row in enumerate(table.rows, 1):
        entry = site.unrestrictedTraverse(row.path)
        if entry.portal_type not in readers:
            readers[entry.portal_type] = Reader(request, fields_of(entry), entry)
        reader, log = readers[entry.portal_type], entry_log(entry)
        yield {
            "@id": url_of(row.path),
            table.columns[0].name: row.values[0],
            "audit": [reader.item(line) for line in log.newest(len(log))],
        }
        if number % ENTRIES_AWAKE == 0:
            site._p_jar.cacheGC()


def _parts(file, closing: ExitStack) -> Iterator[bytes]:
    with closing:
        while part := file.read(BYTES_A_PART):
            yield part


def _filter(selection: Selection) -> str:
    """Filters as the address has them; words may be a name, so only that there were."""
    chosen = [
        f"{parameter}={'…' if parameter == 'text' else value}"
        for _name, parameter, value in selection.chosen()
    ]
    return ", ".join(chosen)
