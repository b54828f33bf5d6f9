"""Large files for journalists: asked for, made by the tick, kept for some days."""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
from kancelar_content.media.press_zip.contents import album_of
from kancelar_content.media.press_zip.contents import choose
from kancelar_content.media.press_zip.contents import Contents
from kancelar_content.media.press_zip.zip_rules import zipped
from kancelar_content.media.settings import media_setting
from kancelar_content.scheduling.interfaces import IPeriodicTask
from persistent import Persistent
from ZODB.blob import Blob
from zope.annotation.interfaces import IAnnotations
from zope.interface import implementer

import secrets


KEY = "kancelar_content.media.press_zips"

#: 128 bits: whoever knows the name is who has asked.
NAME_BYTES = 16

#: So many wait or are kept at once; nobody fills the disk by asking.
MOST = 40


class PressZip(Persistent):
    """One file: what it is of, until when it is kept, and what it was made of."""

    def __init__(
        self, album: str, photos: tuple[str, ...], size: str, language: str, until
    ) -> None:
        self.album = album
        self.photos = photos
        self.size = size
        self.language = language
        self.until = until
        self.blob = None
        self.parts = ()

    def present_parts(self) -> tuple:
        """What it would be made of now; empty when nothing of it is public."""
        album = album_of(self.album)
        return choose(album, self.photos).parts if album is not None else ()

    def is_ready(self) -> bool:
        """Whether it is made, of what may still be given."""
        return self.blob is not None and self.parts == self.present_parts()

    def make(self) -> None:
        """Make it of what may be given now."""
        choice = choose(album_of(self.album), self.photos)
        blob = Blob()
        with blob.open("w") as file:
            for part in zipped(Contents(choice, self.size, self.language)):
                file.write(part)
        self.parts = choice.parts
        self.blob = blob


def ask(
    site, album, photos: tuple[str, ...], size: str, language: str, now: datetime
) -> str | None:
    """The name of a file that is to be made; None if there is no room."""
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    kept = annotations[KEY]
    if len(kept) >= MOST:
        return None
    until = now + timedelta(days=media_setting("zip_days"))
    name = secrets.token_hex(NAME_BYTES)
    kept[name] = PressZip(album.UID(), photos, size, language, until)
    return name


def find(site, name: str, now: datetime) -> PressZip | None:
    """The file of this name, unless its time is over."""
    found = IAnnotations(site).get(KEY, {}).get(name)
    return found if found is not None and found.until > now else None


def forget_all(site) -> None:
    """Keep nothing, as when the add-on is removed."""
    IAnnotations(site).pop(KEY, None)


@implementer(IPeriodicTask)
class PressZipTask:
    """Makes what was asked for, one at a time, and erases what is over or empty."""

    def run(self, site, now: datetime) -> int:
        kept = IAnnotations(site).get(KEY)
        if not kept:
            return 0
        over = [name for name, job in kept.items() if job.until <= now]
        for name in over:
            del kept[name]
        return len(over) + sum(1 for _made in self._renewed(kept))

    def _renewed(self, kept) -> Iterator[str]:
        for name, job in list(kept.items()):
            if job.is_ready():
                continue
            if not job.present_parts():
                del kept[name]
                yield name
                continue
            job.make()
            yield name
            return
