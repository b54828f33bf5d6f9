"""Lines of the audit as people and machines read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from kancelar_content import _
from kancelar_content.desk.moments import localized
from kancelar_content.desk.people import full_name
from kancelar_content.publication.site_time import site_zone
from kancelar_content.registers.audit import log
from kancelar_content.registers.audit.log import Line
from kancelar_content.registers.audit.rules import Change
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import FLAG
from kancelar_content.registers.columns import TEXT
from kancelar_content.registers.columns import Value
from kancelar_content.registers.written import plain
from kancelar_content.registers.written import written
from plone import api
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.schema.interfaces import IChoice


ACTIONS = {
    log.CREATED: _("audit_created", default="Entry created"),
    log.CHANGED: _("audit_changed", default="Entry changed"),
    log.STEP: _("audit_step", default="${step}: ${from} → ${to}"),
    log.NOTE: _("audit_note", default="Note"),
    log.DISPOSED: _(
        "audit_disposed", default="What may not be kept any longer was taken away"
    ),
    log.DELETED: _("audit_deleted", default="Entry ${entry} deleted"),
    log.EXPORTED: _(
        "audit_exported", default="Export of ${rows} entries (${format}): ${filter}"
    ),
    log.EXPORTED_ENTRY: _("audit_exported_entry", default="Entry exported"),
    log.PROPOSED: _(
        "audit_proposed", default="Disposal ${number} of ${entries} entries proposed"
    ),
    log.APPROVED: _(
        "audit_approved",
        default="Disposal ${number} of ${entries} entries approved and carried out",
    ),
    log.WITHDRAWN: _("audit_withdrawn", default="Disposal ${number} taken back"),
}

NO_ACCOUNT = _("audit_no_account", default="The system, or a reader of the site")
EVERYTHING = _("audit_no_filter", default="without a filter")


@dataclass(frozen=True)
class ShownChange:
    """A changed field; the values of a personal one are not told."""

    title: str
    told: bool
    old: str = ""
    new: str = ""


@dataclass(frozen=True)
class ShownLine:
    """A line in the language of the reader."""

    time: str
    iso: str
    who: str
    what: str
    comment: str
    changes: tuple[ShownChange, ...]


class Reader:
    """Words for lines; `fields` are those of the entry that they are about."""

    def __init__(self, request, fields: Mapping[str, Any], entry=None) -> None:
        self.request = request
        self.fields = fields
        self.entry = entry
        self.language = api.portal.get_current_language()

    def shown(self, line: Line) -> ShownLine:
        return ShownLine(
            time=localized(line.moment),
            iso=line.moment.isoformat(timespec="seconds"),
            who=self.word(full_name(line.actor) if line.actor else NO_ACCOUNT),
            what=self._what(line),
            comment=line.comment,
            changes=tuple(self._change(change) for change in line.changes),
        )

    def item(self, line: Line) -> dict[str, Any]:
        """The line for machines: the same words, and the values as they are kept."""
        shown = self.shown(line)
        return {
            "time": shown.iso,
            "who": shown.who,
            "action": line.action,
            "title": shown.what,
            "comment": line.comment,
            "changes": [_change_item(change) for change in line.changes],
            "details": dict(line.details),
        }

    def word(self, message) -> str:
        return translate(message, context=self.request)

    def _what(self, line: Line) -> str:
        details = dict(line.details)
        if line.action == log.STEP:
            details |= self._step(details)
        elif line.action == log.EXPORTED:
            details["filter"] = details["filter"] or self.word(EVERYTHING)
        return self.word(Message(ACTIONS[line.action], mapping=details))

    def _step(self, details: Mapping[str, str]) -> dict[str, str]:
        """Titles of the step and its states; ids of what the workflow has no more."""
        workflow = api.portal.get_tool("portal_workflow").get(details["workflow"])
        steps = getattr(workflow, "transitions", {})
        states = getattr(workflow, "states", {})
        found = {
            "step": (steps, details["transition"]),
            "from": (states, details["from"]),
            "to": (states, details["to"]),
        }
        return {name: self._title(*where) for name, where in found.items()}

    def _title(self, places, identifier: str) -> str:
        place = places.get(identifier)
        title = place.title if place is not None and place.title else identifier
        return translate(title, domain="plone", context=self.request)

    def _change(self, change: Change) -> ShownChange:
        field = self.fields.get(change.field)
        title = self.word(field.title) if field is not None else change.field
        if change.values is None:
            return ShownChange(title, told=False)
        old, new = (self._value(field, value) for value in change.values)
        return ShownChange(title, told=True, old=old, new=new)

    def _value(self, field, value: Value) -> str:
        if IChoice.providedBy(field) and value is not None:
            value = self.word(self._term(field, value))
        elif isinstance(value, datetime) and value.tzinfo:
            value = value.astimezone(site_zone())
        kind = FLAG if isinstance(value, bool) else TEXT
        column = Column("", "", kind)
        return written(column, value, language=self.language, word=self.word)

    def _term(self, field, value: Value):
        try:
            return field.bind(self.entry).vocabulary.getTerm(value).title or value
        except LookupError:
            return value


def _change_item(change: Change) -> dict[str, Any]:
    if change.values is None:
        return {"field": change.field, "personal": True}
    old, new = map(plain, change.values)
    return {"field": change.field, "personal": False, "old": old, "new": new}
