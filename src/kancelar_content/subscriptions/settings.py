"""What the office decides about its news by e-mail."""

from kancelar_content import _
from kancelar_content.public_forms.rules import breaks_header
from kancelar_content.public_forms.rules import clean_address
from plone import api
from plone.supermodel import model
from types import SimpleNamespace
from zope import schema
from zope.interface import Invalid
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


PREFIX = "kancelar_content.subscriptions"

WEEKDAYS = SimpleVocabulary(
    [
        SimpleTerm(0, "0", _("weekday_monday", default="Monday")),
        SimpleTerm(1, "1", _("weekday_tuesday", default="Tuesday")),
        SimpleTerm(2, "2", _("weekday_wednesday", default="Wednesday")),
        SimpleTerm(3, "3", _("weekday_thursday", default="Thursday")),
        SimpleTerm(4, "4", _("weekday_friday", default="Friday")),
        SimpleTerm(5, "5", _("weekday_saturday", default="Saturday")),
        SimpleTerm(6, "6", _("weekday_sunday", default="Sunday")),
    ]
)


def is_address(value: str) -> bool:
    """:raises Invalid: if no mail could come from the address or be sent to it."""
    if clean_address(value) is None:
        raise Invalid(
            _(
                "error_settings_address",
                default="This is not an e-mail address, like press@region.example.",
            )
        )
    return True


def is_one_line(value: str) -> bool:
    """:raises Invalid: if the text would begin another header of the mail."""
    if breaks_header(value):
        raise Invalid(_("error_one_line", default="Write it on one line."))
    return True


class ISubscriptionSettings(model.Schema):
    """Sender, times and limits of news by e-mail."""

    sender_name = schema.TextLine(
        title=_("label_sender_name", default="Name of the sender"),
        description=_(
            "help_sender_name", default="Without it the name in the mail settings."
        ),
        required=False,
        constraint=is_one_line,
    )
    sender_address = schema.TextLine(
        title=_("label_sender_address", default="Address of the sender"),
        description=_(
            "help_sender_address",
            default="Without it the address in the mail settings.",
        ),
        required=False,
        constraint=is_address,
    )
    reply_to = schema.TextLine(
        title=_("label_reply_to", default="Address for replies"),
        required=False,
        constraint=is_address,
    )
    digest_hour = schema.Int(
        title=_("label_digest_hour", default="Hour of digests"),
        description=_("help_digest_hour", default="By the clock at the site, 0 to 23."),
        min=0,
        max=23,
        default=7,
    )
    digest_weekday = schema.Choice(
        title=_("label_digest_weekday", default="Day of the weekly digest"),
        vocabulary=WEEKDAYS,
        default=4,
    )
    confirmation_days = schema.Int(
        title=_("label_confirmation_days", default="Days to confirm a subscription"),
        description=_(
            "help_confirmation_days",
            default="What nobody has confirmed by then is erased.",
        ),
        min=1,
        max=30,
        default=3,
    )
    undo_hours = schema.Int(
        title=_("label_undo_hours", default="Hours to take back unsubscribing"),
        description=_("help_undo_hours", default="Then the address is erased."),
        min=1,
        max=168,
        default=24,
    )
    letters_a_day = schema.Int(
        title=_("label_letters_a_day", default="Mails with a link per address and day"),
        min=1,
        max=20,
        default=3,
    )
    requests_an_hour = schema.Int(
        title=_("label_requests_an_hour", default="Requests per network and hour"),
        description=_(
            "help_requests_an_hour",
            default="Of one household or office; each server process counts its own.",
        ),
        min=1,
        max=10_000,
        default=20,
    )
    waiting_at_most = schema.Int(
        title=_("label_waiting_at_most", default="Unsent mails with a link at most"),
        description=_(
            "help_waiting_at_most",
            default="More requests are told to come later, until mails are sent.",
        ),
        min=10,
        max=100_000,
        default=2_000,
    )
    batch = schema.Int(
        title=_("label_batch", default="Mails handed over at a time"),
        description=_(
            "help_batch",
            default="If the machine stops, of so many it is unsure whether they left.",
        ),
        min=1,
        max=1_000,
        default=50,
    )
    seconds = schema.Int(
        title=_("label_seconds", default="Seconds of sending in a minute"),
        min=1,
        max=55,
        default=40,
    )


def settings() -> SimpleNamespace:
    """The settings as saved; what was never saved has its default."""
    found = {
        name: api.portal.get_registry_record(f"{PREFIX}.{name}", default=field.default)
        for name, field in ISubscriptionSettings.namesAndDescriptions()
        if schema.interfaces.IField.providedBy(field)
    }
    return SimpleNamespace(**found)
