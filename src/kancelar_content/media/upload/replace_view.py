"""The page on which a photo or video gets another file, and the last one back."""

from base64 import b64encode
from kancelar_content import _
from kancelar_content.media.credit import IMediaCredit
from kancelar_content.media.imaging.examined import Examined
from kancelar_content.media.imaging.kinds import PHOTO_KINDS
from kancelar_content.media.imaging.unreadable import Unreadable
from kancelar_content.media.imaging.wanted import Wanted
from kancelar_content.media.renditions.shared_studio import shared_studio
from kancelar_content.media.texts import IMediaTexts
from kancelar_content.media.thumbnail import thumbnail
from kancelar_content.media.upload import messages
from kancelar_content.media.upload import waiting as store
from kancelar_content.media.upload.decisions import decide
from kancelar_content.media.upload.decisions import examine
from kancelar_content.media.upload.decisions import Refused
from kancelar_content.media.upload.decisions import REPLACE
from kancelar_content.media.upload.name_rules import safe_name
from kancelar_content.media.upload.replacing import bring_back
from kancelar_content.media.upload.replacing import differences
from kancelar_content.media.upload.waiting import Waiting
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from tempfile import TemporaryDirectory
from typing import Any
from zope.i18nmessageid import Message

import os
import transaction


PREVIEW = Wanted("preview", 640)

PHOTO_FILES = "image/jpeg,image/png,image/webp,image/tiff,image/heic,image/avif,.heic"
VIDEO_FILES = "video/mp4,video/quicktime,video/webm,.mov"

NO_PREVIOUS = _(
    "replace_no_previous", default="No file before this one is kept any more."
)


class ReplacePage(TypedValues, BrowserView):
    """`@@replace`: choose a file, compare, replace; or bring the previous file back."""

    error: Message | None = None

    def __call__(self) -> str:
        open_staff_page(self.request)
        if self.request.method != "POST":
            return self.index()
        CheckAuthenticator(self.request)
        try:
            return self._acted()
        except Refused as refused:
            self.error = refused.message
        except Unreadable as unreadable:
            self.error = unreadable.message
        except store.NoRoom:
            self.error = messages.NO_ROOM_TO_BEGIN
        transaction.abort()
        self.request.response.setStatus(422)
        return self.index()

    def _acted(self) -> str:
        if self.typed("bring_back"):
            return self._brought_back()
        waiting = self.waiting()
        if self.typed("cancel") and waiting is not None:
            store.forget(waiting)
            return self._leave("@@replace")
        if self.typed("confirm") and waiting is not None:
            texts = self.chosen("texts")
            uid = self.context.UID()
            decide(self._album, waiting, REPLACE, uid, texts=texts)
            self._tell(
                _(
                    "replace_done",
                    default="The file is replaced. The one before can be brought back.",
                )
            )
            return self._leave("view")
        return self._taken()

    def _taken(self) -> str:
        """:raises Refused: if no file was chosen, or it is nothing for the archive."""
        file = self.request.form.get("file")
        if not getattr(file, "filename", ""):
            raise Refused(_("replace_nothing", default="Choose a file first."), 422)
        for old in store.unfinished(self._user, self.context.UID()):
            store.forget(old)
        length = file.seek(0, os.SEEK_END) or file.tell()
        file.seek(0)
        waiting = store.begin(
            self._user,
            self.context.UID(),
            safe_name(file.filename),
            length,
            mode=REPLACE,
        )
        store.append(waiting, file, 0)
        examine(self._album, waiting)
        return self._leave("@@replace")

    def _brought_back(self) -> str:
        if self.context._previous is None:
            raise Refused(NO_PREVIOUS, 422)
        bring_back(self.context, shared_studio())
        self._tell(
            _("replace_brought_back", default="The file that was there before is back.")
        )
        return self._leave("view")

    def waiting(self) -> Waiting | None:
        """The new file that waits for the decision."""
        for each in store.unfinished(self._user, self.context.UID()):
            if each.state == store.ASKED:
                return each
        return None

    def compared(self) -> list[dict[str, Any]]:
        """The present file and the new one, for the page."""
        facts = self.context._facts or {}
        present = {
            "title": _("replace_present", default="The present file"),
            "picture": thumbnail(self.context.absolute_url(), facts),
            "name": facts.get("name") or "",
            "width": facts.get("width"),
            "height": facts.get("height"),
            "size": facts.get("size") or 0,
        }
        waiting = self.waiting()
        if waiting is None:
            return [present]
        found = Examined.from_record(waiting.found)
        return [
            present,
            {
                "title": _("replace_new", default="The new file"),
                "picture": self._preview(waiting, found),
                "name": waiting.name,
                "width": found.width,
                "height": found.height,
                "size": found.size,
            },
        ]

    def megabytes(self, size: int) -> str:
        """A size with one decimal, as the language writes it."""
        comma = "." if api.portal.get_current_language() == "en" else ","
        return f"{size / 1024 / 1024:.1f}".replace(".", comma) + "\N{NO-BREAK SPACE}MB"

    def differences(self) -> list[dict[str, Any]]:
        """Texts that the new file says otherwise, to be ticked."""
        waiting = self.waiting()
        if waiting is None:
            return []
        found = Examined.from_record(waiting.found)
        return [
            {
                "field": each.field,
                "label": _field(each.field).title,
                "now": self._shown(each.now),
                "new": self._shown(each.new),
            }
            for each in differences(self.context, found, waiting.name)
        ]

    def previous(self) -> dict[str, Any] | None:
        """The file that can be brought back."""
        kept = self.context._previous
        if kept is None:
            return None
        facts = kept.facts
        return {
            "name": kept.original.filename,
            "until": api.portal.get_localized_time(kept.until, long_format=True),
            "width": facts.get("width"),
            "height": facts.get("height"),
        }

    def accepted(self) -> str:
        """What the field of the file offers."""
        if self.context.portal_type == "Photo":
            return PHOTO_FILES
        return VIDEO_FILES

    def _preview(self, waiting: Waiting, found: Examined) -> str:
        if found.kind not in PHOTO_KINDS:
            return ""
        with TemporaryDirectory() as folder:
            path = store.data_path(waiting)
            [made] = shared_studio().render(path, [PREVIEW], folder)
            return (
                "data:image/jpeg;base64," + b64encode(made.path.read_bytes()).decode()
            )

    def _shown(self, value: Any) -> str:
        if hasattr(value, "isoformat"):
            return api.portal.get_localized_time(value, long_format=True)
        return value or "–"

    @property
    def _album(self):
        return self.context.aq_parent

    @property
    def _user(self) -> str:
        return api.user.get_current().getId() or ""

    def _tell(self, message: Message) -> None:
        api.portal.show_message(message, self.request)

    def _leave(self, view: str) -> str:
        url = f"{self.context.absolute_url()}/{view}"
        self.request.response.redirect(url, status=303)
        return ""


def _field(name: str):
    schema = IMediaTexts if name in IMediaTexts else IMediaCredit
    return schema[name]
