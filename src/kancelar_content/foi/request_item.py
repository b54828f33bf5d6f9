"""One thing that a request asks for, with its own outcome."""

from kancelar_content import _
from kancelar_content.foi.choices import OUTCOMES
from kancelar_content.foi.part_of_case import PartOfCase
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class IRequestItem(model.Schema):
    """What is asked and what became of it (sections 14 to 16 of Act 106/1999)."""

    title = schema.TextLine(
        title=_("label_item_subject", default="What is asked for"),
        description=_("help_item_subject", default="Without any personal data."),
        max_length=300,
    )
    outcome = schema.Choice(
        title=_("label_item_outcome", default="Outcome"),
        description=_("help_item_outcome", default="Follows from the steps recorded."),
        vocabulary=OUTCOMES,
        required=False,
        readonly=True,
    )


@implementer(IRequestItem)
class RequestItem(PartOfCase):
    """An item of the case that it lies in."""
