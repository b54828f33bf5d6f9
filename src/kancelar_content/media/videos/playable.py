"""How far the copy of a video for readers is."""

from kancelar_content import _
from kancelar_content.media.imaging.unreadable import Unreadable
from plone.namedfile.file import NamedBlobFile
from zope.i18nmessageid import Message


WAITING, FAILED, READY = "waiting", "failed", "ready"

BEING_PREPARED = _(
    "video_being_prepared",
    default="The video is being prepared: a copy without data on place and device is"
    " made. It takes some minutes; load this page again then.",
)
NO_FILE = _("video_no_file", default="There is no video file yet.")


class Playable(NamedBlobFile):
    """The copy that we made; what is not one of these has just come in."""


def state_of(video) -> Message | None:
    """What stands in the way of playing it, in words; None if nothing does."""
    facts = video._facts or {}
    match facts.get("preparation"):
        case "waiting":
            return BEING_PREPARED
        case "failed":
            reason, mapping = facts["refused"]
            return Unreadable(reason, mapping).message
    return None if video.file is not None else NO_FILE


def is_waiting(video) -> bool:
    """Whether the tick is to prepare it."""
    return (video._facts or {}).get("preparation") == WAITING
