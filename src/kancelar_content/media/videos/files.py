"""The files of a video that are sent, by the names that their addresses have."""

from collections.abc import Iterator
from dataclasses import dataclass
from kancelar_content.media.videos.serving import version_of
from plone.namedfile.file import NamedBlobFile


TYPES = {"mp4": "video/mp4", "webm": "video/webm"}
PICTURES = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}


@dataclass(frozen=True)
class SentFile:
    """A file with its address, which changes when the file does."""

    file: NamedBlobFile
    url: str
    version: str
    content_type: str


def files_of(video) -> dict[str, SentFile]:
    """`video.mp4` or `.webm`, `poster.jpg` and so on, `described.mp3` or `.m4a`."""
    base = f"{video.absolute_url()}/@@video-file"
    found = {}
    for name, file, content_type in _files(video):
        version = version_of(file)
        url = f"{base}/{version}/{name}"
        found[name] = SentFile(file, url, version, content_type)
    return found


def named(files: dict[str, SentFile], stem: str) -> SentFile | None:
    """The file whose name begins so, whatever its ending."""
    for name, file in files.items():
        if name.partition(".")[0] == stem:
            return file
    return None


def _files(video) -> Iterator[tuple[str, NamedBlobFile, str]]:
    if video.file is not None:
        kind = "webm" if video.file.contentType == TYPES["webm"] else "mp4"
        yield f"video.{kind}", video.file, TYPES[kind]
    poster = video.poster
    if poster is not None and poster.contentType in PICTURES:
        yield f"poster.{PICTURES[poster.contentType]}", poster, poster.contentType
    if video.audio_description is not None:
        mp3 = video.audio_description.contentType in ("audio/mpeg", "audio/mp3")
        kind = ("mp3", "audio/mpeg") if mp3 else ("m4a", "audio/mp4")
        yield f"described.{kind[0]}", video.audio_description, kind[1]
