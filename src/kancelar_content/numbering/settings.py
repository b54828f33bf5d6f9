"""How the office writes the numbers of its series."""

from collective.z3cform.datagridfield.row import DictRow
from kancelar_content import _
from kancelar_content.behaviors.rows_widget import RowsFieldWidget
from kancelar_content.numbering.interfaces import ISeries
from kancelar_content.numbering.rules import alike
from kancelar_content.numbering.rules import MANY_NUMBERS
from kancelar_content.numbering.rules import MANY_YEARS
from kancelar_content.numbering.rules import NO_NUMBER
from kancelar_content.numbering.rules import NO_YEAR
from kancelar_content.numbering.rules import NOT_PLAIN
from kancelar_content.numbering.rules import problems
from kancelar_content.numbering.rules import TOO_LONG
from plone import api
from plone.autoform import directives
from plone.supermodel import model
from zope import schema
from zope.component import getUtilitiesFor
from zope.component import getUtility
from zope.i18nmessageid import Message
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


PREFIX = "kancelar_content.numbering"

PROBLEMS = {
    NO_NUMBER: _(
        "error_pattern_no_number",
        default="“${pattern}” lacks the number: write {number} or {number:04}.",
    ),
    MANY_NUMBERS: _(
        "error_pattern_many_numbers",
        default="“${pattern}” has the number more than once: leave one.",
    ),
    NO_YEAR: _(
        "error_pattern_no_year",
        default=(
            "“${pattern}” lacks the year: the series begins anew each year, so its"
            " numbers would repeat. Write {year}."
        ),
    ),
    MANY_YEARS: _(
        "error_pattern_many_years",
        default="“${pattern}” has the year more than once: leave one.",
    ),
    NOT_PLAIN: _(
        "error_pattern_not_plain",
        default=(
            "“${pattern}” may have letters without accents, digits, spaces, hyphens,"
            " slashes and full stops only, beside {number}, {number:04} and {year}."
        ),
    ),
    TOO_LONG: _(
        "error_pattern_too_long",
        default="“${pattern}” is longer than 60 characters: shorten it.",
    ),
}


@provider(IVocabularyFactory)
def series_vocabulary(context) -> SimpleVocabulary:
    """The series of all domains."""
    return SimpleVocabulary(
        [
            SimpleTerm(name, name, series.title)
            for name, series in sorted(getUtilitiesFor(ISeries))
        ]
    )


class IPatternRow(Interface):
    """A series with the pattern of its numbers."""

    series = schema.Choice(
        title=_("label_series", default="Series"),
        vocabulary="kancelar_content.numbering.series",
    )
    pattern = schema.TextLine(title=_("label_pattern", default="Pattern"))


class INumberingSettings(model.Schema):
    """Patterns of the series that the office writes in its own way."""

    directives.widget("patterns", RowsFieldWidget)
    patterns = schema.List(
        title=_("label_patterns", default="Patterns"),
        description=_(
            "help_patterns",
            default=(
                "{number} is the number, {number:04} the same with zeros in front to"
                " four places, {year} the year. Numbers that were given stay as they"
                " are; a series without a row has the pattern it came with."
            ),
        ),
        value_type=DictRow(schema=IPatternRow),
        required=False,
        default=[],
    )

    @invariant
    def patterns_tell_numbers_apart(data):
        for row in data.patterns or ():
            yearly = getUtility(ISeries, row["series"]).yearly
            for problem in problems(row["pattern"], yearly=yearly):
                mapping = {"pattern": row["pattern"]}
                raise Invalid(Message(PROBLEMS[problem], mapping=mapping))

    @invariant
    def series_stand_once(data):
        names = [row["series"] for row in data.patterns or ()]
        if len(set(names)) < len(names):
            raise Invalid(
                _("error_series_twice", default="Each series may have one row only.")
            )

    @invariant
    def series_are_told_apart(data):
        own = {row["series"]: row["pattern"] for row in data.patterns or ()}
        patterns = [
            own.get(name, series.pattern)
            for name, series in sorted(getUtilitiesFor(ISeries))
        ]
        if same := alike(patterns):
            raise Invalid(
                _(
                    "error_patterns_alike",
                    default=(
                        "Two series would write the same numbers by “${pattern}”: give"
                        " each a mark of its own."
                    ),
                    mapping={"pattern": same[0]},
                )
            )


def pattern_of(name: str) -> str:
    """The office's pattern of a series, or the one that its domain gave it.

    :raises LookupError: if no domain has registered the series.
    """
    rows = api.portal.get_registry_record(f"{PREFIX}.patterns", default=None) or []
    own = {row["series"]: row["pattern"] for row in rows}
    return own.get(name) or getUtility(ISeries, name).pattern


def all_rows() -> list[dict]:
    """A row for each series, with the pattern in use."""
    return [
        {"series": name, "pattern": pattern_of(name)}
        for name, _series in sorted(getUtilitiesFor(ISeries))
    ]
