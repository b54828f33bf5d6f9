"""A document of a case, kept as it was filed."""

from kancelar_content import _
from kancelar_content.foi.choices import DIRECTIONS
from kancelar_content.foi.choices import WAYS
from kancelar_content.foi.documents.acceptance import acceptable
from kancelar_content.foi.part_of_case import PartOfCase
from plone.autoform import directives
from plone.namedfile.field import NamedBlobFile
from plone.supermodel import model
from zope import schema
from zope.interface import implementer
from zope.interface import Invalid
from zope.interface import invariant


class ICaseDocument(model.Schema):
    """A file and the way it went; the file itself never changes."""

    title = schema.TextLine(
        title=_("label_document_title", default="Name of the document"),
        description=_(
            "help_document_title", default="What it is, without any personal data."
        ),
        max_length=300,
    )
    file = NamedBlobFile(
        title=_("label_document_file", default="File"),
        description=_(
            "help_document_file",
            default="It is kept as it is: a corrected file is another document.",
        ),
        constraint=acceptable,
    )
    direction = schema.Choice(
        title=_("label_document_direction", default="Direction"),
        vocabulary=DIRECTIONS,
        default="incoming",
    )
    day = schema.Date(
        title=_("label_document_day", default="Day"),
        description=_("help_document_day", default="When it came or was written."),
        required=False,
    )
    number = schema.TextLine(
        title=_("label_document_number", default="Number"),
        required=False,
        readonly=True,
    )
    way = schema.Choice(
        title=_("label_document_way", default="Way"), vocabulary=WAYS, required=False
    )
    dispatched = schema.Date(
        title=_("label_document_dispatched", default="Dispatched on"), required=False
    )
    delivered = schema.Date(
        title=_("label_document_delivered", default="Delivered on"), required=False
    )
    note = schema.Text(
        title=_("label_document_note", default="Note"),
        max_length=20_000,
        required=False,
    )
    # Granted in the case and taken away in the document: a file is given once.
    directives.write_permission(file="kancelar_content.FileDocuments")

    @invariant
    def delivered_after_dispatch(data):
        sent, delivered = data.dispatched, data.delivered
        if sent and delivered and delivered < sent:
            raise Invalid(
                _(
                    "error_delivered_before_dispatch",
                    default="The document is delivered before it is dispatched."
                    " Correct one of the two days.",
                )
            )


@implementer(ICaseDocument)
class CaseDocument(PartOfCase):
    """A file of a case with its content hash, SHA-256 in hexadecimal digits."""

    sha256 = ""
    #: What `letters.filed_letter` keeps of a letter; nothing of other documents.
    letter = None
