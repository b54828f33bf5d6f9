"""The audit of an entry in REST, and the whole entry as one file."""

from kancelar_content.registers.audit.changes import fields_of
from kancelar_content.registers.audit.log import EXPORTED_ENTRY
from kancelar_content.registers.audit.logs import entry_log
from kancelar_content.registers.audit.logs import record
from kancelar_content.registers.audit.shown import Reader
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.batching import HypermediaBatch
from plone.restapi.interfaces import IExpandableElement
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.services import Service
from Products.Five import BrowserView
from typing import Any
from zope.component import getMultiAdapter
from zope.interface import alsoProvides
from zope.interface import implementer

import json


@implementer(IExpandableElement)
class Audit:
    """`audit` of an entry: its address, and its lines if they are asked for."""

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request

    def __call__(self, expand: bool = False) -> dict[str, Any]:
        address = f"{self.context.absolute_url()}/@audit"
        if not expand:
            return {"audit": {"@id": address}}
        log = entry_log(self.context)
        batch = HypermediaBatch(self.request, range(len(log)))
        places = list(batch)
        start = places[0] if places else 0
        answer = {
            "@id": address,
            "items": lines(self.context, self.request, len(places), start),
            "items_total": len(log),
        }
        if batch.links:
            answer["batching"] = batch.links
        return {"audit": answer}


class AuditGet(Service):
    """`@audit`: the lines, the newest first."""

    def reply(self) -> dict[str, Any]:
        self.request.response.setHeader("Cache-Control", "private, no-store")
        return Audit(self.context, self.request)(expand=True)["audit"]


class EntryExport(BrowserView):
    """The entry as REST has it, with all its audit; that it was taken is a line too."""

    def __call__(self) -> bytes:
        # A forged request can write nothing but the line that says it was made.
        alsoProvides(self.request, IDisableCSRFProtection)
        record(self.context, EXPORTED_ENTRY)
        serialize = getMultiAdapter((self.context, self.request), ISerializeToJson)
        entry = serialize()
        log = entry_log(self.context)
        entry["audit"] = lines(self.context, self.request, len(log))
        response = self.request.response
        name = f"{self.context.getId()}.json"
        response.setHeader("Content-Type", "application/json")
        response.setHeader("Content-Disposition", f'attachment; filename="{name}"')
        response.setHeader("Cache-Control", "private, no-store")
        return json.dumps(entry, ensure_ascii=False, indent=2).encode()


def lines(entry, request, number: int, start: int = 0) -> list[dict[str, Any]]:
    """Lines of the audit for machines."""
    reader = Reader(request, fields_of(entry), entry)
    return [reader.item(line) for line in entry_log(entry).newest(number, start)]
