"""Rows in a form that show errors only where a person wrote something."""

from collective.z3cform.datagridfield.datagridfield import DataGridFieldWidget
from z3c.form.interfaces import IFieldWidget
from z3c.form.widget import FieldWidget
from zope.interface import implementer


#: The hidden rows that new ones are copied from.
PATTERNS = frozenset({"TT", "AA"})


class RowsWidget(DataGridFieldWidget):
    """A data grid whose patterns of new rows carry no error.

    Stock, a form that is shown again because of any error elsewhere marks the empty
    pattern as incomplete, and with it the heading of its group of fields.
    """

    def getWidget(self, idx):  # the name is z3c.form's
        """The row; a pattern without the errors of its empty columns."""
        widget = super().getWidget(idx)
        if idx in PATTERNS:
            for column in widget.widgets.values():
                column.error = None
        return widget


@implementer(IFieldWidget)
def RowsFieldWidget(field, request):  # called like z3c.form's own factories
    """Use in `directives.widget`."""
    return FieldWidget(field, RowsWidget(request))
