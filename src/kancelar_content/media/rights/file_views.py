"""Stock addresses of files; of a blocked photo or video they say that it is gone."""

from kancelar_content.media.gallery.gone import GoneNotice
from kancelar_content.media.rights.blocking import BLOCKED
from plone import api
from plone.namedfile.browser import DisplayFile
from plone.namedfile.browser import Download
from typing import Any
from zExceptions import Unauthorized


class _OrNotice:
    """A reader with an old link is not asked to log in."""

    def __call__(self) -> Any:
        if api.user.has_permission("View", obj=self.context):
            return super().__call__()
        if api.content.get_state(self.context) == BLOCKED:
            return GoneNotice.of(self.context, self.request)
        raise Unauthorized(self.__name__)


class DownloadOrNotice(_OrNotice, Download):
    """`@@download/<field>/<name>`."""


class DisplayOrNotice(_OrNotice, DisplayFile):
    """`@@display-file/<field>/<name>`."""
