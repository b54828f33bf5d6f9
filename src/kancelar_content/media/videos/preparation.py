"""A video file that came in is kept untouched, and a copy for readers is made of it."""

from kancelar_content.media.imaging.examined import Examined
from kancelar_content.media.imaging.studio import Studio
from kancelar_content.media.imaging.unreadable import Unreadable
from kancelar_content.media.imaging.wanted import Wanted
from kancelar_content.media.videos.files import TYPES
from kancelar_content.media.videos.playable import FAILED
from kancelar_content.media.videos.playable import Playable
from kancelar_content.media.videos.playable import READY
from kancelar_content.media.videos.playable import WAITING
from kancelar_content.media.videos.stored import path_of
from kancelar_content.publication.site_time import site_zone
from pathlib import Path
from plone import api
from plone.namedfile.file import NamedBlobImage
from tempfile import TemporaryDirectory
from ZODB.blob import Blob


#: Bytes of a file that is prepared while its sender waits; a larger one waits itself.
AT_ONCE = 50_000_000

POSTER = Wanted("poster", 1600, None, "jpeg", 85)


def take_in(video, event=None) -> None:
    """Keep the file that came in and prepare a small one; the tick does the others.

    For a video that was added or changed. Nobody reads what came in meanwhile: `file`
    is empty until the copy is there.
    """
    incoming = video.file
    if incoming is None or isinstance(incoming, Playable):
        return
    video._original = incoming
    video.file = None
    _note(video, preparation=WAITING)
    if incoming.getSize() <= AT_ONCE:
        with Studio(zone=str(site_zone())) as studio:
            prepare(video, studio)
    video.reindexObject()


def prepare(video, studio: Studio) -> None:
    """Make the copy, its picture and the facts; what cannot be read is told with why.

    The caller indexes.
    """
    original = video._original
    name = original.filename or "video"
    with path_of(original) as path, TemporaryDirectory(dir=_room()) as folder:
        try:
            examined = studio.examine(path, name)
            copy = studio.remux(path, folder)
            poster, *_others = studio.render(path, [POSTER], folder)
        except Unreadable as refusal:
            refused = (refusal.reason, dict(refusal.mapping))
            _note(video, preparation=FAILED, refused=refused)
            return
        video.file = _stored(copy.path, copy.format, name)
        if (video._facts or {}).get("poster") != "uploaded":
            video.poster = NamedBlobImage(
                poster.path.read_bytes(), "image/jpeg", "poster.jpg"
            )
    _note(video, preparation=READY, **_facts_of(examined))


def _note(video, **facts) -> None:
    """A new dictionary: the database does not see changes inside the old one."""
    kept = dict(video._facts or {})
    kept.pop("refused", None)
    video._facts = kept | facts


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
