"""No file that somebody asked for outlives the add-on."""

from kancelar_content.media.press_zip.jobs import forget_all
from plone import api


UNINSTALL = "profile-kancelar_content:uninstall"


def erase_on_uninstall(event) -> None:
    """Erase what waits or is kept when the uninstall profile has run."""
    if event.profile_id == UNINSTALL:
        forget_all(api.portal.get())
