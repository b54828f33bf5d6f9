"""Albums that show a photo or video: its own, and those that borrowed it."""

from collections.abc import Iterator
from kancelar_content import _
from kancelar_content.media.albums.showing import borrowers
from kancelar_content.media_use.interfaces import IMediaUse
from kancelar_content.media_use.uses import as_uses
from kancelar_content.media_use.uses import records_of
from kancelar_content.media_use.uses import Use
from zope.interface import implementer


ALBUM = _("use_album", default="in its album")
BORROWED = _("use_borrowed", default="in another album")


@implementer(IMediaUse)
class Albums:
    """An album shows what its reader may see, so a blocked item leaves by itself."""

    def uses(self, uid: str) -> Iterator[Use]:
        own = {record.media_album for record in records_of([uid])}
        yield from as_uses(records_of(filter(None, own)), ALBUM)
        yield from as_uses(borrowers(uid), BORROWED)

    def take_out(self, uid: str) -> None:
        """Its place in the order is kept for the day when it may be shown again."""

    def bring_back(self, uid: str) -> None:
        """It is seen again by itself."""
