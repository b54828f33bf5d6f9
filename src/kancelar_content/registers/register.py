"""What a register has unless its domain says otherwise."""

from collections.abc import Mapping
from kancelar_content.registers.interfaces import IRegister
from zope.interface import implementer


@implementer(IRegister)
class Register:
    """A register whose domain gives title, type, permission, columns and `row`."""

    add_permission = ""
    due = ""
    open_states: tuple[str, ...] = ()
    personal: frozenset[str] | None = None

    def missing(self, values: Mapping) -> tuple:
        """Nothing is missing."""
        return ()
