"""A report of an older year as the document that it was published as."""

from kancelar_content import _
from kancelar_content.foi.annual_report.years import years
from plone.dexterity.content import Item
from plone.namedfile.field import NamedBlobFile
from plone.supermodel import model
from zope import schema
from zope.interface import implementer
from zope.interface import Invalid


def is_document(file) -> bool:
    """A PDF or a DOCX by its name; that its content fits is asked of every upload.

    :raises Invalid: with what to do.
    """
    if not (file.filename or "").lower().endswith((".pdf", ".docx")):
        raise Invalid(
            _(
                "error_archived_kind",
                default="Choose a PDF or DOCX document; readers can open these.",
            )
        )
    return True


class IArchivedReport(model.Schema):
    """A file that is kept as it is."""

    title = schema.TextLine(
        title=_("label_archived_title", default="Title"), max_length=300
    )
    year = schema.Choice(title=_("label_report_year", default="Year"), source=years)
    file = NamedBlobFile(
        title=_("label_archived_file", default="Document (PDF or DOCX)"),
        constraint=is_document,
        accept=(
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
    )
    note = schema.TextLine(
        title=_("label_archived_note", default="Note"),
        description=_(
            "help_archived_note",
            default="Where it was discussed, for instance: resolution and day.",
        ),
        max_length=300,
        required=False,
    )


@implementer(IArchivedReport)
class ArchivedReport(Item):
    """An older report; nothing is computed for it."""
