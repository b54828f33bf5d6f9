"""What a register has unless its domain says otherwise."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from collections.abc import Mapping
from kancelar_content.registers.columns import STATE
from kancelar_content.registers.interfaces import IRegister
from zope.interface import implementer


@implementer(IRegister)
class Register:
    """A register whose domain gives title, type, permission, columns and `row`."""

    add_permission = ""
    due = ""
    reminders: tuple[int, ...] = ()
    handle_permission = ""
    disposed = ""
    open_states: tuple[str, ...] = ()
    statistics: tuple[str, ...] = (STATE,)
    pages: tuple[tuple[object, str], ...] = ()
    personal: frozenset[str] | None = None

    def dispose(self, entry) -> None:
        """Delete it: who approves a disposal need not have the right to delete."""
        aq_parent(aq_inner(entry))._delObject(entry.getId())

    def missing(self, values: Mapping) -> tuple:
        """Nothing is missing."""
        return ()
