"""What proxies before the site keep is dropped when something may be shown no more.

A request `BAN /` drops all that a proxy keeps: which pages, lists and feeds have a
picture in them is known to nobody. The method is not PURGE, which means one address.
"""

from collections.abc import Sequence
from plone.cachepurging.interfaces import ICachePurgingSettings
from plone.cachepurging.interfaces import IPurger
from plone.registry.interfaces import IRegistry
from zope.component import getUtility

import logging
import transaction


logger = logging.getLogger(__name__)

#: Marks the transaction, so that a hundred photos ask once.
ASKED = object()

OK = 200


def empty_caches() -> None:
    """Once this is committed, the proxies of the caching panel keep nothing."""
    registry = getUtility(IRegistry)
    settings = registry.forInterface(ICachePurgingSettings, check=False)
    if not settings.enabled or not settings.cachingProxies:
        return
    present = transaction.get()
    try:
        present.data(ASKED)
    except KeyError:
        present.set_data(ASKED, True)
        present.addAfterCommitHook(_ask, args=(tuple(settings.cachingProxies),))


def _ask(committed: bool, proxies: Sequence[str]) -> None:
    if not committed:
        return
    # At once and not by the purger's thread: whoever has withdrawn is told it is done.
    purger = getUtility(IPurger)
    for proxy in proxies:
        status, _cache, error = purger.purgeSync(f"{proxy.rstrip('/')}/", "BAN")
        if status != OK:
            logger.error("The cache %s was not emptied: %s %s", proxy, status, error)
