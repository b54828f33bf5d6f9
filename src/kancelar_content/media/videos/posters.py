"""The picture before playing: of a frame, or one that a person chose."""

from hashlib import sha256
from kancelar_content.media.imaging.studio import Studio
from kancelar_content.media.imaging.wanted import Made
from kancelar_content.media.imaging.wanted import Wanted
from kancelar_content.media.renditions.master import path_of
from kancelar_content.media.renditions.master import wanted
from kancelar_content.media.renditions.size_rules import first_sizes
from kancelar_content.media.renditions.size_rules import version_of
from kancelar_content.media.renditions.store import begin
from kancelar_content.media.renditions.store import renditions_of
from kancelar_content.media.renditions.store import tell
from kancelar_content.media.videos.facts import note
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
        show(video, made, studio)
    note(video, poster=OF_FRAME)


def of_picture(video, picture: NamedBlobFile, studio: Studio) -> None:
    """Take another picture.

    :raises Unreadable: if it is none that can be shown.
    """
    with path_of(picture) as path, TemporaryDirectory() as folder:
        [made] = studio.render(path, [POSTER], Path(folder))
        show(video, made, studio)
    note(video, poster=UPLOADED)


def show(video, poster: Made, studio: Studio) -> None:
    """Keep the picture, and the sizes of it that lists show as those of photos."""
    content = poster.path.read_bytes()
    video.poster = NamedBlobFile(content, "image/jpeg", "poster.jpg")
    sizes = [wanted(size) for size in first_sizes(poster.width)]
    begin(video, studio.render(poster.path, sizes, poster.path.parent))
    # The picture may change while the video stays.
    renditions_of(video).version = version_of(sha256(content).hexdigest(), None)
    tell(video)
