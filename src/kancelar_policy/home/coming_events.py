"""The next events of the language."""

from kancelar_policy import _
from kancelar_policy.home.section import HomeSection
from kancelar_policy.home.section import IHomeSection
from zope import schema
from zope.interface import implementer


class IComingEvents(IHomeSection):
    """How many events."""

    number = schema.Int(
        title=_("label_events_number", default="Number of events"),
        min=1,
        max=12,
        default=4,
    )


@implementer(IComingEvents)
class ComingEvents(HomeSection):
    """Events that have not ended, the next one first."""
