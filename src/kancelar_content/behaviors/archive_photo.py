"""A lead image that is taken from the photo archive and follows it."""

from kancelar_content import _
from kancelar_content.media_use.interfaces import IArchivePicture
from kancelar_content.media_use.pictures import archive_picture
from kancelar_content.refused_value import refusing
from plone import api
from plone.app.multilingual.dx.interfaces import ILanguageIndependentField
from plone.app.z3cform.widgets.relateditems import RelatedItemsFieldWidget
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from zope import schema
from zope.i18nmessageid import Message
from zope.interface import alsoProvides
from zope.interface import provider


def photo_problem(uid: str | None) -> Message | None:
    """What is wrong with a choice; a photo that the user may not see is not there."""
    if not uid:
        return None
    found = api.portal.get_tool("portal_catalog")(UID=uid, portal_type="Photo")
    if found:
        return None
    return _(
        "error_archive_photo",
        default="There is no such photo in the archive. Choose it once more.",
    )


def gallery_path(context) -> str:
    """Where choosing begins: the gallery that holds the photos of all languages."""
    site = api.portal.get()
    found = api.portal.get_tool("portal_catalog")(
        portal_type="MediaGallery", Language="cs", sort_limit=1
    )
    return found[0].getPath() if found else "/".join(site.getPhysicalPath())


@provider(IFormFieldProvider)
class IArchivePhoto(model.Schema):
    """A photo of the archive instead of a file of one's own."""

    model.fieldset(
        "image",
        label=_("fieldset_image", default="Image"),
        fields=["archive_photo"],
    )
    directives.order_before(archive_photo="ILeadImage.image")
    directives.widget(
        "archive_photo",
        RelatedItemsFieldWidget,
        pattern_options={
            "basePath": gallery_path,
            # Photos lie in albums: one looks for them, nobody knows the folder.
            "mode": "search",
            "sortOn": "media_taken",
            "sortOrder": "descending",
            "selectableTypes": ["Photo"],
            "maximumSelectionSize": 1,
        },
    )
    archive_photo = schema.TextLine(
        title=_("label_archive_photo", default="Photo from the archive"),
        description=_(
            "help_archive_photo",
            default="Picture, alternative text, caption and credit are taken from the"
            " archive when you save. If the photo may be shown no more, it leaves by"
            " itself.",
        ),
        constraint=refusing(photo_problem),
        required=False,
    )


alsoProvides(IArchivePhoto["archive_photo"], ILanguageIndependentField)


def chosen_picture(content) -> IArchivePicture | None:
    """The photo that the content has chosen, if it is there."""
    uid = content.archive_photo
    return archive_picture(uid) if uid else None
