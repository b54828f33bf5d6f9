"""A photo of the archive as it is copied into other content."""

from dataclasses import dataclass
from kancelar_content import _
from kancelar_content.media_use.interfaces import IArchivePicture
from kancelar_content.media_use.placeholder import placeholder_jpeg
from plone import api
from plone.namedfile.file import NamedBlobImage
from zope.i18n import translate


REMOVED = _("picture_removed", default="The picture was removed.")


@dataclass(frozen=True)
class ArchivePicture:
    """The picture with its texts in one language."""

    data: bytes
    content_type: str
    name: str
    alt: str
    caption: str
    credit: str

    def image(self) -> NamedBlobImage:
        """As content keeps it, in a blob of its own."""
        return NamedBlobImage(
            data=self.data, contentType=self.content_type, filename=self.name
        )


def removed_picture(language: str) -> ArchivePicture:
    """What stands where a photo was taken away."""
    alt = translate(REMOVED, target_language=language)
    return ArchivePicture(
        placeholder_jpeg(), "image/jpeg", "removed.jpg", alt, caption="", credit=""
    )


def archive_picture(uid: str) -> IArchivePicture | None:
    """The photo of the archive, whoever asks; None if there is none."""
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(UID=uid):
        return IArchivePicture(brain._unrestrictedGetObject(), None)
    return None
