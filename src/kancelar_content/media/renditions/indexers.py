"""How far the making of pictures is, for the tick and the desk."""

from kancelar_content.media.photo import IPhoto
from kancelar_content.media.renditions.store import making_state
from plone.indexer import indexer


@indexer(IPhoto)
def media_renditions(photo) -> str | None:
    """Due, failed or complete."""
    return making_state(photo)
