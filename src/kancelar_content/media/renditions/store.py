"""Where the pictures of a photo are: blobs in an annotation, all of one version."""

from collections.abc import Iterable
from datetime import datetime
from datetime import timedelta
from kancelar_content import _
from kancelar_content.media.imaging.wanted import Made
from kancelar_content.media.renditions.size_rules import all_sizes
from kancelar_content.media.renditions.size_rules import Size
from kancelar_content.media.renditions.size_rules import size_of
from kancelar_content.media.renditions.size_rules import version_of
from persistent import Persistent
from plone.namedfile.file import NamedBlobFile
from zope.annotation.interfaces import IAnnotations


KEY = "kancelar_content.media.renditions"

#: States of the index `media_renditions`.
DUE, FAILED, COMPLETE = "due", "failed", "complete"

#: A photo is not tried for ever: it may be the one that stops the machine.
TRIES = 3

#: What is told of a photo whose claims were never brought back.
STOPPED = _(
    "renditions_stopped",
    default="The program ended each time while it was working on this photo.",
)

#: Who claimed a photo and has not brought it back by then was stopped.
CLAIM = timedelta(minutes=10)


class Rendition(NamedBlobFile):
    """One picture, with its own size."""

    width = 0
    height = 0


class Renditions(Persistent):
    """The pictures of one version by their names, and how far their making is."""

    def __init__(self, version: str) -> None:
        self.version = version
        self.files = {}
        self.tries = 0
        self.claimed = None
        self.failure = None

    def claim(self, now: datetime) -> bool:
        """Take the making over; False if somebody else is at it or it is given up."""
        if self.failure or (self.claimed and now - self.claimed < CLAIM):
            return False
        if self.tries >= TRIES:
            self.failure = STOPPED
            return False
        self.claimed = now
        self.tries += 1
        return True

    def release(self, failure: object = None) -> None:
        """Bring it back; a failure (a message) counts once all tries are used."""
        self.claimed = None
        if failure is None:
            self.tries = 0
        elif self.tries >= TRIES:
            self.failure = failure

    def try_again(self) -> None:
        """Let the tick begin anew."""
        self.tries = 0
        self.claimed = self.failure = None

    def put(self, made: Iterable[Made]) -> None:
        """Keep pictures by their names."""
        files = dict(self.files)
        for picture in made:
            file = Rendition(
                picture.path.read_bytes(), f"image/{picture.format}", picture.name
            )
            file.width, file.height = picture.width, picture.height
            files[picture.name] = file
        self.files = files


def renditions_of(photo) -> Renditions | None:
    """What is made of a photo; nothing before its file was taken in."""
    return IAnnotations(photo).get(KEY)


def rendition(photo, width: int, kind: str) -> Rendition | None:
    """The picture of exactly this width and format (`kind`), if it is made."""
    made = renditions_of(photo)
    return made and made.files.get(Size(width, kind).name)


def focal_of(photo) -> tuple[float, float] | None:
    """The point around which the photo is cropped."""
    if photo.focal_x is None or photo.focal_y is None:
        return None
    return photo.focal_x, photo.focal_y


def present_version(photo) -> str:
    """The version that the pictures of the photo should have."""
    return version_of((photo._facts or {}).get("sha256") or "", focal_of(photo))


def begin(photo, made: Iterable[Made]) -> None:
    """Forget the pictures of another file and keep the first ones of this."""
    renditions = Renditions(present_version(photo))
    renditions.put(made)
    IAnnotations(photo)[KEY] = renditions
    tell(photo)


def refocus(photo) -> bool:
    """Drop the crops if the focal point has moved; whole pictures are as they were."""
    renditions = renditions_of(photo)
    if renditions is None or renditions.version == present_version(photo):
        return False
    renditions.version = present_version(photo)
    renditions.files = {
        name: file for name, file in renditions.files.items() if not size_of(name).crop
    }
    renditions.try_again()
    tell(photo)
    return True


def missing(photo) -> list[Size]:
    """What is still to be made."""
    renditions = renditions_of(photo)
    if renditions is None or photo.image is None:
        return []
    sizes = all_sizes(*photo.image.getImageSize())
    return [size for size in sizes if size.name not in renditions.files]


def making_state(photo) -> str | None:
    """Due, failed or complete."""
    renditions = renditions_of(photo)
    if renditions is None:
        return None
    if not missing(photo):
        return COMPLETE
    return FAILED if renditions.failure else DUE


def tell(photo) -> None:
    """Write version and names into the facts, from which lists make their pictures."""
    renditions = renditions_of(photo)
    photo._facts = {
        **(photo._facts or {}),
        "version": renditions.version,
        "made": tuple(renditions.files),
    }
