"""Whether and when the morning mail leaves."""

from kancelar_content import _
from plone.registry.interfaces import IRegistry
from plone.supermodel import model
from zope import schema
from zope.component import getUtility


PREFIX = "kancelar_content.morning_mail"


class IMorningMailSettings(model.Schema):
    """A mail of numbers and links to everybody who may open a register."""

    enabled = schema.Bool(
        title=_("label_morning_enabled", default="Send the morning mail"),
        description=_(
            "help_morning_enabled",
            default=(
                "Each working day everybody who may open a register is told how many"
                " entries are overdue, due today and waiting. It has numbers and links"
                " only. Who has nothing waiting, or no e-mail address, gets none."
            ),
        ),
        required=False,
        default=False,
    )
    hour = schema.Int(
        title=_("label_morning_hour", default="Hour"),
        description=_("help_digest_hour", default="By the clock at the site, 0 to 23."),
        min=0,
        max=23,
        default=7,
    )


def settings():
    """The settings as saved."""
    registry = getUtility(IRegistry)
    return registry.forInterface(IMorningMailSettings, prefix=PREFIX)
