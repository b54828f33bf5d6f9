"""What becomes of a file that is here as a whole."""

from dataclasses import replace
from kancelar_content.media.imaging.examined import Examined
from kancelar_content.media.imaging.kinds import PHOTO_KINDS
from kancelar_content.media.imaging.unreadable import Unreadable
from kancelar_content.media.media_album import MediaAlbum
from kancelar_content.media.renditions.shared_studio import shared_studio
from kancelar_content.media.settings import media_setting
from kancelar_content.media.upload import messages
from kancelar_content.media.upload.duplicates import duplicates_of
from kancelar_content.media.upload.duplicates import is_blocked
from kancelar_content.media.upload.filing import file_item
from kancelar_content.media.upload.replacing import replace_file
from kancelar_content.media.upload.replacing import WrongKind
from kancelar_content.media.upload.waiting import ASKED
from kancelar_content.media.upload.waiting import changed
from kancelar_content.media.upload.waiting import data_path
from kancelar_content.media.upload.waiting import drop_data
from kancelar_content.media.upload.waiting import forget
from kancelar_content.media.upload.waiting import NoRoom
from kancelar_content.media.upload.waiting import offset
from kancelar_content.media.upload.waiting import STORED
from kancelar_content.media.upload.waiting import Waiting
from kancelar_content.server_trouble import NO_ROOM
from plone import api
from zope.i18nmessageid import Message

import transaction


MEGABYTE = 1024 * 1024

#: The state of what somebody has left out; nothing of it is kept.
SKIPPED = "skipped"

STORE, SKIP, USE, REPLACE = "store", "skip", "use", "replace"

BLOCK = "kancelar_content: Block MediaItem"


class Refused(Exception):
    """The file or the decision is refused, with a sentence and a status of HTTP."""

    def __init__(self, message: Message, status: int) -> None:
        super().__init__(message)
        self.message = message
        self.status = status


def examine(album: MediaAlbum, waiting: Waiting) -> Waiting:
    """Look into the whole file; stored at once if the archive has nothing like it.

    Asked again, as after a commit that another one was faster than, it goes on.

    :raises Refused: if it is nothing for the archive; then it is erased, unless the
        server is to blame.
    :raises NoRoom: if the disk is full.
    """
    if waiting.state == STORED:
        return waiting
    if not waiting.found:
        waiting = _looked_into(waiting)
    found = Examined.from_record(waiting.found)
    check_not_blocked(album, found.sha256)
    if waiting.mode == REPLACE or duplicates_of(found):
        return waiting
    return decide(album, waiting, STORE)


def _looked_into(waiting: Waiting) -> Waiting:
    try:
        found = shared_studio().examine(data_path(waiting), waiting.name)
        check_size(found)
    except Unreadable as error:
        raise _refused(waiting, error) from error
    except Refused:
        forget(waiting)
        raise
    return changed(waiting, state=ASKED, found=found.as_record())


def _refused(waiting: Waiting, error: Unreadable) -> Exception:
    """What is to be raised; the file is kept only if the server is to blame."""
    if error.reason == "no_space":
        return NoRoom()
    if error.reason == "busy":
        return Refused(error.message, 503)
    forget(waiting)
    return Refused(error.message, 422)


def check_size(found: Examined) -> None:
    """:raises Refused: if it is larger than the settings allow a file of its kind."""
    name = "photo" if found.kind in PHOTO_KINDS else "video"
    if found.size > media_setting(f"{name}_megabytes") * MEGABYTE:
        raise Refused(messages.too_large(), 413)


def check_not_blocked(album: MediaAlbum, sha256: str) -> None:
    """:raises Refused: if the file was taken out and the user may not let it in."""
    if is_blocked(sha256) and not api.user.has_permission(BLOCK, obj=album):
        raise Refused(messages.BLOCKED, 409)


def decide(
    album: MediaAlbum,
    waiting: Waiting,
    decision: str,
    chosen: str = "",
    *,
    texts: tuple[str, ...] = (),
) -> Waiting:
    """Do what was decided; asked again it does nothing more.

    :param chosen: UID of the item that is used or replaced.
    :param texts: fields that follow the new file of a replaced item.
    :raises Refused: if it cannot be done; the file goes on waiting.
    :raises NoRoom: if the disk is full.
    """
    if waiting.state == STORED:
        return waiting
    if decision == SKIP:
        forget(waiting)
        return replace(waiting, state=SKIPPED)
    if decision not in (STORE, USE, REPLACE):
        raise Refused(messages.NO_DECISION, 400)
    if offset(waiting) != waiting.length or not waiting.found:
        raise Refused(messages.NOT_WHOLE, 409)
    item = _chosen(chosen, decision)
    if decision == USE:
        borrow(album, item)
    else:
        item = _filed(album, waiting, item, texts)
    return _ended(waiting, item.UID())


def borrow(album: MediaAlbum, item) -> None:
    """Show an item of another album in this one too."""
    if item.aq_parent.UID() != album.UID() and item.UID() not in album.arrangement:
        album.arrangement = (*album.arrangement, item.UID())
        album.reindexObject(idxs=["album_borrows"])


def _chosen(uid: str, decision: str):
    if decision == STORE:
        return None
    item = api.content.get(UID=uid) if uid else None
    if item is None or item.portal_type not in ("Photo", "Video"):
        raise Refused(messages.NO_SUCH_ITEM, 409)
    permission = "View" if decision == USE else "Modify portal content"
    if not api.user.has_permission(permission, obj=item):
        raise Refused(messages.NO_SUCH_ITEM, 409)
    return item


def _filed(album: MediaAlbum, waiting: Waiting, item, texts: tuple[str, ...]):
    """A new item, or the chosen one with the new file."""
    examined = Examined.from_record(waiting.found)
    path, studio = data_path(waiting), shared_studio()
    try:
        if item is None:
            return file_item(album, path, waiting.name, examined, studio)
        replace_file(item, path, waiting.name, examined, studio, texts=texts)
    except WrongKind as error:
        raise Refused(messages.OTHER_KIND, 409) from error
    except Unreadable as error:
        raise _refused(waiting, error) from error
    except OSError as error:
        if error.errno in NO_ROOM:
            raise NoRoom from error
        raise
    return item


def _ended(waiting: Waiting, uid: str) -> Waiting:
    """Only what is committed is at its end: until then the file waits as before."""

    def keep(committed: bool) -> None:
        if committed:
            changed(waiting, state=STORED, item=uid)
            drop_data(waiting)

    transaction.get().addAfterCommitHook(keep)
    return replace(waiting, state=STORED, item=uid)
