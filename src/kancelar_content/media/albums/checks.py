"""What stands against publishing an album."""

from kancelar_content import _
from kancelar_content.media.media_album import IMediaAlbum
from kancelar_content.media.shown_items import shown_items
from kancelar_content.publication.interfaces import IPublicationCheck
from zope.component import adapter
from zope.i18nmessageid import Message
from zope.interface import implementer


@implementer(IPublicationCheck)
@adapter(IMediaAlbum)
class Completeness:
    """An album has something in it; `publishing` asks about each item."""

    def __init__(self, album) -> None:
        self.album = album

    def problems(self) -> list[Message]:
        """Messages for the editor; empty when there is something to show."""
        if shown_items(self.album):
            return []
        return [
            _(
                "problem_album_empty",
                default="There is no photo or video in the album. Upload some first.",
            )
        ]
