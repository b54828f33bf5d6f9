"""A video file that came in is kept untouched, and a copy for readers is made of it."""

from kancelar_content.media.imaging.examined import Examined
from kancelar_content.media.imaging.studio import Studio
from kancelar_content.media.imaging.unreadable import Unreadable
from kancelar_content.media.renditions.master import path_of
from kancelar_content.media.videos.facts import note
from kancelar_content.media.videos.files import TYPES
from kancelar_content.media.videos.playable import is_waiting
from kancelar_content.media.videos.playable import Playable
from kancelar_content.media.videos.posters import POSTER
from kancelar_content.media.videos.posters import show
from kancelar_content.media.videos.posters import UPLOADED
from kancelar_content.publication.site_time import site_zone
from pathlib import Path
from plone import api
from tempfile import TemporaryDirectory
from ZODB.blob import Blob


#: Bytes of a file that is prepared while its sender waits; a larger one waits itself.
AT_ONCE = 50_000_000


def take_in(video, event=None) -> None:
    """Keep the file that came in and prepare a small one; the tick does the others.

    For a video that was added or changed, by a form, REST or an upload. Nobody reads
    what came in: `file` is empty, or the copy of the file before, until the new copy is
    there.
    """
    if video.file is not None and not isinstance(video.file, Playable):
        video._original = video.file
        video.file = None
        note(video, refused=None, claimed=None)
    if not is_waiting(video):
        return
    if video._original.getSize() <= AT_ONCE:
        with Studio(zone=str(site_zone())) as studio:
            prepare(video, studio)
    video.reindexObject()


def prepare(video, studio: Studio) -> None:
    """Make the copy, its picture and the facts; what cannot be read is told with why.

    With a full disk it goes on waiting. The caller indexes.
    """
    original = video._original
    name = original.filename or "video"
    with path_of(original) as path, TemporaryDirectory(dir=_room()) as folder:
        try:
            examined = studio.examine(path, name)
            copy = studio.remux(path, folder)
            [poster] = studio.render(path, [POSTER], folder)
        except Unreadable as refusal:
            if refusal.reason == "no_space":
                return
            note(video, refused=(refusal.reason, dict(refusal.mapping)))
            return
        video.file = _stored(copy.path, copy.format, name)
        video.file.made_of = original
        if (video._facts or {}).get("poster") != UPLOADED:
            show(video, poster, studio)
    note(video, refused=None, **_facts_of(examined))


def _facts_of(examined: Examined) -> dict:
    names = ("kind", "width", "height", "seconds", "sha256", "size", "phash")
    names += ("colours", "orientation", "has_audio")
    return {name: getattr(examined, name) for name in names}


def _stored(path: Path, kind: str, name: str) -> Playable:
    """The file moved into the database, never read."""
    file = Playable(filename=f"{Path(name).stem}.{kind}")
    file.contentType = TYPES[kind]
    blob = Blob()
    blob.consumeFile(str(path))
    file._blob = blob
    return file


def _room() -> str:
    """Where blobs are made: a copy is moved from there, and `/tmp` may be too small."""
    return api.portal.get()._p_jar.db().storage.temporaryDirectory()
