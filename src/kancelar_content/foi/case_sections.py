"""Where the parts of the domain show what they know of a case."""

from operator import itemgetter
from plone.app.viewletmanager.manager import OrderedViewletManager
from zope.viewlet.interfaces import IViewlet
from zope.viewlet.interfaces import IViewletManager


class ICaseSections(IViewletManager):
    """Sections of the page of a case, after what is asked for."""


class CaseSections(OrderedViewletManager):
    """Stock sorts by names; the sections stand by their `weight`, as the work goes."""

    def sort(self, viewlets: list[tuple[str, IViewlet]]) -> list[tuple[str, IViewlet]]:
        by_name = sorted(viewlets, key=itemgetter(0))
        return sorted(by_name, key=lambda named: named[1].weight)
