"""What the office decides about reports of barriers."""

from kancelar_content import _
from plone.registry.interfaces import IRegistry
from plone.supermodel import model
from zope import schema
from zope.component import getUtility


PREFIX = "kancelar_content.accessibility"


class IBarrierSettings(model.Schema):
    """Deadline, limits and how long addresses of readers are kept."""

    answer_days = schema.Int(
        title=_("label_answer_days", default="Days to answer a report"),
        description=_(
            "help_answer_days",
            default="Counted from the day after its receipt. Thirty days are a proposal"
            " that nobody has checked: set what the law in force and your own rules"
            " say. Reports that were received keep their day.",
        ),
        min=1,
        max=365,
        default=30,
    )
    erase_after_days = schema.Int(
        title=_("label_erase_after_days", default="Days after closing to erase e-mail"),
        description=_(
            "help_erase_after_days",
            default="Then the reader's address is erased from the report. It is for the"
            " office to decide, with its rules on personal data.",
        ),
        min=2,
        max=3650,
        default=365,
    )
    requests_an_hour = schema.Int(
        title=_("label_reports_an_hour", default="Reports per network and hour"),
        description=_(
            "help_requests_an_hour",
            default="Of one household or office; each server process counts its own.",
        ),
        min=1,
        max=10_000,
        default=10,
    )
    waiting_at_most = schema.Int(
        title=_("label_reports_at_most", default="Reports without an answer at most"),
        description=_(
            "help_reports_at_most",
            default="More are not taken until some are answered; readers are told so.",
        ),
        min=10,
        max=10_000,
        default=500,
    )
    privacy_page = schema.TextLine(
        title=_("label_privacy_page", default="Page on personal data"),
        description=_(
            "help_privacy_page",
            default="Its address in Czech, for example /cs/ochrana-osobnich-udaju. The"
            " form leads readers to it, or to its translation.",
        ),
        required=False,
        default="/cs/ochrana-osobnich-udaju",
    )


def settings():
    """The settings as saved."""
    return getUtility(IRegistry).forInterface(IBarrierSettings, prefix=PREFIX)
