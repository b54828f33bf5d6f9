"""The field for the address of a page elsewhere."""

from kancelar_content import _
from kancelar_content.publication.addresses import is_web_address
from string import printable
from urllib.parse import quote
from urllib.parse import urlsplit
from urllib.parse import urlunsplit
from zope import schema
from zope.schema import ValidationError


class NoWebAddress(ValidationError):
    __doc__ = _(
        "error_no_web_address",
        default="Write the whole address; it begins with https:// or http://.",
    )


class WebAddress(schema.URI):
    """Takes pages only: a link with another scheme could run a script."""

    def fromUnicode(self, value: str) -> str:
        """The address with letters that are not ASCII encoded, as browsers do it.

        :raises NoWebAddress: if it is none.
        """
        typed = value.strip()
        try:
            parts = urlsplit(typed)
            host = parts.netloc.encode("idna").decode("ascii")
            address = quote(urlunsplit(parts._replace(netloc=host)), safe=printable)
        except ValueError:
            address = ""
        if any(letter.isspace() for letter in typed):
            address = ""
        self.validate(address)
        return address

    def _validate(self, value: str) -> None:
        try:
            super()._validate(value)
        except ValidationError:
            valid = False
        else:
            valid = is_web_address(value)
        if not valid:
            raise NoWebAddress(value).with_field_and_value(self, value)
