"""What the office decides about requests: the table of time limits and its policy."""

from collective.z3cform.datagridfield.row import DictRow
from kancelar_content import _
from kancelar_content.deadlines.rule_table import backward
from kancelar_content.deadlines.rule_table import interrupted
from kancelar_content.deadlines.rule_table import overlapping
from kancelar_content.deadlines.rule_table import Rule
from kancelar_content.deadlines.rule_table import uncountable
from kancelar_content.deadlines.rules import DAYS
from kancelar_content.foi.choices import ACTORS
from kancelar_content.foi.choices import FLAGS
from kancelar_content.foi.choices import NO
from kancelar_content.foi.choices import UNITS
from kancelar_content.foi.choices import YES
from kancelar_content.foi.clock_rules import Policy
from kancelar_content.foi.rule_cards import DeadlineCardsWidget
from kancelar_content.foi.rule_cards import GroundCardsWidget
from kancelar_content.foi.rule_rows import as_rules
from kancelar_content.foi.rule_rows import default_grounds
from kancelar_content.foi.rule_rows import default_rows
from plone import api
from plone.autoform import directives
from plone.supermodel import model
from zope import schema
from zope.i18nmessageid import Message
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant

import re


PREFIX = "kancelar_content.foi"


class IDeadlineRow(Interface):
    """A time limit that is in force for events of some days."""

    name = schema.ASCIILine(title=_("label_rule_name", default="Name"))
    section = schema.TextLine(title=_("label_rule_section", default="Section"))
    # A number field fails in the empty pattern of new rows.
    count = schema.ASCIILine(
        title=_("label_rule_count", default="Length"),
        constraint=re.compile(r"\d{1,3}").fullmatch,
    )
    unit = schema.Choice(
        title=_("label_rule_unit", default="Unit"), vocabulary=UNITS, default=DAYS
    )
    moves = schema.Choice(
        title=_("label_rule_moves", default="Moves from free days"),
        vocabulary=FLAGS,
        default=YES,
    )
    event = schema.ASCIILine(title=_("label_rule_event", default="Begins with"))
    who = schema.Choice(
        title=_("label_rule_who", default="Who"),
        vocabulary=ACTORS,
    )
    title_cs = schema.TextLine(title=_("language_cs", default="Czech"))
    title_en = schema.TextLine(title=_("language_en", default="English"))
    effect_cs = schema.TextLine(
        title=_("label_rule_effect_cs", default="Effect, Czech"), required=False
    )
    effect_en = schema.TextLine(
        title=_("label_rule_effect_en", default="Effect, English"), required=False
    )
    status = schema.ASCIILine(
        title=_("label_rule_status", default="How sure it is"), required=False
    )
    valid_from = schema.Date(title=_("label_since", default="Since"), required=False)
    valid_to = schema.Date(title=_("label_until", default="Until"), required=False)


class IGroundRow(Interface):
    """A ground of refusals."""

    token = schema.ASCIILine(
        title=_("label_token", default="Token"),
        description=_("help_token", default="Stays the same when the name changes."),
    )
    paragraph = schema.TextLine(title=_("label_rule_section", default="Section"))
    cs = schema.TextLine(title=_("language_cs", default="Czech"))
    en = schema.TextLine(title=_("language_en", default="English"), required=False)
    needs_reason = schema.Choice(
        title=_("label_ground_needs_reason", default="Needs reasons"),
        vocabulary=FLAGS,
        default=YES,
    )
    needs_end = schema.Choice(
        title=_("label_ground_needs_end", default="Needs a last day"),
        vocabulary=FLAGS,
        default=NO,
    )
    status = schema.ASCIILine(
        title=_("label_rule_status", default="How sure it is"), required=False
    )


class IFoiSettings(model.Schema):
    """The dated table of time limits, and what the Act leaves to the office."""

    fee_stops_the_clock = schema.Bool(
        title=_("label_fee_stops", default="An unpaid fee stops the clock"),
        description=_(
            "help_fee_stops",
            default="Days from the notice of a fee to its payment are not counted. The"
            " Act does not say so in words: unverified, a decision of the office.",
        ),
        default=True,
    )
    directives.widget("deadlines", DeadlineCardsWidget)
    deadlines = schema.List(
        title=_("label_deadlines", default="Time limits"),
        description=_(
            "help_deadlines",
            default="An amendment of the Act is a new row: end the old one on its last"
            " day and begin the new one on the next. Without a row the shipped table"
            " is used. Have a lawyer confirm what is not verified.",
        ),
        value_type=DictRow(schema=IDeadlineRow),
        required=False,
        default=[],
    )

    directives.widget("grounds", GroundCardsWidget)
    grounds = schema.List(
        title=_("label_grounds", default="Grounds of refusals"),
        description=_(
            "help_grounds",
            default="Offered when a request is refused. A token that decisions use must"
            " stay; its words may change. Have a lawyer confirm what is not verified.",
        ),
        value_type=DictRow(schema=IGroundRow),
        required=False,
        default=[],
    )

    @invariant
    def tokens_of_grounds_stand_once(data):
        tokens = [row["token"] for row in data.grounds or ()]
        doubled = sorted({token for token in tokens if tokens.count(token) > 1})
        if doubled:
            raise Invalid(
                _(
                    "error_token_doubled",
                    default="Each token may stand on one row only: ${tokens}.",
                    mapping={"tokens": ", ".join(doubled)},
                )
            )

    @invariant
    def table_has_a_rule_for_each_limit(data):
        """A limit that lost its row would stop the clock of every case."""
        names = {row["name"] for row in data.deadlines or ()}
        missing = sorted({row["name"] for row in default_rows()} - names)
        if names and missing:
            raise Invalid(
                _(
                    "error_rule_missing",
                    default="These have no row any more: ${names}. A time limit that no"
                    " longer holds gets a last day instead.",
                    mapping={"names": ", ".join(missing)},
                )
            )

    @invariant
    def table_has_one_rule_for_each_day(data):
        table = as_rules(data.deadlines or ())
        for check, message in CHECKS:
            if names := check(table):
                mapping = {"names": ", ".join(names)}
                raise Invalid(Message(message, mapping=mapping))


CHECKS = (
    (
        backward,
        _(
            "error_rule_backward",
            default="These end before they begin: ${names}.",
        ),
    ),
    (
        overlapping,
        _(
            "error_rule_overlapping",
            default="Two rows are in force on the same day: ${names}. End the older one"
            " before the newer one begins.",
        ),
    ),
    (
        interrupted,
        _(
            "error_rule_interrupted",
            default="No row is in force for some days: ${names}. Close the gap.",
        ),
    ),
    (
        uncountable,
        _(
            "error_rule_uncountable",
            default="The length of these rules cannot be counted: ${names}.",
        ),
    ),
)


def rows() -> list[dict]:
    """Rows of the table as saved; as shipped while none was saved."""
    saved = api.portal.get_registry_record(f"{PREFIX}.deadlines", default=None)
    return saved or list(default_rows())


def ground_rows() -> list[dict]:
    """Grounds as saved; as shipped while none was saved."""
    saved = api.portal.get_registry_record(f"{PREFIX}.grounds", default=None)
    return saved or list(default_grounds())


def rules() -> list[Rule]:
    """The table in force."""
    return as_rules(rows())


def policy() -> Policy:
    """What the office decided where the Act is silent."""
    stops = api.portal.get_registry_record(
        f"{PREFIX}.fee_stops_the_clock", default=True
    )
    return Policy(fee_stops_the_clock=stops)
