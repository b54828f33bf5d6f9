"""Nobody's address outlives the add-on that it was given to."""

from kancelar_content.subscriptions.store import drop_store
from plone import api


UNINSTALL = "profile-kancelar_content:uninstall"


def erase_on_uninstall(event) -> None:
    """Erase all subscribers when the uninstall profile has run."""
    if event.profile_id == UNINSTALL:
        drop_store(api.portal.get())
