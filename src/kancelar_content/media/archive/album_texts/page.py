"""`@@texts` of an album: captions and alternative texts of all its photos."""

from collections.abc import Iterator
from functools import cached_property
from kancelar_content import _
from kancelar_content.listing.paging import Paging
from kancelar_content.listing.view import ListingView
from kancelar_content.media.archive.album_texts.text_rules import CHANGED
from kancelar_content.media.archive.album_texts.text_rules import CONFLICT
from kancelar_content.media.archive.album_texts.text_rules import lacks_text
from kancelar_content.media.archive.album_texts.text_rules import LIMITS
from kancelar_content.media.archive.album_texts.text_rules import mark
from kancelar_content.media.archive.album_texts.text_rules import plain
from kancelar_content.media.archive.album_texts.text_rules import verdict
from kancelar_content.media.archive.rows import Item
from kancelar_content.media.archive.rows import items_by_uid
from kancelar_content.media.archive.rows import items_of
from kancelar_content.media.archive.scripts import script_url
from kancelar_content.media.shown_items import shown_items
from kancelar_content.media.texts import IMediaTexts
from kancelar_content.media.texts import LANGUAGES
from kancelar_content.page_head import PageHead
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.event import notify
from zope.i18nmessageid import Message
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent


#: Photos on a page: with four languages a form of 400 texts, far below Zope's limit.
PAGE = 50

LANGUAGE_NAMES = {
    "cs": _("language_cs", default="Czech"),
    "en": _("language_en", default="English"),
    "de": _("language_de", default="German"),
    "pl": _("language_pl", default="Polish"),
}
FIELD_NAMES = {
    "alt": _("texts_alt", default="Alternative text"),
    "caption": _("texts_caption", default="Caption"),
}
TOO_LONG = _(
    "error_text_too_long",
    default="The text has ${number} characters. Shorten it to ${most}.",
)
WRITTEN_MEANWHILE = _(
    "error_text_written_meanwhile",
    default="Somebody has written another text meanwhile: “${text}”. Save once more to"
    " keep yours.",
)
DELETED_MEANWHILE = _(
    "error_text_deleted_meanwhile",
    default="Somebody has deleted this text meanwhile. Save once more to keep yours.",
)
NOT_YOURS = _(
    "error_text_not_yours",
    default="You may not change this photo. Ask whoever keeps its album.",
)


class AlbumTextsPage(ListingView, TypedValues):
    """A row for each photo with a field for each text in the chosen languages."""

    page = ViewPageTemplateFile("templates/album_texts.pt")

    def __call__(self):
        open_staff_page(self.request)
        #: (UID, field) or (UID, "") to what is wrong there
        self.errors: dict[tuple[str, str], Any] = {}
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            return self.save()
        return self.page()

    @property
    def url(self) -> str:
        return f"{self.context.absolute_url()}/@@texts"

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Those in which texts are written now, in the order of the office."""
        asked = set(self.chosen("languages")) or {"cs", self.language}
        return tuple(name for name in LANGUAGES if name in asked) or ("cs",)

    def language_choices(self) -> list[dict[str, Any]]:
        return [
            {"value": name, "title": title, "on": name in self.languages}
            for name, title in LANGUAGE_NAMES.items()
        ]

    @property
    def only_lacking(self) -> bool:
        return self.typed("only") == "lacking"

    @cached_property
    def all_items(self) -> list[Item]:
        records = [brain.getRID() for brain in shown_items(self.context)]
        return list(items_of(self.catalog, records))

    @cached_property
    def lacking(self) -> list[Item]:
        return [i for i in self.all_items if lacks_text(i.card, self.languages)]

    @cached_property
    def paging(self) -> Paging:
        number = len(self.lacking if self.only_lacking else self.all_items)
        asked = self.typed("page")
        wanted = int(asked) if asked.isdecimal() and len(asked) < 7 else 1
        return Paging(number, max(wanted, 1), self.page_url, PAGE)

    def page_url(self, page: int) -> str:
        """A page with the same languages and filter."""
        query: list[tuple[str, Any]] = [("languages", name) for name in self.languages]
        if self.only_lacking:
            query.append(("only", "lacking"))
        if page > 1:
            query.append(("page", page))
        return f"{self.url}?{urlencode(query)}"

    @cached_property
    def items(self) -> list[Item]:
        """Those of the page; after an error those that were sent."""
        if self.errors:
            return items_by_uid(self.catalog, self.chosen("uids"))
        return self.paging.shown(self.lacking if self.only_lacking else self.all_items)

    def fields(self, item: Item) -> Iterator[dict[str, Any]]:
        """The fields of a row, in the order of the Tab key."""
        for language in self.languages:
            for name, title in FIELD_NAMES.items():
                field = f"{name}_{language}"
                now = (item.card.get(name) or {}).get(language, "")
                sent = self.request.form.get(f"{item.uid}.{field}")
                typed = sent if self.errors and isinstance(sent, str) else now
                yield {
                    "name": f"{item.uid}.{field}",
                    "kind": name,
                    "language": language,
                    "label": f"{self.word(title)} – "
                    f"{self.word(LANGUAGE_NAMES[language])}",
                    "text": typed,
                    "mark": mark(now),
                    "limit": LIMITS[name],
                    "error": self.errors.get((item.uid, field)),
                    "lacks": not typed,
                }

    def save(self):
        """Write what is new; what somebody else has changed meanwhile is asked for."""
        changed = 0
        refused = {}
        for uid in self.chosen("uids"):
            found = self._wake(uid)
            texts = dict(self._new_texts(uid, found)) if found is not None else {}
            if not texts:
                continue
            if not api.user.has_permission("Modify portal content", obj=found):
                refused[uid, ""] = NOT_YOURS
                continue
            for name, text in texts.items():
                setattr(found, name, text)
            notify(ObjectModifiedEvent(found, Attributes(IMediaTexts, *texts)))
            changed += 1
        self.errors |= refused
        if changed:
            message = _(
                "texts_saved",
                default="Saved. Photos with changed texts: ${number}",
                mapping={"number": changed},
            )
            api.portal.show_message(self.word(message), self.request, type="info")
        if self.errors:
            self.request.response.setStatus(400)
            return self.page()
        page = self.paging.wanted
        if self.typed("action") == "next" and not self.only_lacking:
            page = min(page + 1, self.paging.last)
        return self.request.response.redirect(self.page_url(page))

    def _wake(self, uid: str):
        """The photo, if it belongs to what the album shows."""
        known = {item.uid for item in self.all_items}
        return api.content.get(UID=uid) if uid in known else None

    def _new_texts(self, uid: str, item) -> Iterator[tuple[str, str | None]]:
        """Fields to be written; what is wrong becomes an error."""
        form = self.request.form
        for language in self.languages:
            for name, most in LIMITS.items():
                field = f"{name}_{language}"
                sent, was = form.get(f"{uid}.{field}"), form.get(f"{uid}.{field}.was")
                if not isinstance(sent, str) or not isinstance(was, str):
                    continue
                typed = plain(name, sent)
                now = (getattr(item, field, None) or "").strip()
                decided = verdict(was=was, now=now, typed=typed)
                if decided == CONFLICT:
                    self.errors[uid, field] = (
                        Message(WRITTEN_MEANWHILE, mapping={"text": now})
                        if now
                        else DELETED_MEANWHILE
                    )
                elif decided == CHANGED and len(typed) > most:
                    self.errors[uid, field] = Message(
                        TOO_LONG, mapping={"number": len(typed), "most": most}
                    )
                elif decided == CHANGED:
                    yield field, typed or None

    def number_of_errors(self) -> int:
        return len(self.errors)

    @property
    def script_url(self) -> str:
        return script_url()

    @property
    def page_head(self) -> PageHead:
        return PageHead(
            title=self.context.title, url=self.url, for_search_engines=False
        )
