"""One thing that a request asks for, with its own outcome."""

from kancelar_content import _
from kancelar_content.foi.choices import OUTCOMES
from plone.dexterity.content import Item
from plone.supermodel import model
from zope import schema
from zope.interface import implementer
from zope.interface import Invalid
from zope.interface import invariant


class IRequestItem(model.Schema):
    """What is asked and what became of it (sections 14 to 16 of Act 106/1999)."""

    title = schema.TextLine(
        title=_("label_item_subject", default="What is asked for"),
        description=_("help_item_subject", default="Without any personal data."),
        max_length=300,
    )
    outcome = schema.Choice(
        title=_("label_item_outcome", default="Outcome"),
        vocabulary=OUTCOMES,
        required=False,
    )
    grounds = schema.Set(
        title=_("label_item_grounds", default="Grounds of the refusal"),
        value_type=schema.Choice(vocabulary="kancelar_content.foi.grounds"),
        required=False,
    )
    reason = schema.Text(
        title=_("label_item_reason", default="Reasons"),
        max_length=20_000,
        required=False,
    )
    reason_ends = schema.Date(
        title=_("label_item_reason_ends", default="The reason lasts until"),
        description=_(
            "help_item_reason_ends",
            default="Section 12: the right to refuse lasts only as long as its reason.",
        ),
        required=False,
    )

    @invariant
    def refusal_has_grounds(data):
        refused = data.outcome in ("refused", "partly-refused")
        if refused and not data.grounds:
            raise Invalid(
                _(
                    "error_refusal_without_grounds",
                    default="A refusal needs at least one ground. Choose it, or choose"
                    " another outcome.",
                )
            )


@implementer(IRequestItem)
class RequestItem(Item):
    """An item of the case that it lies in."""
