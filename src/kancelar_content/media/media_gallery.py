"""The place of all albums, in each language of the site."""

from plone.dexterity.content import Container
from plone.supermodel import model
from zope.interface import implementer


class IMediaGallery(model.Schema):
    """Albums of photos and videos."""


@implementer(IMediaGallery)
class MediaGallery(Container):
    """Keeps no order of its own: a commit must not write thousands of positions."""


def keep_no_order(folder, event) -> None:
    """Switch a new gallery or album to plone.folder's unordered mode."""
    folder.setOrdering("unordered")
