"""A photo of the archive: the picture that is shown, and the file that came in."""

from kancelar_content import _
from kancelar_content.media.photo_image import PhotoImage
from plone.app.contenttypes.content import Image
from plone.autoform import directives
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class IPhoto(model.Schema):
    """An ordinary image of Plone, with the point that crops are made around."""

    model.primary("image")
    image = PhotoImage(title=_("label_photo_image", default="Photo"))
    directives.omitted("focal_x", "focal_y")
    focal_x = schema.Float(
        title=_("label_focal_x", default="Focal point, from the left"),
        min=0.0,
        max=1.0,
        required=False,
    )
    focal_y = schema.Float(
        title=_("label_focal_y", default="Focal point, from the top"),
        min=0.0,
        max=1.0,
        required=False,
    )


@implementer(IPhoto)
class Photo(Image):
    """`image` is a clean copy that we made; the file that came in stays private.

    Names that begin with an underscore are in no schema and at no address: the
    original, and what was read from it.
    """

    _original = None
    _facts = None
    _previous = None
