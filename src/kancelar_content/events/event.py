"""Plone's own event with what the office tells of it beside time and place."""

from kancelar_content import _
from kancelar_content.publication.addresses import is_web_address
from kancelar_content.refused_value import RefusedValue
from plone.app.contenttypes.content import Event as StockEvent
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


def web_address(value: str) -> bool:
    """:raises RefusedValue: unless a browser can follow the value."""
    if not is_web_address(value):
        raise RefusedValue(
            _(
                "error_event_web_address",
                default="Write the whole address, for example https://example.org/.",
            )
        )
    return True


class IEvent(model.Schema):
    """What the region does or supports, with a beginning and an end."""

    kind = schema.Choice(
        title=_("label_event_kind", default="Kind of event"),
        description=_("help_event_kind", default="Readers filter the calendar by it."),
        vocabulary="kancelar_content.events.kinds",
    )
    admission = schema.TextLine(
        title=_("label_event_admission", default="Admission"),
        description=_(
            "help_event_admission",
            default="For whom and for how much, for example: for everybody, free.",
        ),
        required=False,
        max_length=200,
    )
    registration_url = schema.TextLine(
        title=_("label_event_registration", default="Address of the registration"),
        description=_(
            "help_event_registration",
            default="A page where visitors sign up; leave empty if they need not.",
        ),
        required=False,
        max_length=1000,
        constraint=web_address,
    )
    access_note = schema.TextLine(
        title=_("label_event_access", default="Access without barriers"),
        description=_(
            "help_event_access",
            default="Lift, ramp, interpreter of a sign language, induction loop.",
        ),
        required=False,
        max_length=300,
    )


@implementer(IEvent)
class Event(StockEvent):
    """An event of a calendar; time, place and contact are plone.app.event's."""
