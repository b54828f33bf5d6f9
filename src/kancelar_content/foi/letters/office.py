"""Who writes: what stands above every letter."""

from dataclasses import dataclass
from plone import api
from zope.component import queryUtility
from zope.interface import Interface


@dataclass(frozen=True)
class Letterhead:
    """Name, address in lines, data box and e-mail of the office."""

    name: str
    address: str = ""
    data_box: str = ""
    email: str = ""


class IOffice(Interface):
    """The office, a utility of whoever knows its identity."""

    def letterhead(language):
        """A `Letterhead` in the language."""


def letterhead(language: str) -> Letterhead:
    """What the office says of itself; the title of the site if nobody knows more."""
    office = queryUtility(IOffice)
    if office is None:
        return Letterhead(api.portal.get().Title())
    return office.letterhead(language)
