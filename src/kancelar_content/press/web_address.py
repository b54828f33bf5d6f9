"""The field for the address of a page elsewhere."""

from kancelar_content import _
from kancelar_content.publication.rules import is_web_address
from zope import schema
from zope.schema import ValidationError


class NoWebAddress(ValidationError):
    __doc__ = _(
        "error_no_web_address",
        default="Write the whole address; it begins with https:// or http://.",
    )


class WebAddress(schema.URI):
    """Takes pages only: a link with another scheme could run a script."""

    def _validate(self, value: str) -> None:
        super()._validate(value)
        if not is_web_address(value):
            raise NoWebAddress(value).with_field_and_value(self, value)
