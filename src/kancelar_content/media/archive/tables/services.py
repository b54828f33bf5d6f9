"""`@media-selections`: light tables for programs of the staff, as the page has them."""

from datetime import datetime
from datetime import UTC
from functools import cached_property
from kancelar_content import _
from kancelar_content.desk.people import full_name
from kancelar_content.media.archive.exports import extract
from kancelar_content.media.archive.rows import items_by_uid
from kancelar_content.media.archive.search import ArchiveSearch
from kancelar_content.media.archive.tables.colleagues import colleagues
from kancelar_content.media.archive.tables.request_rules import BadValue
from kancelar_content.media.archive.tables.request_rules import OWNERS
from kancelar_content.media.archive.tables.request_rules import read_values
from kancelar_content.media.archive.tables.store import add_table
from kancelar_content.media.archive.tables.store import find_table
from kancelar_content.media.archive.tables.store import LightTable
from kancelar_content.media.archive.tables.store import open_tables
from kancelar_content.media.archive.tables.table_rules import LONGEST_NAME
from kancelar_content.media.archive.tables.table_rules import LONGEST_NOTE
from kancelar_content.media.archive.tables.table_rules import MOST_ITEMS
from kancelar_content.registers.exports import item
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


JSON = "application/json"

REFUSALS = {
    "object": _("error_table_json", default="Send the light table as a JSON object."),
    "type": _(
        "error_table_type",
        default="Send it as JSON, with the header Content-Type: application/json.",
    ),
    "unknown": _(
        "error_table_unknown",
        default="A light table has no “${name}”. It has name, note, items and shared.",
    ),
    "name": _("error_table_name", default="Write a name of 1 to ${most} characters."),
    "note": _(
        "error_table_note", default="Write a note of ${longest} characters at most."
    ),
    "items": _(
        "error_table_items",
        default="Give the UIDs of photos and videos as a list of ${room} at most.",
    ),
    "shared": _(
        "error_table_shared",
        default="Give a list of users who may open the archive, or “*” for all of"
        " them.",
    ),
    "owner": _(
        "error_table_owner",
        default="Only who has made the light table may rename, share or delete it.",
    ),
    "gone": _(
        "error_table_gone",
        default="There is no such light table, or it is not shared with you.",
    ),
}
BOUNDS = {"most": LONGEST_NAME, "longest": LONGEST_NOTE, "room": MOST_ITEMS}


class Refused(Exception):
    """An answer with a status and the key of a sentence."""

    def __init__(self, status: int, reason: str, name: str = "") -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.name = name


@implementer(IPublishTraverse)
class SelectionsService(Service):
    """All tables, or the one whose id follows.

    A browser lets a stranger's page send neither JSON nor PATCH and DELETE in the name
    of the user before it has asked, so no token is needed.
    """

    identifier = ""

    def publishTraverse(self, request, name: str) -> "SelectionsService":
        """:raises NotFound: if more than the id of a table follows."""
        if self.identifier:
            raise NotFound(self, name, request)
        self.identifier = name
        return self

    def reply(self) -> Any:
        self.request.response.setHeader("Cache-Control", "private, no-store")
        try:
            return self.answer()
        except BadValue as error:
            return self._refuse(Refused(400, error.reason, error.name))
        except Refused as refused:
            return self._refuse(refused)

    def answer(self) -> Any:
        """:raises Refused: :raises BadValue: with nothing written."""
        raise NotImplementedError

    def _refuse(self, refused: Refused) -> dict[str, Any]:
        kinds = {400: "BadRequest", 403: "Forbidden", 404: "NotFound"}
        mapping = BOUNDS | {"name": refused.name}
        told = Message(REFUSALS[refused.reason], mapping=mapping)
        self.request.response.setStatus(refused.status)
        return {
            "type": kinds[refused.status],
            "message": translate(told, context=self.request),
        }

    @cached_property
    def user(self) -> str:
        return api.user.get_current().getId()

    @property
    def url(self) -> str:
        return f"{self.context.absolute_url()}/@media-selections"

    def table(self) -> LightTable:
        """:raises Refused: if the user has no such table."""
        found = find_table(api.portal.get(), self.identifier, self.user)
        if found is None or found.deleted:
            raise Refused(404, "gone")
        return found

    def values(self) -> dict[str, Any]:
        """What was sent; the request may write from now on.

        :raises Refused: :raises BadValue: if it is no light table.
        """
        if self.request.getHeader("Content-Type", "").partition(";")[0] != JSON:
            raise Refused(400, "type")
        try:
            sent = json_body(self.request)
        except DeserializationError:
            raise Refused(400, "object") from None
        known = {person["id"] for person in colleagues(self.user)}
        values = read_values(sent, colleagues=known)
        alsoProvides(self.request, IDisableCSRFProtection)
        return values

    def write(self, table: LightTable, values: dict[str, Any]) -> None:
        """Keep what was read."""
        for name, value in values.items():
            setattr(table, "uids" if name == "items" else name, value)
        table.changed = datetime.now(UTC)

    def told(self, table: LightTable) -> dict[str, Any]:
        """The table without its items; with whom it is shared for its owner alone."""
        is_mine = table.owner == self.user
        told = {
            "@id": f"{self.url}/{table.id}",
            "id": table.id,
            "name": table.name,
            "note": table.note,
            "owner": full_name(table.owner),
            "is_mine": is_mine,
            "changed": table.changed.isoformat(),
            "items_total": len(table.uids),
        }
        return told | ({"shared": list(table.shared)} if is_mine else {})

    def with_items(self, table: LightTable) -> dict[str, Any]:
        """The table with those of its items that the user may see."""
        search = ArchiveSearch(self.request, {})
        records = [one.record for one in items_by_uid(search.catalog, table.uids)]
        found = extract(search, self.url, records)
        items = [item(found, row) for row in found.rows]
        return self.told(table) | {"items": items}


class SelectionsGet(SelectionsService):
    """All that the user may open, or one with its photos and videos."""

    def answer(self) -> dict[str, Any]:
        if self.identifier:
            return self.with_items(self.table())
        tables = open_tables(api.portal.get(), self.user)
        items = [self.told(table) for table in tables]
        return {"@id": self.url, "items": items, "items_total": len(items)}


class SelectionsPost(SelectionsService):
    """A new one."""

    def answer(self) -> dict[str, Any]:
        if self.identifier:
            raise Refused(404, "gone")
        values = self.values()
        if "name" not in values:
            raise BadValue("name", "name")
        table = add_table(api.portal.get(), values["name"], self.user)
        self.write(table, values)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", f"{self.url}/{table.id}")
        return self.with_items(table)


class SelectionsPatch(SelectionsService):
    """Changes what was sent; `items` are all of them in their new order."""

    def answer(self) -> dict[str, Any]:
        table, values = self.table(), self.values()
        if table.owner != self.user and set(values) & set(OWNERS):
            raise Refused(403, "owner")
        self.write(table, values)
        return self.with_items(table)


class SelectionsDelete(SelectionsService):
    """Takes it away; on the page it can be taken back for two weeks."""

    def answer(self) -> None:
        table = self.table()
        if table.owner != self.user:
            raise Refused(403, "owner")
        alsoProvides(self.request, IDisableCSRFProtection)
        table.deleted = datetime.now(UTC)
        return self.reply_no_content()
