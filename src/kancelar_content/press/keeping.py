"""Keeps releases that were given a number: the public knows them by it."""

from Acquisition import aq_base
from kancelar_content import _
from plone import api
from plone.app.content.browser.actions import DeleteConfirmationForm
from plone.app.content.browser.contents.delete import DeleteActionView
from zExceptions import Forbidden
from zope.globalrequest import getRequest
from zope.i18n import translate


KEPT = _(
    "error_release_kept",
    default=(
        "A press release that has a number is not deleted: the public knows it by "
        "that number. Withdraw it instead."
    ),
)


def is_kept(release) -> bool:
    """Whether this user may not delete the release."""
    return release.number is not None and not api.user.has_permission(
        "Manage portal", obj=release
    )


def keep_numbered(release, event) -> None:
    """Let a numbered release go only with all of its room.

    :raises Forbidden: with a sentence for the user.
    """
    if aq_base(event.object) is aq_base(release) and is_kept(release):
        raise Forbidden(translate(KEPT, context=getRequest()))


class ConfirmDeletion(DeleteConfirmationForm):
    """Says why a release is kept, before somebody tries to delete it."""

    def more_info(self) -> str:
        if not is_kept(self.context):
            return super().more_info()
        message = translate(KEPT, context=self.request)
        return f'<p class="alert alert-warning" role="alert">{message}</p>'

    def updateActions(self) -> None:
        super().updateActions()
        if is_kept(self.context):
            del self.actions["Delete"]


class DeleteChosen(DeleteActionView):
    """Deletes what was chosen in the contents of a room; says what is kept."""

    def action(self, obj) -> None:
        try:
            super().action(obj)
        except Forbidden as error:
            self.errors.append(f"{self.objectTitle(obj)}: {error}")
