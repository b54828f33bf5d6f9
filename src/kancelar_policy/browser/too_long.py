"""A text that is too long: by how much, and how much fits."""

from kancelar_content.interfaces import IKancelarLayer
from kancelar_policy import _
from typing import Any
from z3c.form.interfaces import IValue
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from zope.schema.interfaces import TooLong


@implementer(IValue)
@adapter(TooLong, IKancelarLayer, Interface, Interface, Interface, Interface)
class TooLongMessage:
    """What forms say; stock, only that a value is too long."""

    def __init__(self, error, request, widget, field, form, content) -> None:
        self.error = error

    def get(self) -> Any:
        """The message for a text; that of the error for anything else."""
        value, longest = self.error.args[:2]
        if not isinstance(value, str):
            return self.error.doc()
        return _(
            "error_too_long",
            default="At most ${most} characters fit. Leave out ${more}.",
            mapping={"most": longest, "more": len(value) - longest},
        )
