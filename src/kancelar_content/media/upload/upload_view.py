"""The page that puts photos and videos into an album, with a script or without."""

from collections.abc import Iterator
from dataclasses import dataclass
from kancelar_content.media.media_album import MediaAlbum
from kancelar_content.media.settings import media_setting
from kancelar_content.media.upload import messages
from kancelar_content.media.upload import waiting as store
from kancelar_content.media.upload.decisions import decide
from kancelar_content.media.upload.decisions import examine
from kancelar_content.media.upload.decisions import Refused
from kancelar_content.media.upload.name_rules import safe_name
from kancelar_content.media.upload.offers import offered
from kancelar_content.media.upload.page_words import OUTCOMES
from kancelar_content.media.upload.page_words import page_words
from kancelar_content.media.upload.waiting import Waiting
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from typing import Any
from zope.i18nmessageid import Message

import json
import os
import transaction


#: A piece is sent again as a whole when the connection breaks.
PIECE_BYTES = 8 * 1024 * 1024


@dataclass(frozen=True)
class Outcome:
    """What became of one file of the form."""

    name: str
    message: Message
    url: str = ""
    refused: bool = False


class UploadPage(TypedValues, BrowserView):
    """`@@upload`: a form sends files whole, a script in pieces."""

    def __call__(self) -> str:
        open_staff_page(self.request)
        self.outcomes: list[Outcome] = []
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            self.outcomes = [*self._decided(), *map(self._taken, self._files())]
            self._nothing_chosen = not self.outcomes
            if self._nothing_chosen or any(each.refused for each in self.outcomes):
                self.request.response.setStatus(422)
        return self.index()

    @property
    def album(self) -> MediaAlbum:
        return self.context

    _nothing_chosen = False

    def nothing_chosen(self) -> bool:
        """Whether the form was sent with no file and no decision."""
        return self._nothing_chosen

    def most_megabytes(self) -> dict[str, int]:
        return {kind: media_setting(f"{kind}_megabytes") for kind in ("photo", "video")}

    def asked(self) -> list[dict[str, Any]]:
        """Files that wait for a decision, for the form without a script."""
        return [
            offered(each, self.request)
            for each in store.unfinished(self._user, self.context.UID())
            if each.state == store.ASKED
        ]

    def for_script(self) -> str:
        """What the script needs, as JSON."""
        return json.dumps(
            {
                "url": self.context.absolute_url(),
                "album": self.context.UID(),
                "user": self._user,
                "piece": PIECE_BYTES,
                "words": page_words(self.request),
            }
        )

    @property
    def _user(self) -> str:
        return api.user.get_current().getId() or ""

    def _files(self) -> list:
        sent = self.request.form.get("files") or ()
        sent = sent if isinstance(sent, list | tuple) else [sent]
        return [file for file in sent if getattr(file, "filename", "")]

    def _taken(self, file) -> Outcome:
        """One file; what goes wrong with it keeps no other from being stored."""
        name = safe_name(file.filename)
        savepoint = transaction.savepoint()
        try:
            waiting = self._waiting(file, name)
            waiting = examine(self.album, waiting)
        except Refused as refused:
            savepoint.rollback()
            return Outcome(name, refused.message, refused=True)
        except store.NoRoom:
            savepoint.rollback()
            return Outcome(name, messages.NO_ROOM_TO_BEGIN, refused=True)
        return self._told(waiting)

    def _waiting(self, file, name: str) -> Waiting:
        """The file on the disk.

        :raises Refused: if it is empty.
        """
        length = file.seek(0, os.SEEK_END) or file.tell()
        file.seek(0)
        waiting = store.begin(self._user, self.context.UID(), name, length)
        store.append(waiting, file, 0)
        return waiting

    def _decided(self) -> Iterator[Outcome]:
        for name, value in sorted(self.request.form.items()):
            uid = name.removeprefix("decision-")
            if uid == name or not isinstance(value, str):
                continue
            waiting = store.find(uid, self._user, self.context.UID())
            if waiting is None:
                continue
            decision, _, item = value.partition(":")
            try:
                yield self._told(decide(self.album, waiting, decision, item))
            except Refused as refused:
                yield Outcome(waiting.name, refused.message, refused=True)
            except store.NoRoom:
                yield Outcome(waiting.name, messages.NO_ROOM, refused=True)

    def _told(self, waiting: Waiting) -> Outcome:
        item = api.content.get(UID=waiting.item) if waiting.item else None
        url = item.absolute_url() if item is not None else ""
        return Outcome(waiting.name, OUTCOMES[waiting.state], url)
