"""The place of all press releases of one language."""

from plone.dexterity.content import Container
from plone.supermodel import model
from zope.interface import implementer


class IPressRoom(model.Schema):
    """All press releases of one language, with their list and archive."""


@implementer(IPressRoom)
class PressRoom(Container):
    """Keeps no order of its own: a commit must not write thousands of positions."""


def keep_no_order(room, event) -> None:
    """Switch the new room to plone.folder's unordered mode."""
    room.setOrdering("unordered")
