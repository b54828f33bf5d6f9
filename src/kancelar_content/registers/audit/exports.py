"""Tells the log of a register who took its entries away."""

from kancelar_content.registers.audit.log import EXPORTED
from kancelar_content.registers.audit.logs import record_in_register
from kancelar_content.registers.selection import Selection
from kancelar_content.registers.table import Table
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from zope.interface import alsoProvides


def record_export(request, name: str, table: Table, ending: str) -> None:
    """Append who exported how many rows by which filter."""
    # A forged request can write nothing but the line that says it was made.
    alsoProvides(request, IDisableCSRFProtection)
    details = {
        "rows": len(table.rows),
        "format": ending,
        "filter": _filter(table.selection),
    }
    record_in_register(api.portal.get(), name, EXPORTED, details=details)


def _filter(selection: Selection) -> str:
    """Filters as the address has them; words may be a name, so only that there were."""
    chosen = [
        f"{parameter}={'…' if parameter == 'text' else value}"
        for _name, parameter, value in selection.chosen()
    ]
    return ", ".join(chosen)
