"""What one department is asked for in a case: all that its people see of it."""

from kancelar_content import _
from plone.dexterity.content import Container
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class IRecordsRequest(model.Schema):
    """A question in the officer's own words, with nothing of the applicant."""

    title = schema.TextLine(
        title=_("label_records_subject", default="What is needed"), max_length=200
    )
    question = schema.Text(
        title=_("label_records_question", default="Question"), max_length=20_000
    )
    due = schema.Date(title=_("label_records_due", default="Answer by"))
    asked_items = schema.Tuple(
        title=_("label_records_items", default="Items concerned"),
        value_type=schema.ASCIILine(),
        required=False,
        default=(),
    )
    people = schema.Tuple(
        title=_("label_records_people", default="Department or people"),
        value_type=schema.TextLine(),
    )


@implementer(IRecordsRequest)
class RecordsRequest(Container):
    """A part of a case that others work on: catalogued, seen by its people only."""

    def cb_isCopyable(self) -> bool:  # the names are Zope's
        """A copy would be a question that nobody has asked."""
        return False

    def cb_isMoveable(self) -> bool:
        """It belongs to its case."""
        return False
