"""Formats that editors may write a text in."""

from plone import api


RECORD = "plone.allowed_types"
TEXTILE = "text/x-web-textile"


def offer_no_textile(context) -> None:
    """Take Textile out of the choice: nobody writes it, and every form asked.

    :param context: the setup tool, which runs this as an upgrade step.
    """
    offered = api.portal.get_registry_record(RECORD)
    others = tuple(name for name in offered if name != TEXTILE)
    api.portal.set_registry_record(RECORD, others)
