"""How many pages each process keeps in memory for its readers."""

from zope.component import getUtility
from zope.ramcache.interfaces.ram import IRAMCache


#: A cleaning leaves so many at most; a page takes about 50 kB.
KEPT_PAGES = 1000

SECONDS_BETWEEN_CLEANINGS = 30


def bound_page_cache(context) -> None:
    """Clean the cache often enough that its size does not follow the traffic.

    Stock Plone cleans every 5 minutes. A robot that asks for addresses nobody asked for
    before fills some 300 MB meanwhile.

    :param context: the setup tool; called after the profile and as an upgrade step.
    """
    getUtility(IRAMCache).update(
        maxEntries=KEPT_PAGES, cleanupInterval=SECONDS_BETWEEN_CLEANINGS
    )
