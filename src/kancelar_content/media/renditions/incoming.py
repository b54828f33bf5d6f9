"""A picture that came by a form, REST or a program, not by the upload of albums."""

from kancelar_content import _
from kancelar_content.media.imaging.unreadable import Unreadable
from kancelar_content.media.photo import IPhoto
from kancelar_content.media.photo_image import IncomingImage
from kancelar_content.media.photo_image import Master
from kancelar_content.media.photo_image import PhotoImage
from kancelar_content.media.renditions.master import path_of
from kancelar_content.media.renditions.master import take_in
from kancelar_content.media.renditions.shared_studio import shared_studio
from kancelar_content.media.renditions.store import refocus
from plone.namedfile.interfaces import IPluggableImageFieldValidation
from zope.component import adapter
from zope.interface import implementer
from zope.schema import ValidationError


class UnreadablePhoto(ValidationError):
    """A photo that cannot be opened; says what to do, as forms and REST show it."""

    __doc__ = _("error_photo_unreadable", default="The photo cannot be opened.")

    def doc(self):
        """The sentence about this file."""
        return self.args[0]


@implementer(IPluggableImageFieldValidation)
@adapter(PhotoImage, IncomingImage)
class OpensAsPhoto:
    """Asked by the field: a form shows the sentence and keeps what was typed."""

    def __init__(self, field: PhotoImage, value: IncomingImage) -> None:
        self.value = value

    def __call__(self) -> None:
        """:raises UnreadablePhoto: if no pictures can be made of it."""
        if isinstance(self.value, Master):
            return
        try:
            with path_of(self.value) as path:
                shared_studio().examine(path, self.value.filename or "")
        except Unreadable as refusal:
            raise UnreadablePhoto(refusal.message) from None


@adapter(IPhoto)
def take_in_what_came(photo, event) -> None:
    """After it was added or changed: nothing is shown but what we made.

    :raises Unreadable: if a program brought what no form would have taken.
    """
    if photo.image is None:
        return
    if isinstance(photo.image, Master):
        refocus(photo)
        return
    take_in(photo, photo.image, shared_studio())
