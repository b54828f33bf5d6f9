"""The work of the tick: sizes that nobody waits for, photo by photo.

A photo is claimed and that is committed; then its sizes are drawn outside of any
transaction; then they are stored and committed. So two machines never draw the same,
and a photo that stops the machine is tried three times at most.

The catalog is told once, at the end: everybody who brings a photo writes beside the
records of the last ones, and would meet each commit that changes one of them.
"""

from datetime import datetime
from datetime import UTC
from kancelar_content.media.imaging.studio import Studio
from kancelar_content.media.imaging.unreadable import Unreadable
from kancelar_content.media.imaging.wanted import Made
from kancelar_content.media.renditions.master import path_of
from kancelar_content.media.renditions.master import wanted
from kancelar_content.media.renditions.store import DUE
from kancelar_content.media.renditions.store import focal_of
from kancelar_content.media.renditions.store import making_state
from kancelar_content.media.renditions.store import missing
from kancelar_content.media.renditions.store import renditions_of
from kancelar_content.media.renditions.store import tell
from kancelar_content.publication.site_time import site_zone
from kancelar_content.scheduling.committing import committed
from kancelar_content.scheduling.own_site import own_site
from pathlib import Path
from tempfile import TemporaryDirectory
from transaction import TransactionManager
from zope.i18nmessageid import Message

import logging
import time


logger = logging.getLogger(__name__)

#: A tick comes every minute and other tasks wait for it.
SECONDS = 30


def make_after_commit(committed: bool, database, path: tuple[str, ...]) -> None:
    """What the transaction of the tick calls at its end."""
    if not committed:
        return
    try:
        # Its own: those who bring photos meanwhile must not wait for this one.
        with Studio(zone=str(site_zone())) as studio:
            made = Maker(database, path, studio).work()
    except NoRoom:
        logger.error("The disk is full; sizes of photos will be made when it is not")
    except Exception:  # the tick is committed; what went wrong here is for the log
        logger.exception("Making sizes of photos failed")
    else:
        if made:
            logger.info("Sizes of %s photos were made", made)


class NoRoom(Exception):
    """The disk is full, so the next photo would fare no better."""


class Maker:
    """Works in transactions of its own, until nothing is due or its time is over."""

    def __init__(
        self, database, path: tuple[str, ...], studio: Studio, seconds: float = SECONDS
    ) -> None:
        self.database = database
        self.path = path
        self.studio = studio
        self.seconds = seconds
        self.manager = TransactionManager()

    def work(self) -> int:
        """How many photos have all their sizes now that had not."""
        done = 0
        seen: list[str] = []
        until = time.monotonic() + self.seconds
        with own_site(self.database, self.path, self.manager) as site:
            try:
                for uid in committed(self.manager, _due, site):
                    if time.monotonic() >= until:
                        break
                    seen.append(uid)
                    if committed(self.manager, _claim, site, uid):
                        done += self._make(site, uid)
            finally:
                committed(self.manager, _index, site, seen)
        return done

    def _make(self, site, uid: str) -> bool:
        """:raises NoRoom: if the disk is full; the photo is not to blame."""
        photo = _photo(site, uid)
        if photo is None:
            return False
        version = renditions_of(photo).version
        with TemporaryDirectory() as folder, path_of(photo.image) as source:
            try:
                made = self.studio.render(
                    source,
                    [wanted(size) for size in missing(photo)],
                    Path(folder),
                    focal=focal_of(photo),
                )
            except Unreadable as refusal:
                if refusal.reason == "no_space":
                    committed(self.manager, _give_back, site, uid)
                    raise NoRoom from refusal
                return committed(self.manager, _fail, site, uid, refusal.message)
            return committed(self.manager, _keep, site, uid, version, made)


def due(site) -> list:
    """Records of photos whose sizes are still to be made, the oldest first."""
    return site.portal_catalog.unrestrictedSearchResults(
        media_renditions={"query": (f"{DUE} ", f"{DUE}!"), "range": "min:max"},
        sort_on="created",
        show_inactive=True,
    )


def _due(site) -> list[str]:
    return [record.UID for record in due(site)]


def _photo(site, uid: str):
    """The photo, unless it was deleted meanwhile."""
    found = site.portal_catalog.unrestrictedSearchResults(UID=uid, show_inactive=True)
    return found[0]._unrestrictedGetObject() if found else None


def _claim(site, uid: str) -> bool:
    photo = _photo(site, uid)
    if photo is None or not missing(photo):
        return False
    return renditions_of(photo).claim(datetime.now(UTC))


def _keep(site, uid: str, version: str, made: list[Made]) -> bool:
    photo = _photo(site, uid)
    if photo is None or renditions_of(photo).version != version:
        return False
    renditions_of(photo).put(made)
    renditions_of(photo).release()
    tell(photo)
    return True


def _give_back(site, uid: str) -> None:
    photo = _photo(site, uid)
    if photo is not None:
        renditions_of(photo).release()


def _fail(site, uid: str, message: Message) -> bool:
    photo = _photo(site, uid)
    if photo is not None:
        renditions_of(photo).release(message)
    return False


def _index(site, uids: list[str]) -> None:
    """What is not due any more, also if a tick was stopped before it could tell.

    Now: Plone's queue waits for the transaction of the thread, which is not ours.
    """
    for uid in uids:
        photo = _photo(site, uid)
        if photo is not None and making_state(photo) != DUE:
            site.portal_catalog._reindexObject(photo, idxs=["media_renditions"])
