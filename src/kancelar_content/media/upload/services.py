"""Uploads in pieces, by tus 1.0.0 as plone.restapi speaks it (https://tus.io)."""

from email.utils import formatdate
from kancelar_content.media.imaging.kinds import HEAD_BYTES
from kancelar_content.media.imaging.kinds import kind_of
from kancelar_content.media.imaging.kinds import refused_kind
from kancelar_content.media.imaging.unreadable import Unreadable
from kancelar_content.media.media_album import IMediaAlbum
from kancelar_content.media.media_album import MediaAlbum
from kancelar_content.media.settings import media_setting
from kancelar_content.media.upload import messages
from kancelar_content.media.upload import waiting as store
from kancelar_content.media.upload.decisions import decide
from kancelar_content.media.upload.decisions import examine
from kancelar_content.media.upload.decisions import Refused
from kancelar_content.media.upload.decisions import REPLACE
from kancelar_content.media.upload.name_rules import safe_name
from kancelar_content.media.upload.name_rules import upload_metadata
from kancelar_content.media.upload.offers import offered
from kancelar_content.media.upload.waiting import Waiting
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from plone.restapi.services.content.tus import TUSBaseService
from typing import Any
from zope.i18n import translate
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound

import transaction


PIECES = "application/offset+octet-stream"
MEGABYTE = 1024 * 1024
ADD = "add"


@implementer(IPublishTraverse)
class UploadService(TUSBaseService):
    """What all requests have in common; who changes something says that it speaks tus.

    The header is what keeps strangers' pages from sending such a request in the name of
    the user: a browser asks before it lets them, so no token is needed.
    """

    uid = None

    def publishTraverse(self, request, name: str) -> "UploadService":
        """:raises NotFound: if more than the name of an upload follows."""
        if self.uid is not None:
            raise NotFound(self, name, request)
        self.uid = name
        return self

    def render(self) -> str | None:
        """No body for HEAD: it would be read as the beginning of the next answer."""
        body = super().render()
        return None if self.request.method == "HEAD" else body

    def reply(self) -> Any:
        self.request.response.setHeader("Tus-Resumable", "1.0.0")
        self.request.response.setHeader("Cache-Control", "private, no-store")
        if self.request.method not in ("GET", "HEAD"):
            if not self.check_tus_version():
                return self.unsupported_version()
            alsoProvides(self.request, IDisableCSRFProtection)
        try:
            return self.answer()
        except Refused as refused:
            return self.refuse(refused.message, refused.status)
        except store.NoRoom:
            return self.refuse(messages.NO_ROOM, 507)
        except store.InUse:
            return self.refuse(messages.IN_USE, 423)

    def answer(self) -> Any:
        """The answer to a request that may be answered."""
        raise NotImplementedError

    def refuse(self, message, status: int) -> dict[str, Any]:
        """A sentence in the language of the page; nothing is written."""
        transaction.abort()
        told = translate(message, context=self.request)
        kind = "Not Found" if status == 404 else "Refused"
        return self.error(kind, told, status) | {"message": told}

    @property
    def album(self) -> MediaAlbum:
        if IMediaAlbum.providedBy(self.context):
            return self.context
        return self.context.aq_parent

    @property
    def user(self) -> str:
        return api.user.get_current().getId() or ""

    @property
    def place(self) -> str:
        return self.context.UID()

    def waiting(self) -> Waiting:
        """:raises Refused: if this user has no such upload here."""
        found = store.find(self.uid or "", self.user, self.place)
        if found is None:
            raise Refused(messages.UNKNOWN, 404)
        return found

    def tell(self, waiting: Waiting) -> None:
        """The headers of tus."""
        response = self.request.response
        response.setHeader("Upload-Offset", str(store.offset(waiting)))
        response.setHeader("Upload-Length", str(waiting.length))
        hours = media_setting("upload_hours")
        if waiting.state == store.UPLOADING:
            expires = formatdate(store.expires_at(waiting, hours), usegmt=True)
            response.setHeader("Upload-Expires", expires)


class UploadPost(UploadService):
    """A new upload, or under the name of one the decision about its file."""

    def answer(self) -> Any:
        return self._begin() if self.uid is None else self._decide()

    def _begin(self) -> Any:
        try:
            length = int(self.request.getHeader("Upload-Length", ""))
        except ValueError:
            length = 0
        if length <= 0:
            raise Refused(messages.NO_LENGTH, 400)
        most = max(media_setting("photo_megabytes"), media_setting("video_megabytes"))
        if length > most * MEGABYTE:
            raise Refused(messages.too_large(), 413)
        sent = upload_metadata(self.request.getHeader("Upload-Metadata", ""))
        store.expire(media_setting("upload_hours"))
        waiting = self._begun(
            safe_name(sent.get("filename") or sent.get("name") or ""),
            length,
            sent.get("mark", "")[:300],
        )
        url = f"{self.context.absolute_url()}/@tus-upload/{waiting.uid}"
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", url)
        self.tell(waiting)
        return offered(waiting, self.request)

    def _begun(self, name: str, length: int, mark: str) -> Waiting:
        mode = ADD if IMediaAlbum.providedBy(self.context) else REPLACE
        try:
            return store.begin(
                self.user, self.place, name, length, mode=mode, mark=mark
            )
        except store.NoRoom as error:
            raise Refused(messages.NO_ROOM_TO_BEGIN, 507) from error

    def _decide(self) -> Any:
        waiting = self.waiting()
        try:
            data = json_body(self.request)
        except DeserializationError as error:
            raise Refused(messages.NO_DECISION, 400) from error
        decision = str(data.get("decision") or "")
        chosen = str(data.get("item") or "")
        if waiting.mode == REPLACE and decision == REPLACE:
            chosen = self.place
        texts = data.get("texts")
        waiting = decide(
            self.album,
            waiting,
            decision,
            chosen,
            texts=tuple(map(str, texts)) if isinstance(texts, list) else (),
        )
        return offered(waiting, self.request)


class UploadGet(UploadService):
    """One upload, or those of the user that are not at their end.

    HEAD asks it as well, because servers make a GET of that.
    """

    def answer(self) -> Any:
        if self.uid is None:
            return {
                "@id": f"{self.context.absolute_url()}/@tus-upload",
                "items": [
                    offered(each, self.request)
                    for each in store.unfinished(self.user, self.place)
                ],
            }
        waiting = self.waiting()
        self.tell(waiting)
        if self.request.method == "HEAD":
            # Without the lock an empty answer becomes 204.
            self.request.response.setStatus(200, lock=1)
        return offered(waiting, self.request)


class UploadPatch(UploadService):
    """The next piece; with the last one the file is examined."""

    def answer(self) -> Any:
        waiting = self.waiting()
        if self.request.getHeader("Content-Type") != PIECES:
            self.request.response.setHeader("Accept-Patch", PIECES)
            return self.error("Unsupported Media Type", PIECES, 415)
        here = self._written(waiting)
        if here < waiting.length:
            self._check_head(waiting, here)
        else:
            waiting = examine(self.album, waiting)
        self.tell(waiting)
        return offered(waiting, self.request)

    def _written(self, waiting: Waiting) -> int:
        """How much is here now. The last piece may come again: its answer got lost.

        :raises Refused: if it does not follow.
        """
        try:
            at = int(self.request.getHeader("Upload-Offset", ""))
            length = int(self.request.getHeader("Content-Length", "0"))
        except ValueError as error:
            raise Refused(messages.WRONG_OFFSET, 400) from error
        here = store.offset(waiting)
        if here == waiting.length == at + length:
            return here
        piece = self.request._file
        # waitress gives a buffer of its own that reads from a file on the disk.
        piece = getattr(piece, "raw", piece)
        try:
            return store.append(waiting, piece, at)
        except store.WrongOffset as error:
            self.tell(waiting)
            raise Refused(messages.WRONG_OFFSET, 409) from error

    def _check_head(self, waiting: Waiting, here: int) -> None:
        """What can be nothing for the archive is refused by its first piece.

        :raises Refused: with the sentence; the file is erased.
        """
        if here < HEAD_BYTES:
            return
        with store.data_path(waiting).open("rb") as file:
            head = file.read(HEAD_BYTES)
        if kind_of(head) is None:
            store.forget(waiting)
            raise Refused(Unreadable(refused_kind(head)).message, 415)


class UploadDelete(UploadService):
    """The upload is given up (the extension "termination")."""

    def answer(self) -> Any:
        store.forget(self.waiting())
        return self.reply_no_content()


class UploadOptions(UploadService):
    """What of tus is spoken here."""

    def reply(self) -> Any:
        most = max(media_setting("photo_megabytes"), media_setting("video_megabytes"))
        for name, value in (
            ("Tus-Resumable", "1.0.0"),
            ("Tus-Version", "1.0.0"),
            ("Tus-Extension", "creation,expiration,termination"),
            ("Tus-Max-Size", str(most * MEGABYTE)),
        ):
            self.request.response.setHeader(name, value)
        return self.reply_no_content()
