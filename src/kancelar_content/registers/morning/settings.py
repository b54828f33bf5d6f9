"""Whether and when the morning mail leaves."""

from collective.z3cform.datagridfield.row import DictRow
from kancelar_content import _
from kancelar_content.behaviors.rows_widget import RowsFieldWidget
from kancelar_content.registers.interfaces import IRegister
from kancelar_content.registers.morning.rules import days_in
from plone import api
from plone.autoform import directives
from plone.registry.interfaces import IRegistry
from plone.supermodel import model
from zope import schema
from zope.component import getUtility
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant


PREFIX = "kancelar_content.morning_mail"


class IReminderRow(Interface):
    """A register with the days before a deadline on which it is told."""

    register = schema.Choice(
        title=_("label_register", default="Register"),
        vocabulary="kancelar_content.registers",
    )
    days = schema.TextLine(
        title=_("label_reminder_days", default="Working days before"), required=False
    )


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
    directives.widget("reminders", RowsFieldWidget)
    reminders = schema.List(
        title=_("label_reminders", default="Reminders before a deadline"),
        description=_(
            "help_reminders",
            default=(
                "On these working days before a deadline, such as “5, 2, 1”, those who"
                " handle the entries are told. What is due today or late stands in the"
                " mail on every working day; those who only watch over the register get"
                " nothing else. A register without a row has its own days."
            ),
        ),
        value_type=DictRow(schema=IReminderRow),
        required=False,
        default=[],
    )

    @invariant
    def days_are_numbers(data):
        for row in data.reminders or ():
            if days_in(row["days"] or "") is None:
                raise Invalid(
                    _(
                        "error_reminder_days",
                        default=(
                            "“${days}” are no numbers of days. Write them with commas,"
                            " such as “5, 2, 1”."
                        ),
                        mapping={"days": row["days"]},
                    )
                )


def settings():
    """The settings as saved."""
    registry = getUtility(IRegistry)
    return registry.forInterface(IMorningMailSettings, prefix=PREFIX)


def reminder_days(name: str, register: IRegister) -> tuple[int, ...]:
    """Working days before a deadline on which entries of the register are told."""
    rows = api.portal.get_registry_record(f"{PREFIX}.reminders", default=None) or []
    for row in rows:
        if row["register"] == name:
            return days_in(row["days"] or "") or ()
    return register.reminders
