"""Where the parts of the domain show what they know of a case."""

from zope.viewlet.interfaces import IViewletManager


class ICaseSections(IViewletManager):
    """Sections of the page of a case, after what is asked for."""
