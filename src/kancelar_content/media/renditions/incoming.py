"""A picture that came by a form, REST or a program, not by the upload of albums."""

from kancelar_content import _
from kancelar_content.media.imaging.unreadable import OF_SERVER
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
from plone.rest.interfaces import IAPIRequest
from zope.component import adapter
from zope.globalrequest import getRequest
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
        """What was seen is kept for who takes the file in.

        :raises UnreadablePhoto: if no pictures can be made of it.
        :raises Unreadable: over REST, if the server is to blame and not the file.
        """
        if isinstance(self.value, Master) or self.value._v_examined is not None:
            return
        try:
            with path_of(self.value) as path:
                found = shared_studio().examine(path, self.value.filename or "")
        except Unreadable as refusal:
            if refusal.reason in OF_SERVER and IAPIRequest.providedBy(getRequest()):
                raise
            raise UnreadablePhoto(refusal.message) from None
        self.value._v_examined = found


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
