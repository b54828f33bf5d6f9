"""Photos and videos from a tree of folders: each folder that holds some is an album."""

from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from kancelar_content import _
from kancelar_content.media.imaging.examined import Examined
from kancelar_content.media.imaging.studio import Studio
from kancelar_content.media.imaging.unreadable import Unreadable
from kancelar_content.media.media_album import MediaAlbum
from kancelar_content.media.upload.duplicates import duplicates_of
from kancelar_content.media.upload.duplicates import is_blocked
from kancelar_content.media.upload.filing import file_item
from kancelar_content.media.upload.folder_rules import day_of_photos
from kancelar_content.media.upload.folder_rules import is_litter
from kancelar_content.media.upload.folder_rules import read_folder
from kancelar_content.publication.site_time import site_zone
from kancelar_content.server_trouble import NO_ROOM
from pathlib import Path
from plone import api
from plone.dexterity.utils import createContentInContainer
from zope.i18nmessageid import Message

import os
import transaction


STORED, THERE, BLOCKED, REFUSED = "stored", "there", "blocked", "refused"

#: So many are lost at most when the machine is switched off; they are taken next time.
COMMITTED_AT_ONCE = 5

#: Files that are examined ahead of the one that is stored.
AHEAD = 6

FULL = _(
    "import_disk_full",
    default="The disk is full. What is stored stays; make room and start the import"
    " again, it goes on where it ended.",
)


class DiskFull(Exception):
    """The import stops here and goes on when there is room."""


@dataclass(frozen=True)
class Row:
    """What became of one file: a line of the report."""

    path: Path
    outcome: str
    album: str = ""
    item: str = ""
    like: str = ""
    reason: str | Message = ""


@dataclass(frozen=True)
class Import:
    """A tree and the place its photos go to: one album, or a gallery for new ones."""

    root: Path
    target: object
    workers: int = 2
    dry: bool = False

    def files(self) -> list[Path]:
        """Files of the tree that somebody may have meant, folder by folder."""
        found = []
        for folder, folders, names in os.walk(self.root):
            folders[:] = sorted(name for name in folders if not is_litter(name))
            found += [
                Path(folder, name) for name in sorted(names) if not is_litter(name)
            ]
        return [path for path in found if path.is_file()]

    def run(self, files: list[Path]) -> Iterator[Row]:
        """Bring the files in; each row is told when its file is at its end.

        :raises DiskFull: what was told before is committed.
        """
        with ExitStack() as stack:
            zone = str(site_zone())
            studios = [
                stack.enter_context(Studio(zone=zone)) for _each in range(self.workers)
            ]
            pool = stack.enter_context(ThreadPoolExecutor(self.workers))
            yield from _Work(self, studios, pool).rows(files)


class _Work:
    """One run: files are examined ahead by the workers, and stored one by one."""

    def __init__(
        self, wanted: Import, studios: list[Studio], pool: ThreadPoolExecutor
    ) -> None:
        self.wanted = wanted
        self.studios = studios
        self.pool = pool
        self.albums: dict[Path, MediaAlbum] = {}
        self.uncommitted: list[Row] = []
        #: Hashes of this run: a dry one stores nothing that could be found.
        self.seen: set[str] = set()

    def rows(self, files: list[Path]) -> Iterator[Row]:
        ahead: list[tuple[Path, Studio, Future[Examined]]] = []
        rest = iter(enumerate(files))
        while True:
            while len(ahead) < AHEAD and (following := next(rest, None)) is not None:
                number, path = following
                studio = self.studios[number % len(self.studios)]
                begun = self.pool.submit(studio.examine, path, path.name)
                ahead.append((path, studio, begun))
            if not ahead:
                break
            path, studio, begun = ahead.pop(0)
            self.uncommitted.append(self._row(path, studio, begun))
            if len(self.uncommitted) >= COMMITTED_AT_ONCE:
                yield from self._committed()
        yield from self._committed()

    def _row(self, path: Path, studio: Studio, begun: Future[Examined]) -> Row:
        """:raises DiskFull: if there is no room for the file."""
        savepoint = transaction.savepoint()
        try:
            return self._brought(path, studio, begun.result())
        except Unreadable as refusal:
            reason = refusal.message
        except OSError as error:
            if error.errno in NO_ROOM:
                transaction.abort()
                raise DiskFull from error
            reason = error.strerror or str(error)
        savepoint.rollback()
        # An album that was made for this file is taken back as well.
        self.albums.pop(path.parent, None)
        return Row(path, REFUSED, reason=reason)

    def _brought(self, path: Path, studio: Studio, found: Examined) -> Row:
        if found.sha256 in self.seen:
            return Row(path, THERE)
        self.seen.add(found.sha256)
        catalog = api.portal.get_tool("portal_catalog")
        if is_blocked(found.sha256):
            return Row(path, BLOCKED)
        for record in catalog.unrestrictedSearchResults(media_sha256=found.sha256):
            return Row(path, THERE, item=record.getPath())
        like = ", ".join(each.record.getPath() for each in duplicates_of(found))
        if self.wanted.dry:
            return Row(path, STORED, album=self._title(path), like=like)
        album = self._album(path, found)
        item = file_item(album, path, path.name, found, studio, ours=False)
        place = "/".join(item.getPhysicalPath())
        return Row(path, STORED, album=album.title, item=place, like=like)

    def _committed(self) -> Iterator[Row]:
        if not self.wanted.dry:
            try:
                transaction.commit()
            except OSError as error:
                transaction.abort()
                if error.errno in NO_ROOM:
                    raise DiskFull from error
                raise
            api.portal.get()._p_jar.cacheMinimize()
        rows, self.uncommitted = self.uncommitted, []
        yield from rows

    def _title(self, path: Path) -> str:
        if isinstance(self.wanted.target, MediaAlbum):
            return self.wanted.target.title
        return read_folder(path.parent.name).title

    def _album(self, path: Path, first: Examined) -> MediaAlbum:
        """The album of the folder: the one of its name and day, or a new one."""
        target = self.wanted.target
        if isinstance(target, MediaAlbum):
            return target
        if path.parent not in self.albums:
            self.albums[path.parent] = self._found(path.parent, first)
        return self.albums[path.parent]

    def _found(self, folder: Path, first: Examined) -> MediaAlbum:
        said = read_folder(folder.name)
        day = said.day or day_of_photos([first.taken]) or _day_of(folder)
        for record in api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
            portal_type="MediaAlbum",
            path="/".join(self.wanted.target.getPhysicalPath()),
            Title=said.title,
        ):
            card = record.album_card or {}
            same_day = said.day is None or card.get("day") == day.isoformat()
            if record.Title == said.title and same_day:
                return record._unrestrictedGetObject()
        return createContentInContainer(
            self.wanted.target,
            "MediaAlbum",
            checkConstraints=False,
            title=said.title,
            day=day,
            day_until=said.day_until,
        )


def _day_of(folder: Path) -> date:
    """The day on which the folder was changed last, when nothing else tells one."""
    return date.fromtimestamp(folder.stat().st_mtime)
