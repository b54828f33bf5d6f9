"""Numbers about the region, with their sources."""

from collective.z3cform.datagridfield.row import DictRow
from kancelar_content.behaviors.rows_widget import RowsFieldWidget
from kancelar_policy import _
from kancelar_policy.home.section import HomeSection
from kancelar_policy.home.section import IHomeSection
from plone.autoform import directives
from zope import schema
from zope.interface import implementer
from zope.interface import Interface


class IFigure(Interface):
    """One number."""

    number = schema.TextLine(
        title=_("label_figure_number", default="Number"), max_length=20
    )
    unit = schema.TextLine(
        title=_("label_figure_unit", default="Unit"), required=False, max_length=20
    )
    label = schema.TextLine(title=_("label_figure_label", default="What it counts"))
    source = schema.TextLine(
        title=_("label_figure_source", default="Source and year"), required=False
    )


class IFigures(IHomeSection):
    """Rows of number, unit, label and source."""

    directives.widget("figures", RowsFieldWidget, allow_reorder=True)
    figures = schema.List(
        title=_("label_figures", default="Figures"),
        value_type=DictRow(schema=IFigure),
        required=False,
        default=[],
    )


@implementer(IFigures)
class Figures(HomeSection):
    """Shown in the order of its rows."""
