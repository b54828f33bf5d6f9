"""Contacts for those who find a weakness, set by an administrator."""

from kancelar_content import _
from plone import api
from plone.supermodel import model
from zope import schema
from zope.interface import Invalid

import re


PREFIX = "kancelar_policy.discovery"
CONTACT = re.compile(r"(mailto:[^\s@<>]+@[^\s@<>]+|https://[^\s<>]+|tel:\+?[0-9-]+)")


def valid_contact(value: str) -> bool:
    """:raises Invalid: unless RFC 9116 allows it."""
    if not CONTACT.fullmatch(value):
        raise Invalid(
            _(
                "error_security_contact",
                default=(
                    "Give an address that begins with mailto:, https:// or tel:, "
                    "without spaces."
                ),
            )
        )
    return True


class IDiscoverySettings(model.Schema):
    """The file security.txt."""

    security_contacts = schema.List(
        title=_("label_security_contacts", default="Contacts for security"),
        description=_(
            "help_security_contacts",
            default=(
                "One on a line, such as mailto:security@example.org. Without any there "
                "is no security.txt."
            ),
        ),
        value_type=schema.TextLine(constraint=valid_contact),
        default=[],
        missing_value=[],
        required=False,
    )
    security_checked = schema.Date(
        title=_("label_security_checked", default="Contacts last checked on"),
        description=_(
            "help_security_checked",
            default="The file is valid for 330 days from this day, then it disappears.",
        ),
        required=False,
    )
    security_policy = schema.TextLine(
        title=_("label_security_policy", default="Rules for reporting"),
        description=_(
            "help_security_policy",
            default="Address of a page that says how reports are handled.",
        ),
        constraint=valid_contact,
        required=False,
    )


def setting(name: str):
    """A record of the settings, or None."""
    return api.portal.get_registry_record(f"{PREFIX}.{name}", default=None)
