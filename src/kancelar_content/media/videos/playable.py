"""How far the copy of a video for readers is."""

from kancelar_content import _
from kancelar_content.media.imaging.unreadable import Unreadable
from plone.namedfile.file import NamedBlobFile
from zope.i18nmessageid import Message


BEING_PREPARED = _(
    "video_being_prepared",
    default="The video is being prepared: a copy without data on place and device is"
    " made. It takes some minutes; load this page again then.",
)
NO_FILE = _("video_no_file", default="There is no video file yet.")


class Playable(NamedBlobFile):
    """The copy that we made of an original; what is not one has just come in."""

    made_of = None


def is_waiting(video) -> bool:
    """Whether its file is new, so that a copy is to be made of it."""
    original = video._original
    if original is None or refused(video):
        return False
    return not isinstance(video.file, Playable) or video.file.made_of is not original


def refused(video) -> Message | None:
    """Why no copy could be made of its file."""
    found = (video._facts or {}).get("refused")
    return Unreadable(*found).message if found else None


def state_of(video) -> Message | None:
    """What stands in the way of playing its file, in words; None if nothing does."""
    if message := refused(video):
        return message
    if is_waiting(video):
        return BEING_PREPARED
    return None if video.file is not None else NO_FILE
