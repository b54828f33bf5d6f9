"""What is wrong in a form, said above it.

A form of content stands on several tabs. Stock, it only says that marked errors are to
be corrected, and the mark may be on a tab that is not shown.
"""

from collections.abc import Iterator
from html import escape
from kancelar_content.behaviors.rows_widget import RowsWidget
from kancelar_policy import _
from zope.i18n import translate


class ErrorsAbove:
    """A form whose message lists each error with its tab, its field and its reason."""

    @property
    def enable_autofocus(self) -> str:
        """Stock, a script looks for the first wrong field, its tab hidden or not.

        Text, because the template writes what is not true as a class of the form.
        """
        return "" if self.status else "yes"

    @property
    def formErrorsMessage(self) -> str:  # the name is z3c.form's
        """HTML with an entry for each error; the template inserts it as it is."""
        heading = self._said(
            _(
                "form_errors",
                default="Nothing has been saved yet. Please correct this:",
            )
        )
        entries = "".join(f"<li>{escape(entry)}</li>" for entry in self._entries())
        entries = f"<ul>{entries}</ul>" if entries else ""
        # The browser moves to what asks for the focus, so the list is seen.
        return f'<span tabindex="-1" autofocus>{escape(heading)}</span>{entries}'

    def _entries(self) -> Iterator[str]:
        for part in (self, *self.groups):
            tab = [part.label] if part is not self else []
            for error in part.widgets.errors:
                if error.widget is not None:
                    for place, reason in _places(error):
                        yield self._entry([*tab, *place], reason)
                elif part is not self:  # the template lists those of the first tab
                    yield self._entry(tab, _reason(error))

    def _entry(self, place: list, reason) -> str:
        where = " – ".join(self._said(name) for name in place)
        return f"{where}: {self._said(reason)}"

    def _said(self, message) -> str:
        return translate(message, context=self.request)


def _reason(error):
    """What z3c.form says of it; of several errors in one it says nothing."""
    marked = _("form_error_marked", default="Correct what is marked at the field.")
    return getattr(error, "message", marked)


def _places(error) -> Iterator[tuple[list, object]]:
    """The labels that lead to a wrong value and its reason; each cell on its own."""
    widget = error.widget
    cells = list(_wrong_cells(widget)) if isinstance(widget, RowsWidget) else []
    for number, cell in cells:
        row = _("form_error_row", default="row ${number}", mapping={"number": number})
        yield [widget.label, row, cell.label], _reason(cell.error)
    if not cells:
        yield [widget.label], _reason(error)


def _wrong_cells(rows: RowsWidget) -> Iterator[tuple[int, object]]:
    for number, row in enumerate(rows.widgets, start=1):
        for cell in row.widgets.values():
            if cell.error:
                yield number, cell
