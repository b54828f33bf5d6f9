"""The tick sees to it that large videos are prepared, after its commit.

A copy of 4 GB takes minutes: what else is due must not wait for it.
"""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.media.imaging.studio import Studio
from kancelar_content.media.lacks_rules import PLAYABLE
from kancelar_content.media.videos.facts import note
from kancelar_content.media.videos.playable import is_waiting
from kancelar_content.media.videos.preparation import prepare
from kancelar_content.publication.site_time import site_zone
from kancelar_content.scheduling.interfaces import IPeriodicTask
from kancelar_content.scheduling.own_site import own_site
from plone import api
from transaction import TransactionManager
from ZODB.POSException import ConflictError
from zope.interface import implementer

import logging
import transaction


#: Who claimed a video and has not brought it back by then was stopped.
CLAIM = timedelta(minutes=30)

logger = logging.getLogger(__name__)


@implementer(IPeriodicTask)
class PreparationTask:
    """Asks for the work only if there is some; one machine does it at a time."""

    def run(self, site, now: datetime) -> int:
        """How many videos wait."""
        waiting = _waiting(site)
        if waiting:
            transaction.get().addAfterCommitHook(
                prepare_after_commit,
                args=(site._p_jar.db(), site.getPhysicalPath()[1:]),
            )
        return len(waiting)


def prepare_after_commit(committed: bool, database, path: tuple[str, ...]) -> None:
    """Prepare what waits, each in a commit of its own."""
    if not committed:
        return
    manager = TransactionManager()
    with own_site(database, path, manager) as site, _studio() as studio:
        for video in _waiting(site):
            try:
                if not _claim(video):
                    continue
                manager.commit()
                prepare(video, studio)
                note(video, claimed=None)
                # Indexed at once: the queue belongs to the transaction that has ended.
                api.portal.get_tool("portal_catalog")._reindexObject(video)
                manager.commit()
            except ConflictError:
                # Somebody changed it meanwhile, or another machine was faster.
                manager.abort()
            except OSError:
                manager.abort()
                note(video, claimed=None)
                manager.commit()
                logger.exception("The video %s was not prepared", video.getId())
                return


def _claim(video) -> bool:
    """Take the work over, unless it is done or another machine is at it.

    Of two that do so at once, one has a conflict when it commits.
    """
    now = datetime.now(UTC)
    claimed = (video._facts or {}).get("claimed")
    if not is_waiting(video) or (claimed and now - claimed < CLAIM):
        return False
    note(video, claimed=now)
    return True


def _studio() -> Studio:
    return Studio(zone=str(site_zone()))


def _waiting(site) -> list:
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(
        portal_type="Video", media_lacks=PLAYABLE, show_inactive=True
    )
    videos = (record._unrestrictedGetObject() for record in found)
    return [video for video in videos if is_waiting(video)]
