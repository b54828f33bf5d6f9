"""A lead image that is a picture and has its alternative text."""

from kancelar_content import _
from kancelar_content.behaviors.pictures import is_picture
from plone.app.multilingual.dx.interfaces import ILanguageIndependentField
from plone.autoform.interfaces import IFormFieldProvider
from plone.namedfile.field import NamedBlobImage
from plone.namedfile.interfaces import INamed
from plone.supermodel import model
from zope import schema
from zope.interface import alsoProvides
from zope.interface import Invalid
from zope.interface import invariant
from zope.interface import provider


@provider(IFormFieldProvider)
class ILeadImage(model.Schema):
    """The image that stands for a content object in lists and above its text."""

    model.fieldset(
        "image",
        label=_("fieldset_image", default="Image"),
        fields=["image", "image_alt", "image_caption", "image_credit"],
    )

    image = NamedBlobImage(
        title=_("label_image", default="Lead image"),
        required=False,
    )
    image_alt = schema.TextLine(
        title=_("label_image_alt", default="Alternative text"),
        description=_(
            "help_image_alt",
            default="What the image shows, for those who cannot see it.",
        ),
        required=False,
    )
    image_caption = schema.TextLine(
        title=_("label_image_caption", default="Caption"),
        required=False,
    )
    image_credit = schema.TextLine(
        title=_("label_image_credit", default="Credit"),
        description=_(
            "help_image_credit",
            default="Author and owner of the image, without the word “Photo”.",
        ),
        required=False,
    )

    @invariant
    def image_is_a_picture(data):
        # A form that leaves the image as it is has a mark instead of it.
        if not INamed.providedBy(data.image):
            return
        with data.image.open() as file:
            if is_picture(file):
                return
        raise Invalid(
            _(
                "error_image_no_picture",
                default=(
                    "The lead image is not a picture that browsers show. "
                    "Choose a file of the kind JPEG, PNG, WebP or GIF."
                ),
            )
        )

    @invariant
    def image_has_alternative_text(data):
        if data.image and not (data.image_alt or "").strip():
            raise Invalid(
                _(
                    "error_image_alt_missing",
                    default=(
                        "The image has no alternative text. "
                        "Describe in one sentence what it shows."
                    ),
                )
            )


alsoProvides(ILeadImage["image"], ILanguageIndependentField)
alsoProvides(ILeadImage["image_credit"], ILanguageIndependentField)
