"""Who is given the pictures of a photo."""

from AccessControl.PermissionRole import rolesForPermissionOn
from plone import api
from zExceptions import Unauthorized


BLOCKED = "blocked"
PUBLISHED = "published"


def state_of(photo) -> str:
    """The state of its workflow."""
    return api.portal.get_tool("portal_workflow").getInfoFor(photo, "review_state", "")


def is_public(photo) -> bool:
    """Whether everybody may see it, so that shared caches may keep it a while."""
    return "Anonymous" in rolesForPermissionOn("View", photo)


def is_replaced(photo) -> bool:
    """Whether this user is shown the placeholder: the photo is blocked.

    The staff that decides about it sees it.

    :raises Unauthorized: if the photo is one of the staff's only.
    """
    if api.user.has_permission("View", obj=photo):
        return False
    if state_of(photo) == BLOCKED:
        return True
    raise Unauthorized(photo.getId())
