"""`@@media-selections`: the light tables of a user, one of them, its contact sheet."""

from datetime import datetime
from datetime import UTC
from functools import cached_property
from kancelar_content import _
from kancelar_content.desk.moments import localized
from kancelar_content.desk.moments import written_day
from kancelar_content.desk.people import full_name
from kancelar_content.media.archive.kept_page import KeptPage
from kancelar_content.media.archive.picked import picked_uids
from kancelar_content.media.archive.rows import Item
from kancelar_content.media.archive.rows import items_by_uid
from kancelar_content.media.archive.tables.album_of import gallery_of
from kancelar_content.media.archive.tables.album_of import make_album
from kancelar_content.media.archive.tables.colleagues import colleagues
from kancelar_content.media.archive.tables.store import add_table
from kancelar_content.media.archive.tables.store import find_table
from kancelar_content.media.archive.tables.store import LightTable
from kancelar_content.media.archive.tables.store import open_tables
from kancelar_content.media.archive.tables.table_rules import EVERYBODY
from kancelar_content.media.archive.tables.table_rules import LONGEST_NAME
from kancelar_content.media.archive.tables.table_rules import LONGEST_NOTE
from kancelar_content.media.archive.tables.table_rules import MOST_ITEMS
from kancelar_content.media.archive.tables.table_rules import put
from kancelar_content.media.archive.tables.table_rules import reordered
from kancelar_content.media.archive.words import Words
from kancelar_content.page_head import PageHead
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18nmessageid import Message


TITLE = _("archive_light_tables", default="Light tables")
NO_ROOM = _(
    "table_no_room",
    default="A light table has room for ${most}. ${number} were left out.",
)


class LightTablesPage(KeptPage):
    """All tables, or the one whose id stands behind the name of the page."""

    overview = ViewPageTemplateFile("templates/light_tables.pt")
    one = ViewPageTemplateFile("templates/light_table.pt")
    sheet = ViewPageTemplateFile("templates/contact_sheet.pt")

    table: LightTable

    def find(self) -> bool:
        self.table = find_table(self.site, self.identifier, self.user)
        return self.table is not None

    def shown(self) -> str:
        """The table, or its sheet for print."""
        return self.sheet() if self.request.form.get("sheet") else self.one()

    @cached_property
    def site(self):
        return api.portal.get()

    @cached_property
    def user(self) -> str:
        return api.user.get_current().getId()

    @cached_property
    def language(self) -> str:
        return api.portal.get_current_language()

    @cached_property
    def words(self) -> Words:
        return Words(self.catalog, self.request)

    @property
    def base(self) -> str:
        return self.context.absolute_url()

    @property
    def url(self) -> str:
        return f"{self.base}/@@media-selections"

    @property
    def page_head(self) -> PageHead:
        title = self.table.name if self.identifier else self.word(TITLE)
        return PageHead(title=title, url=self.url, for_search_engines=False)

    @property
    def table_url(self) -> str:
        return f"{self.url}/{self.table.id}"

    @property
    def is_mine(self) -> bool:
        return self.table.owner == self.user

    def begin(self):
        """Put picked items on a table, or on a new one."""
        uids = picked_uids(self.request, self.request.form)
        table = find_table(self.site, self.typed("table"), self.user)
        if table is None or table.deleted:
            table = add_table(self.site, self._new_name(), self.user)
        table.uids, left_out = put(table.uids, uids)
        table.changed = datetime.now(UTC)
        if left_out:
            self._tell(NO_ROOM, "warning", most=MOST_ITEMS, number=left_out)
        if not uids:
            message = _(
                "table_nothing_picked",
                default="Nothing was picked. Tick photos in the archive first.",
            )
            self._tell(message, "warning")
        return self._go(f"{self.url}/{table.id}")

    def _new_name(self) -> str:
        name = self.typed("name")[:LONGEST_NAME]
        if name:
            return name
        default = _("table_new_name", default="Light table of ${day}")
        day = written_day(datetime.now(UTC).date())
        return self.word(Message(default, mapping={"day": day}))

    def act(self):
        """What a button of the table asks for."""
        action = self.typed("action")
        if action == "save":
            return self.save()
        if action == "album":
            return self.make_album()
        if action in ("delete", "restore") and self.is_mine:
            return self.delete(restore=action == "restore")
        return self._go(self.table_url)

    def save(self):
        """Name, note, sharing, order, and what is taken off."""
        name = " ".join(self.typed("name").split())
        if self.is_mine and not 0 < len(name) <= LONGEST_NAME:
            self.errors["name"] = _(
                "error_table_name",
                default="Write a name of 1 to ${most} characters.",
                mapping={"most": LONGEST_NAME},
            )
            self.request.response.setStatus(400)
            return self.one()
        if self.is_mine:
            self.table.name = name
            self.table.shared = self._shared()
        self.table.note = self.typed("note")[:LONGEST_NOTE]
        places = {
            uid: str(self.request.form.get(f"place-{uid}") or "").strip()
            for uid in self.table.uids
        }
        gone = set(self.chosen("off"))
        laid = reordered(self.table.uids, places)
        self.table.uids = tuple(uid for uid in laid if uid not in gone)
        self.table.changed = datetime.now(UTC)
        self._tell(_("table_saved", default="The light table was saved."), "info")
        return self._go(self.table_url)

    def _shared(self) -> tuple[str, ...]:
        if self.typed("share") == "everybody":
            return (EVERYBODY,)
        if self.typed("share") == "chosen":
            known = {person["id"] for person in self.colleagues}
            return tuple(sorted(known & set(self.chosen("colleagues"))))
        return ()

    def delete(self, *, restore: bool):
        """Take it away, or back."""
        self.table.deleted = None if restore else datetime.now(UTC)
        if restore:
            self._tell(_("table_restored", default="The light table is back."), "info")
            return self._go(self.table_url)
        return self._go(f"{self.url}?deleted={self.table.id}")

    def make_album(self):
        """An internal album that borrows what lies here."""
        gallery = self.gallery
        if gallery is None or not self.items:
            return self._go(self.table_url)
        album = make_album(gallery, self.table.name, self.items)
        message = _(
            "table_album_made",
            default="The album is in the archive only. Write its text and publish it"
            " when it is ready.",
        )
        self._tell(message, "info")
        return self._go(f"{album.absolute_url()}/view")

    def _tell(self, message: Any, kind: str, **mapping: Any) -> None:
        text = self.word(Message(message, mapping=mapping) if mapping else message)
        api.portal.show_message(text, self.request, type=kind)

    def _go(self, url: str):
        return self.request.response.redirect(url)

    @cached_property
    def gallery(self):
        return gallery_of(self.language)

    @cached_property
    def items(self) -> list[Item]:
        return items_by_uid(self.catalog, self.table.uids)

    @property
    def gone(self) -> int:
        """How many of it there are no more, or not for this user."""
        return len(self.table.uids) - len(self.items)

    def tables(self) -> list[dict[str, Any]]:
        return [
            {
                "name": table.name,
                "url": f"{self.url}/{table.id}",
                "number": len(table.uids),
                "changed": localized(table.changed),
                "owner": "" if table.owner == self.user else full_name(table.owner),
                "shared": bool(table.shared),
                "pictures": [
                    item
                    for item in items_by_uid(self.catalog, table.uids[:4])
                    if item.thumbnail
                ],
            }
            for table in open_tables(self.site, self.user)
        ]

    def deleted(self) -> LightTable | None:
        """The own table that was taken away just now."""
        table = find_table(self.site, self.typed("deleted"), self.user)
        mine = table is not None and table.deleted and table.owner == self.user
        return table if mine else None

    @cached_property
    def colleagues(self) -> list[dict[str, str]]:
        """Others who may open the archive."""
        return colleagues(self.user)

    @property
    def share(self) -> str:
        """For whom it is now: `own`, `everybody` or `chosen`."""
        if EVERYBODY in self.table.shared:
            return "everybody"
        return "chosen" if self.table.shared else "own"

    @property
    def owner(self) -> str:
        return full_name(self.table.owner)

    def facts(self, item: Item) -> str:
        day = item.taken
        parts = (written_day(day.date()) if day else "", item.card.get("place"))
        return ", ".join(part for part in parts if part)

    def licence(self, item: Item) -> str:
        licence = item.card.get("licence")
        return self.words.titles("licence", [licence])[licence] if licence else ""
