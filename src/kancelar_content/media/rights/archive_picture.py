"""A photo as other content copies it."""

from kancelar_content import _
from kancelar_content.media.photo import IPhoto
from kancelar_content.media.rights.blocking import BLOCKED
from kancelar_content.media.rights.known_rights import against_showing
from kancelar_content.media.rights.words import sentence
from kancelar_content.media.texts import text_in
from kancelar_content.media.texts import written_texts
from kancelar_content.media_use.interfaces import IArchivePicture
from kancelar_content.media_use.pictures import ArchivePicture
from plone import api
from zope.component import adapter
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import implementer


INTERNAL_ONLY = _(
    "against_internal_only", default="It is marked to stay in the archive."
)
IS_BLOCKED = _("against_blocked", default="It is blocked.")
NOT_PUBLIC = _(
    "against_not_public",
    default="It is not public. Publish the album that it is in first.",
)
INTERNAL = "internal"


@implementer(IArchivePicture)
@adapter(IPhoto)
class CopiedPhoto:
    """Copies are made of the clean master, never of the file that came in."""

    def __init__(self, photo) -> None:
        self.photo = photo

    def copy(self, language: str) -> ArchivePicture:
        image = self.photo.image
        alt, _language = text_in(written_texts(self.photo, "alt"), language)
        caption, _language = text_in(written_texts(self.photo, "caption"), language)
        return ArchivePicture(
            data=image.data,
            content_type=image.contentType,
            name=image.filename or "photo.jpg",
            alt=alt or self.photo.title,
            caption=" ".join(caption.split()),
            credit=self.photo.credit or "",
        )

    def is_blocked(self) -> bool:
        return api.content.get_state(self.photo) == BLOCKED

    def problems(self) -> list:
        found = [sentence(against) for against in against_showing(self.photo)]
        if self.is_blocked():
            found.insert(0, IS_BLOCKED)
        if self.photo.internal_only:
            found.append(INTERNAL_ONLY)
        elif api.content.get_state(self.photo) == INTERNAL:
            found.append(NOT_PUBLIC)
        return [_of_photo(self.photo.title, message) for message in found]


def _of_photo(title: str, message):
    return _(
        "problem_archive_photo",
        default="Photo from the archive “${title}”: ${problem}",
        mapping={
            "title": title,
            "problem": translate(message, context=getRequest()),
        },
    )
