"""The picture before playing: of a frame, or one that a person chose."""

from kancelar_content.media.imaging.studio import Studio
from kancelar_content.media.imaging.wanted import Wanted
from kancelar_content.media.videos.facts import note
from kancelar_content.media.videos.stored import path_of
from pathlib import Path
from plone.namedfile.file import NamedBlobFile
from tempfile import TemporaryDirectory


POSTER = Wanted("poster", 1600, None, "jpeg", 85)

UPLOADED, OF_FRAME = "uploaded", "frame"


def of_frame(video, second: float, studio: Studio) -> None:
    """Take the frame at that second of the video.

    :raises Unreadable: if there is none.
    """
    with path_of(video.file) as path, TemporaryDirectory() as folder:
        [made] = studio.render(path, [POSTER], Path(folder), at=second)
        video.poster = picture_from(made.path)
    note(video, poster=OF_FRAME)


def of_picture(video, picture: NamedBlobFile, studio: Studio) -> None:
    """Take another picture.

    :raises Unreadable: if it is none that can be shown.
    """
    with path_of(picture) as path, TemporaryDirectory() as folder:
        [made] = studio.render(path, [POSTER], Path(folder))
        video.poster = picture_from(made.path)
    note(video, poster=UPLOADED)


def picture_from(path: Path) -> NamedBlobFile:
    """The poster as the video has it."""
    return NamedBlobFile(path.read_bytes(), "image/jpeg", "poster.jpg")
