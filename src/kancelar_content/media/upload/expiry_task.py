"""Uploads that nobody goes on with do not stay on the disk."""

from datetime import datetime
from kancelar_content.media.settings import media_setting
from kancelar_content.media.upload.waiting import expire
from kancelar_content.scheduling.interfaces import IPeriodicTask
from zope.interface import implementer


@implementer(IPeriodicTask)
class UploadExpiry:
    """Erases what is older than the settings allow; files know their own time."""

    def run(self, site, now: datetime) -> int:
        return expire(media_setting("upload_hours"))
