"""How far the making of pictures is, for the tick and the desk."""

from kancelar_content.media.photo import IPhoto
from kancelar_content.media.renditions.store import DUE
from kancelar_content.media.renditions.store import making_state
from plone.indexer import indexer


@indexer(IPhoto)
def media_renditions(photo) -> str | None:
    """Due, failed or complete; each due one has a value of its own.

    One set of all that are due would be emptied again and again by the tick, and a set
    that gets empty is a conflict with whoever brings a photo meanwhile.
    """
    state = making_state(photo)
    return f"{DUE} {photo.UID()}" if state == DUE else state
