"""Rows in a form, with a name for every cell and errors only where somebody wrote."""

from collective.z3cform.datagridfield.datagridfield import DataGridFieldWidget
from z3c.form.interfaces import IFieldWidget
from z3c.form.interfaces import INPUT_MODE
from z3c.form.widget import FieldWidget
from zope.browserpage.viewpagetemplatefile import ViewPageTemplateFile
from zope.i18n import translate
from zope.interface import implementer


#: The hidden rows that new ones are copied from.
PATTERNS = frozenset({"TT", "AA"})


#: Follows `datagridfieldobject_input.pt` of collective.z3cform.datagridfield 4.0.3;
#: adds a label to each cell, for phones, on which cells stand below each other.
ROW = ViewPageTemplateFile("templates/row.pt")


class RowsWidget(DataGridFieldWidget):
    """A data grid whose cells have names, and its patterns of new rows no error.

    Stock, only the column has a name, which no screen reader tells in the cell; and a
    form that is shown again because of any error elsewhere marks the empty pattern as
    incomplete, and with it the heading of its group of fields.
    """

    def createObjectWidget(self, idx):  # the name is the library's
        """The row, with a label in each cell."""
        row = super().createObjectWidget(idx)
        if self.mode == INPUT_MODE:
            row.template = ROW
        return row

    def getWidget(self, idx):  # the name is z3c.form's
        """The row, its cells named by their column."""
        widget = super().getWidget(idx)
        for cell in widget.widgets.values():
            label = translate(cell.label, context=self.request)
            cell.attributes["aria-label"] = label
            if idx in PATTERNS:
                cell.error = None
        return widget


@implementer(IFieldWidget)
def RowsFieldWidget(field, request):  # called like z3c.form's own factories
    """Use in `directives.widget`."""
    return FieldWidget(field, RowsWidget(request))
