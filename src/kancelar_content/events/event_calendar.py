"""The place of all events of one language."""

from plone.dexterity.content import Container
from plone.supermodel import model
from zope.interface import implementer


class IEventCalendar(model.Schema):
    """All events of one language, with their list, months and calendar file."""


@implementer(IEventCalendar)
class EventCalendar(Container):
    """Keeps no order of its own: events are ordered by their time."""


def keep_no_order(calendar, event) -> None:
    """Switch the new calendar to plone.folder's unordered mode."""
    calendar.setOrdering("unordered")
