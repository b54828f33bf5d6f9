"""Names of users as colleagues know them."""

from kancelar_content import _
from plone import api


def full_name(user: str):
    """The full name; the id if there is none; a message for steps nobody made."""
    if not user:
        return _("actor_system", default="The system")
    info = api.portal.get_tool("portal_membership").getMemberInfo(user) or {}
    return info.get("fullname") or user
