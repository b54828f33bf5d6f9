"""The page on which the photos of an album are put in order."""

from functools import cached_property
from kancelar_content import _
from kancelar_content.media.albums.arrange_rules import completed
from kancelar_content.media.albums.arrange_rules import mark_of
from kancelar_content.media.albums.arrange_rules import moved_to
from kancelar_content.media.albums.arrange_rules import stepped
from kancelar_content.media.albums.item_words import ARRANGING
from kancelar_content.media.albums.item_words import LACKS
from kancelar_content.media.albums.item_words import STATES
from kancelar_content.media.albums.showing import borrowers
from kancelar_content.media.shown_items import holder_of
from kancelar_content.media.shown_items import shown_items
from kancelar_content.media.thumbnail import thumbnail
from kancelar_content.search.folding import fold
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.protect import CheckAuthenticator
from plone.protect import PostOnly
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


#: What sorts all items, by the words of the button.
SORTS = {
    "time": _("arrange_by_time", default="Oldest first"),
    "latest": _("arrange_by_latest", default="Newest first"),
    "name": _("arrange_by_name", default="By name"),
    "reverse": _("arrange_reversed", default="Reverse the order"),
}

CHANGED_MEANWHILE = _(
    "error_arranged_meanwhile",
    default="Since you opened this page somebody else saved another order or cover."
    " Below is yours, not saved yet. Save it again to replace theirs, or open the page"
    " anew to see theirs.",
)
#: What the script tells to who listens; it fills in the braces.
SPOKEN = {
    "grabbed": _(
        "arrange_said_grabbed",
        default="Taken: {title}, position {position} of {count}. Carry it by arrows,"
        " put it down by Space.",
    ),
    "moved": _(
        "arrange_said_moved", default="{title}: position {position} of {count}."
    ),
    "dropped": _(
        "arrange_said_dropped",
        default="Put down: {title}, position {position} of {count}.",
    ),
    "cancelled": _(
        "arrange_said_cancelled",
        default="Taken back: {title}, position {position} of {count}.",
    ),
}
NONE_CHOSEN = _("error_arrange_none_chosen", default="Tick the photos or videos first.")


class Arrange(TypedValues, BrowserView):
    """The order lives in the form until it is saved; deleting alone acts at once."""

    index = ViewPageTemplateFile("templates/arrange.pt")
    sorts = SORTS
    words = SPOKEN
    thumbnail = staticmethod(thumbnail)

    def __call__(self) -> str:
        open_staff_page(self.request)
        self.message: Message | None = None
        self.error: Message | None = None
        self.doomed: list = []
        if self.context.UID() != self.album.UID():
            return self._to_holder()
        if self.request.method != "POST":
            return self.index()
        PostOnly(self.request)
        CheckAuthenticator(self.request)
        return self._act()

    @cached_property
    def album(self):
        """The version that holds the photos: the order is one for all languages."""
        return holder_of(self.context)

    def _to_holder(self) -> str:
        api.portal.show_message(
            _(
                "arrange_in_holder",
                default="The photos are in the album “${title}”; their order and cover"
                " are the same in all languages.",
                mapping={"title": self.album.title},
            ),
            self.request,
        )
        self.request.response.redirect(f"{self.album.absolute_url()}/@@arrange")
        return ""

    def _act(self) -> str:
        verb, _colon, value = self.typed("do").partition(":")
        if verb == "save":
            return self._save()
        if verb == "really-delete":
            return self._delete()
        if verb in {"up", "down"}:
            self.order = stepped(self.order, value, -1 if verb == "up" else 1)
            self.focused = value
        elif verb == "sort":
            self.order = self._sorted(self.typed("sort"))
        elif verb == "delete":
            self._ask_to_delete()
        elif verb in {"move", "remove"}:
            self._change_chosen(verb)
        return self._again()

    def _again(self) -> str:
        if self.error:
            self.request.response.setStatus(422)
        return self.index()

    #: The item that was moved last: its button gets the focus again.
    focused = ""

    @cached_property
    def seen(self) -> str:
        """The mark that the form carries on."""
        return self.typed("seen") or self._present_mark()

    def _present_mark(self) -> str:
        return mark_of(self.album.arrangement, self.album.cover)

    @cached_property
    def records(self) -> dict[str, Any]:
        """What the album shows, by UID."""
        return {record.UID: record for record in shown_items(self.album)}

    @cached_property
    def removed(self) -> list[str]:
        """Borrowed items that are to go with the next save."""
        return [uid for uid in self.typed("removed").split() if self.is_borrowed(uid)]

    @cached_property
    def order(self) -> list[str]:
        return completed(
            self.typed("order").split(), list(self.records), removed=self.removed
        )

    @cached_property
    def cover(self) -> str:
        wanted = self.typed("cover") if "order" in self.request.form else ""
        cover = wanted or self.album.cover or ""
        return cover if cover in self.order else ""

    @cached_property
    def staying(self) -> set[str]:
        return {record.UID for record in shown_items(self.album, media_stays=True)}

    def is_borrowed(self, uid: str) -> bool:
        """Whether it is an item of another album."""
        record = self.records.get(uid)
        return record is not None and record.media_album != self.album_uid

    @cached_property
    def album_uid(self) -> str:
        return self.album.UID()

    @cached_property
    def ticked(self) -> frozenset[str]:
        return frozenset(self.chosen("items"))

    @cached_property
    def states(self) -> dict[str, str]:
        return self._translated(STATES)

    @cached_property
    def item_words(self) -> dict[str, str]:
        return self._translated(ARRANGING)

    @cached_property
    def _lack_words(self) -> dict[str, str]:
        return self._translated(LACKS)

    def _translated(self, words: dict[str, Message]) -> dict[str, str]:
        return {
            name: translate(word, context=self.request) for name, word in words.items()
        }

    def lacks(self, record) -> str:
        """What it lacks, in words; empty if nothing."""
        known = self._lack_words
        words = [known[token] for token in record.media_lacks or () if token in known]
        what = ", ".join(words)
        return self.item_words["lacks"].replace("{what}", what) if what else ""

    @property
    def is_unsaved(self) -> bool:
        """Whether the form differs from what is stored."""
        changed = "order" in self.request.form and (
            self.order != list(self.records) or bool(self.removed)
        )
        return changed or bool(self.cover and self.cover != (self.album.cover or ""))

    def _picked(self) -> list[str]:
        picked = set(self.chosen("items"))
        return [uid for uid in self.order if uid in picked]

    def _sorted(self, how: str) -> list[str]:
        if how == "reverse":
            return self.order[::-1]
        if how == "name":
            return sorted(self.order, key=lambda uid: fold(self.records[uid].Title))
        return sorted(
            self.order,
            key=lambda uid: str(self.records[uid].media_taken or ""),
            reverse=how == "latest",
        )

    def _change_chosen(self, verb: str) -> None:
        picked = self._picked()
        if not picked:
            self.error = NONE_CHOSEN
        elif verb == "move":
            self._move(picked)
        elif verb == "remove":
            borrowed = [uid for uid in picked if self.is_borrowed(uid)]
            if not borrowed:
                self.error = _(
                    "error_arrange_none_borrowed",
                    default="What you ticked is in this album itself. Only photos and"
                    " videos of other albums can be taken out of it; those of its own"
                    " can be deleted.",
                )
                return
            self.removed = [*self.removed, *borrowed]
            self.order = [uid for uid in self.order if uid not in set(borrowed)]

    def _move(self, picked: list[str]) -> None:
        position = self.typed("position")
        if not position.isdecimal() or not 1 <= int(position) <= len(self.order):
            self.error = _(
                "error_arrange_position",
                default="Write the position as a number from 1 to ${last}.",
                mapping={"last": len(self.order)},
            )
            return
        self.order = moved_to(self.order, set(picked), int(position))
        self.focused = picked[0]

    def _ask_to_delete(self) -> None:
        own = [uid for uid in self._picked() if not self.is_borrowed(uid)]
        self.doomed = [self.records[uid] for uid in own if self._may_delete(uid)]
        if not self._picked():
            self.error = NONE_CHOSEN
        elif not own:
            self.error = _(
                "error_arrange_none_own",
                default="What you ticked is in other albums. Take it out of this one,"
                " or delete it in its own.",
            )
        elif not self.doomed:
            self.error = _(
                "error_arrange_not_deleted",
                default="You may not delete these: readers see them. Take the album"
                " back first.",
            )

    def _may_delete(self, uid: str) -> bool:
        item = self.records[uid].getObject()
        return api.user.has_permission("Delete objects", obj=item)

    def other_albums(self, record) -> list:
        """Albums that would lose it too."""
        return borrowers(record.UID)

    def _delete(self) -> str:
        doomed = [
            uid
            for uid in self.chosen("doomed")
            if uid in self.records
            and not self.is_borrowed(uid)
            and self._may_delete(uid)
        ]
        items = [self.records[uid].getObject() for uid in doomed]
        api.content.delete(objects=items, check_linkintegrity=False)
        for uid in doomed:
            del self.records[uid]
        self.order = [uid for uid in self.order if uid not in set(doomed)]
        self.message = _(
            "arrange_deleted",
            default="Deleted: ${count}.",
            mapping={"count": len(doomed)},
        )
        return self._again()

    def _save(self) -> str:
        if self.seen != self._present_mark():
            self.seen = self._present_mark()
            self.error = CHANGED_MEANWHILE
            return self._again()
        self.album.arrangement = tuple(self.order)
        self.album.reindexObject(idxs=["album_borrows"])
        for version in self._versions():
            version.cover = self.cover or None
            version.reindexObject(idxs=["album_year"])
        api.portal.show_message(
            _("arrange_saved", default="The order and the cover are saved."),
            self.request,
        )
        self.request.response.redirect(f"{self.album.absolute_url()}/@@arrange")
        return ""

    def _versions(self) -> list:
        """The album in all languages."""
        group = ITranslationManager(self.album).get_translations()
        return list(group.values()) or [self.album]
