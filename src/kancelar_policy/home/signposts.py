"""Ways to what people come for, with pictograms."""

from collective.z3cform.datagridfield.row import DictRow
from kancelar_content.behaviors.rows_widget import RowsFieldWidget
from kancelar_content.publication.addresses import leads_somewhere
from kancelar_policy import _
from kancelar_policy.home.pictogram_widget import PictogramFieldWidget
from kancelar_policy.home.section import HomeSection
from kancelar_policy.home.section import IHomeSection
from plone.autoform import directives
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class NoTarget(schema.ValidationError):
    __doc__ = _(
        "error_signpost_target",
        default=(
            "This leads nowhere. Write a path of this site such as "
            "/cs/kontakty, or a whole address with https://."
        ),
    )


def target_constraint(value: str) -> bool:
    """:raises NoTarget: for what no browser could follow."""
    if not leads_somewhere(value):
        raise NoTarget(value)
    return True


class ISignpost(model.Schema):
    """One way."""

    title = schema.TextLine(title=_("label_signpost_title", default="Text"))
    target = schema.TextLine(
        title=_("label_signpost_target", default="Leads to"),
        constraint=target_constraint,
    )
    directives.widget("pictogram", PictogramFieldWidget)
    pictogram = schema.Choice(
        title=_("label_signpost_pictogram", default="Pictogram"),
        vocabulary="kancelar_policy.home.pictograms",
        required=False,
    )


class ISignposts(IHomeSection):
    """Rows of text, target and pictogram."""

    directives.widget("signposts", RowsFieldWidget, allow_reorder=True)
    signposts = schema.List(
        title=_("label_signposts", default="Signposts"),
        description=_(
            "help_signposts",
            default=(
                "A target is a path of this site such as /cs/kontakty, "
                "or a whole address with https://."
            ),
        ),
        value_type=DictRow(schema=ISignpost),
        required=False,
        default=[],
    )


@implementer(ISignposts)
class Signposts(HomeSection):
    """Shown in the order of its rows."""
