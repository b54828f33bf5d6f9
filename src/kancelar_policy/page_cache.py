"""Pages that each process keeps in memory for its readers."""

from kancelar_content.interfaces import IKancelarLayer
from plone.app.caching.operations.default import WeakCaching
from plone.caching.interfaces import ICachingOperation
from plone.caching.interfaces import ICachingOperationType
from zope.component import adapter
from zope.component import getUtility
from zope.interface import implementer
from zope.interface import Interface
from zope.interface import provider
from zope.ramcache.interfaces.ram import IRAMCache


#: A cleaning leaves so many at most; a page takes about 50 kB.
KEPT_PAGES = 1000

SECONDS_BETWEEN_CLEANINGS = 30


def bound_page_cache() -> None:
    """Clean the cache often enough that its size does not follow the traffic.

    Stock Plone cleans every 5 minutes. A robot that asks for addresses nobody asked for
    before fills some 300 MB meanwhile.
    """
    getUtility(IRAMCache).update(
        maxEntries=KEPT_PAGES, cleanupInterval=SECONDS_BETWEEN_CLEANINGS
    )


@implementer(ICachingOperation)
@provider(ICachingOperationType)
@adapter(Interface, IKancelarLayer)
class SamePageFromMemory(WeakCaching):
    """Answers from memory what was stored there, to the letter.

    Zope adds `<base>` with the address of a folder to pages that have none, and the
    theme takes it away; a page from memory comes after the theme. With it a link within
    the page, such as the one to its content, loads another address.
    """

    def interceptResponse(self, rulename, response, class_=None):
        response.setBase(None)
        return super().interceptResponse(rulename, response, class_)
