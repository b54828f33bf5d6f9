"""`@@batch-edit`: change picked items together, see it before, take it back."""

from collections.abc import Mapping
from datetime import datetime
from datetime import UTC
from functools import cached_property
from kancelar_content import _
from kancelar_content.desk.moments import localized
from kancelar_content.media.archive.batches import applying
from kancelar_content.media.archive.batches.batch_fields import BatchField
from kancelar_content.media.archive.batches.batch_fields import BY_NAME
from kancelar_content.media.archive.batches.batch_fields import CHOICE
from kancelar_content.media.archive.batches.batch_fields import CHOICES
from kancelar_content.media.archive.batches.batch_fields import ERRORS
from kancelar_content.media.archive.batches.batch_fields import FIELDS
from kancelar_content.media.archive.batches.batch_fields import FieldWords
from kancelar_content.media.archive.batches.batch_fields import PEOPLE
from kancelar_content.media.archive.batches.batch_fields import PERSON
from kancelar_content.media.archive.batches.batch_fields import read_change
from kancelar_content.media.archive.batches.batch_fields import read_person
from kancelar_content.media.archive.batches.batch_fields import shown_shift
from kancelar_content.media.archive.batches.batch_fields import WAYS
from kancelar_content.media.archive.batches.change_rules import Change
from kancelar_content.media.archive.batches.store import add_batch
from kancelar_content.media.archive.batches.store import Batch
from kancelar_content.media.archive.batches.store import DONE
from kancelar_content.media.archive.batches.store import DRAFT
from kancelar_content.media.archive.batches.store import find_batch
from kancelar_content.media.archive.batches.store import own_batches
from kancelar_content.media.archive.batches.store import UNDONE
from kancelar_content.media.archive.kept_page import KeptPage
from kancelar_content.media.archive.picked import picked_uids
from kancelar_content.media.archive.rows import Item
from kancelar_content.media.archive.rows import items_by_uid
from kancelar_content.media.archive.scripts import script_url
from kancelar_content.media.archive.words import Words
from kancelar_content.media.known_words import known_words
from kancelar_content.media.rights.consents import find_consents
from kancelar_content.media.rights.consents import may_see_consents
from kancelar_content.page_head import PageHead
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18nmessageid import Message


TITLE = _("archive_batches", default="Batches of changes")

#: More are changed in several batches.
MOST = 5_000

#: Items that the preview shows with what changes.
PREVIEWED = 12

REASONS = {
    applying.GONE: _("batch_gone", default="was deleted"),
    applying.NOT_ALLOWED: _("batch_not_allowed", default="you may not change it"),
    applying.MEANWHILE: _(
        "batch_meanwhile", default="somebody has changed it meanwhile; it was left"
    ),
    applying.PEOPLE: _(
        "batch_people", default="people are listed on it; open it and change it there"
    ),
    applying.TOO_LONG: _("batch_too_long", default="its text would be too long"),
}


class BatchPage(KeptPage):
    """The batches of a user, or the one whose id stands behind the name of the page."""

    overview = ViewPageTemplateFile("templates/batches.pt")
    form = ViewPageTemplateFile("templates/batch_form.pt")
    preview = ViewPageTemplateFile("templates/batch_preview.pt")
    progress = ViewPageTemplateFile("templates/batch_progress.pt")

    batch: Batch

    def find(self) -> bool:
        self.batch = find_batch(self.site, self.identifier, self.user)
        return self.batch is not None

    def shown(self) -> str:
        """The page of the state that the batch is in."""
        if self.batch.state != DRAFT:
            return self.progress()
        asked = bool(self.request.form.get("preview"))
        return self.preview() if asked and self.batch.changes else self.form()

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
    def words(self) -> FieldWords:
        return FieldWords(Words(self.catalog, self.request))

    @property
    def base(self) -> str:
        return self.context.absolute_url()

    @property
    def url(self) -> str:
        return f"{self.base}/@@batch-edit"

    @property
    def page_head(self) -> PageHead:
        title = self.word(TITLE)
        return PageHead(title=title, url=self.url, for_search_engines=False)

    @property
    def script_url(self) -> str:
        return script_url()

    @property
    def batch_url(self) -> str:
        return f"{self.url}/{self.batch.id}"

    def begin(self):
        """A draft of what was picked."""
        uids = picked_uids(self.request, self.request.form)
        if not uids:
            message = _(
                "batch_nothing_picked",
                default="Nothing was picked. Tick photos in the archive first.",
            )
            return self._back(message)
        if len(uids) > MOST:
            message = _(
                "batch_too_many",
                default="${number} are too many to be changed at once. Narrow the"
                " search to ${most} at most.",
                mapping={"number": len(uids), "most": MOST},
            )
            return self._back(message)
        batch = add_batch(self.site, self.user, uids)
        return self._go(f"{self.url}/{batch.id}")

    def _back(self, message: Message):
        api.portal.show_message(self.word(message), self.request, type="warning")
        found = self.typed("found")
        query = found if found.startswith("?") else ""
        return self._go(f"{self.base}/@@media-archive{query}")

    def _go(self, url: str):
        return self.request.response.redirect(url)

    def act(self):
        """What a button asks for."""
        action, state = self.typed("action"), self.batch.state
        if action == "plan" and state == DRAFT:
            return self.plan()
        if action == "apply" and state == DRAFT and self.batch.changes:
            applying.begin(self.batch)
        elif action == "undo" and state == DONE:
            applying.begin_undo(self.batch)
        if self.batch.todo or action in ("apply", "undo"):
            applying.work(self.batch)
        return self._go(self.batch_url)

    def plan(self):
        """Read what is to be changed; errors show the form again."""
        changes = []
        typed: dict[str, Any] = {}
        for field in self._offered():
            how = self.typed(f"{field.name}.how")
            raw = self.request.form.get(field.name)
            typed[field.name], typed[f"{field.name}.how"] = raw, how
            if field.kind == PERSON:
                # No name stays with a batch: the consent alone has it.
                typed[field.name] = uid = self.typed(f"{field.name}.uid")
            if how not in field.ways:
                continue
            if field.kind == PERSON:
                read = read_person(how, uid, self.typed(field.name))
            else:
                read = self._readable(field, read_change(field, how, raw))
            if isinstance(read, Change):
                changes.append(read)
                if field.kind == PERSON:
                    [typed[field.name]] = read.value
            else:
                self.errors[field.name] = Message(
                    ERRORS[read], mapping={"most": field.most}
                )
        self.batch.typed = typed
        if not changes and not self.errors:
            self.errors[""] = _(
                "error_batch_nothing",
                default="Choose at least one field, and what is to be done with it.",
            )
        if self.errors:
            self.request.response.setStatus(400)
            return self.form()
        self.batch.changes = tuple(changes)
        self.batch.shown = datetime.now(UTC)
        return self._go(f"{self.batch_url}?preview=1")

    def _offered(self) -> list[BatchField]:
        """Fields of the form; people for those who may know them."""
        may = may_see_consents()
        return [field for field in FIELDS if may or field.kind != PERSON]

    def _readable(self, field: BatchField, read: Change | str) -> Change | str:
        """The change, if its tokens are known."""
        if not isinstance(read, Change) or field.name == "internal_only":
            return read
        tokens = {CHOICE: (read.value,), CHOICES: read.value}.get(field.kind, ())
        known = self.words.choices(field.name) if tokens else {}
        return read if all(token in known for token in tokens) else "empty"

    def fields(self) -> list[dict[str, Any]]:
        """The form, with what was typed into it."""
        typed = self.batch.typed
        found = []
        for field in self._offered():
            value = typed.get(field.name)
            how = typed.get(f"{field.name}.how")
            choices = self._choices(field, value)
            chosen = (value,) if isinstance(value, str) else tuple(value or ())
            found.append(
                {
                    "name": field.name,
                    "title": field.title,
                    "kind": field.kind,
                    "most": field.most or None,
                    "known": known_words(field.name),
                    "ways": [
                        {"value": way, "title": WAYS[way], "on": way == how}
                        for way in field.ways
                    ],
                    "choices": [
                        {"value": token, "title": title, "on": token in chosen}
                        for token, title in choices.items()
                    ],
                    "value": self._shown(field, value),
                    "error": self.errors.get(field.name),
                    "used": bool(how),
                }
            )
        return found

    def _choices(self, field: BatchField, value: Any) -> Mapping[str, str]:
        """What the field offers; of consents the chosen one and those found."""
        if field.kind == PERSON:
            words = self.typed(field.name)
            found = find_consents(words) if words else ()
            return self.words.labels([value or "", *(one.UID() for one in found)])
        if field.kind in (CHOICE, CHOICES):
            return self.words.choices(field.name)
        return {}

    def _shown(self, field: BatchField, value: Any) -> str:
        """The text of the field; words by which a person is looked for are not kept."""
        if field.kind == PERSON:
            return self.typed(field.name)
        return value if isinstance(value, str) else ""

    def groups(self) -> list[dict[str, Any]]:
        """Fields as they belong together."""
        fields = self.fields()
        return [
            {
                "title": title,
                "fields": chosen,
                "open": any(f["used"] or f["error"] for f in chosen) or number == 0,
            }
            for number, (title, chosen) in enumerate(
                (
                    (_("batch_origin", default="Origin"), fields[8:15]),
                    (_("batch_rights", default="Rights and people"), fields[15:]),
                    (_("batch_texts", default="Texts"), fields[:8]),
                )
            )
        ]

    @cached_property
    def items(self) -> list[Item]:
        return items_by_uid(self.catalog, self.batch.uids[:PREVIEWED])

    def changes(self) -> list[dict[str, str]]:
        """What is done with every item, in words."""
        return [
            {
                "title": BY_NAME[change.field].title,
                "way": WAYS[change.how],
                "value": self._written(change),
            }
            for change in self.batch.changes
        ]

    def _written(self, change: Change) -> str:
        if change.how == "shift":
            return shown_shift(change.value)
        return "" if change.how == "clear" else self.words.written(*_named(change))

    def previewed(self) -> list[dict[str, Any]]:
        """The first items with what changes of each."""
        found = []
        for item in self.items:
            content = api.content.get(UID=item.uid)
            may = api.user.has_permission("Modify portal content", obj=content)
            plan = applying.planned(self.batch, content)
            found.append(
                {
                    "item": item,
                    "may": may,
                    "changes": [
                        {
                            "title": BY_NAME[name].title,
                            "before": self.words.written(name, old),
                            "after": self.words.written(name, new),
                        }
                        for name, (old, new) in plan.items()
                        # Follows from the consents, and is told by them.
                        if name != "people_state" or PEOPLE not in plan
                    ],
                }
            )
        return found

    @property
    def is_over(self) -> bool:
        return not self.batch.todo

    @property
    def is_undo(self) -> bool:
        return self.batch.state in ("undoing", UNDONE)

    @property
    def may_undo(self) -> bool:
        return self.batch.state == DONE and bool(self.batch.done)

    def total(self) -> int:
        """Items that the batch goes through, or goes back through."""
        return len(self.batch.done) if self.is_undo else len(self.batch.uids)

    def worked(self) -> int:
        """Items that are behind it."""
        return self.total() - len(self.batch.todo)

    def refused(self) -> list[dict[str, Any]]:
        """What was left, with the reason."""
        reasons = dict(self.batch.refused)
        items = {item.uid: item for item in items_by_uid(self.catalog, reasons)}
        return [
            {"item": items.get(uid), "reason": REASONS[reason]}
            for uid, reason in self.batch.refused
        ]

    def batches(self) -> list[dict[str, Any]]:
        return [
            {
                "url": f"{self.url}/{batch.id}",
                "moment": localized(batch.begun),
                "number": len(batch.done),
                "undone": batch.state == UNDONE,
                "fields": [BY_NAME[change.field].title for change in batch.changes],
            }
            for batch in own_batches(self.site, self.user)
        ]


def _named(change: Change) -> tuple[str, Any]:
    return change.field, change.value
