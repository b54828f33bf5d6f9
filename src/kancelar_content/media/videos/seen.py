"""Who may see a video, and what the others are told."""

from AccessControl.PermissionRole import rolesForPermissionOn
from plone import api
from zExceptions import Unauthorized


BLOCKED = "blocked"
GONE = 410


def is_public(video) -> bool:
    """Whether everybody sees it, so that shared caches may keep it for a while."""
    return "Anonymous" in rolesForPermissionOn("View", video)


def is_gone(video) -> bool:
    """Whether this user is to be told that it is no longer shown.

    :raises Unauthorized: if the user never might see it.
    """
    if api.user.has_permission("View", obj=video):
        return False
    if api.content.get_state(video) != BLOCKED:
        raise Unauthorized(video.getId())
    return True


def send_gone(request) -> bytes:
    """What a program gets in place of a file that is no longer shown."""
    request.response.setStatus(GONE)
    request.response.setHeader("Cache-Control", "no-store")
    request.response.setHeader("Content-Type", "text/plain; charset=utf-8")
    return b""
