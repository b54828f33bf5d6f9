"""Files that are on their way: pieces on the disk, each known to who sends it alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import suppress
from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from kancelar_content.media.upload.name_rules import is_upload_id
from kancelar_content.server_trouble import NO_ROOM
from pathlib import Path
from typing import Any
from typing import BinaryIO
from uuid import uuid4

import fcntl
import json
import os
import shutil
import tempfile
import time


#: What is copied at once.
PIECE = 1 << 20

#: So much of the disk is left to the database and everything else.
RESERVE = 256 << 20

UPLOADING, ASKED, STORED = "uploading", "asked", "stored"


class NoRoom(Exception):
    """The disk is full; what has come so far stays."""


class WrongOffset(Exception):
    """The piece does not begin where the file ends."""


class InUse(Exception):
    """Another request writes the same file."""


@dataclass(frozen=True)
class Waiting:
    """What is known of a file that comes; `found` is what was read from a whole one."""

    uid: str
    user: str
    place: str
    name: str
    length: int
    mode: str = "add"
    mark: str = ""
    state: str = UPLOADING
    item: str = ""
    found: dict[str, Any] = field(default_factory=dict)


def directory() -> Path:
    """Where the files wait: beside the blobs, so that storing one is a rename."""
    folder = os.environ.get("TUS_TMP_FILE_DIR")
    if not folder:
        home = os.environ.get("KANCELAR_DATA") or os.environ.get("CLIENT_HOME")
        folder = os.path.join(home or tempfile.gettempdir(), "media-uploads")
    path = Path(folder)
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def begin(user: str, place: str, name: str, length: int, **facts: Any) -> Waiting:
    """Expect a file.

    :raises NoRoom: if the disk has no place for all of it.
    """
    if shutil.disk_usage(directory()).free < length + RESERVE:
        raise NoRoom
    waiting = Waiting(uuid4().hex, user, place, name, length, **facts)
    with _room():
        data_path(waiting).touch(mode=0o600)
        _keep(waiting)
    return waiting


def find(uid: str, user: str, place: str) -> Waiting | None:
    """The file if it is this user's and comes to this place."""
    if not is_upload_id(uid):
        return None
    waiting = _read(directory() / f"{uid}.json")
    if waiting is None or (waiting.user, waiting.place) != (user, place):
        return None
    return waiting


def unfinished(user: str, place: str) -> list[Waiting]:
    """What this user has not brought to an end here, the oldest first."""
    records = sorted(directory().glob("*.json"), key=_changed)
    found = [waiting for path in records if (waiting := _read(path)) is not None]
    return [
        waiting
        for waiting in found
        if (waiting.user, waiting.place) == (user, place)
        and waiting.state in (UPLOADING, ASKED)
    ]


def data_path(waiting: Waiting) -> Path:
    return directory() / f"{waiting.uid}.part"


def offset(waiting: Waiting) -> int:
    """How much of it is here; all of it once it is stored."""
    if waiting.state == STORED:
        return waiting.length
    try:
        return data_path(waiting).stat().st_size
    except FileNotFoundError:
        return 0


def append(waiting: Waiting, piece: BinaryIO, at: int) -> int:
    """Write a piece; how much is here now. A piece that fails leaves nothing behind.

    :raises WrongOffset: if the file does not end there, or would be too long.
    :raises NoRoom: if the disk is full.
    :raises InUse: if another request writes it.
    """
    # Unbuffered: what a full disk refuses must not be tried again by closing.
    with data_path(waiting).open("ab", buffering=0) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise InUse from error
        if file.seek(0, os.SEEK_END) != at:
            raise WrongOffset
        try:
            with _room():
                end = at + _copy(piece, file, waiting.length - at)
        except (NoRoom, WrongOffset):
            with suppress(OSError):
                file.truncate(at)
            raise
    return end


def _copy(piece: BinaryIO, file: BinaryIO, most: int) -> int:
    copied = 0
    while read := piece.read(PIECE):
        copied += len(read)
        if copied > most:
            raise WrongOffset
        rest = memoryview(read)
        while rest:
            rest = rest[file.write(rest) :]
    return copied


def changed(waiting: Waiting, **facts: Any) -> Waiting:
    """Keep what became of it.

    :raises NoRoom: if the disk is full.
    """
    now = replace(waiting, **facts)
    with _room():
        _keep(now)
    return now


def drop_data(waiting: Waiting) -> None:
    """Only what is known of the file stays, for who asks what became of it."""
    data_path(waiting).unlink(missing_ok=True)


def forget(waiting: Waiting) -> None:
    """Keep nothing of it."""
    drop_data(waiting)
    (directory() / f"{waiting.uid}.json").unlink(missing_ok=True)


def expire(hours: int) -> int:
    """Erase what nobody has touched for so long; how many files that were."""
    limit = time.time() - hours * 3600
    groups: dict[str, list[Path]] = {}
    for path in directory().iterdir():
        if is_upload_id(path.name.partition(".")[0]):
            groups.setdefault(path.name.partition(".")[0], []).append(path)
    past = [paths for paths in groups.values() if max(map(_changed, paths)) < limit]
    for path in (path for paths in past for path in paths):
        path.unlink(missing_ok=True)
    return len(past)


def expires_at(waiting: Waiting, hours: int) -> float:
    """The second at which it is erased if nothing more comes."""
    return max(map(_changed, directory().glob(f"{waiting.uid}.*"))) + hours * 3600


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return time.time()


def _read(path: Path) -> Waiting | None:
    try:
        return Waiting(**json.loads(path.read_text()))
    except (FileNotFoundError, TypeError, ValueError):
        return None


def _keep(waiting: Waiting) -> None:
    """A record is whole or the one before: a full disk leaves no half of one."""
    path = directory() / f"{waiting.uid}.json"
    fresh = path.with_suffix(".new")
    try:
        fresh.write_text(json.dumps(asdict(waiting)))
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise


@contextmanager
def _room() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in NO_ROOM:
            raise NoRoom from error
        raise
