"""How long the office keeps the entries of each register."""

from collective.z3cform.datagridfield.row import DictRow
from kancelar_content import _
from kancelar_content.behaviors.rows_widget import RowsFieldWidget
from kancelar_content.registers.interfaces import IRegister
from kancelar_content.registers.registry import find_register
from kancelar_content.registers.retention.rules import ARCHIVE
from kancelar_content.registers.retention.rules import CHOOSE
from kancelar_content.registers.retention.rules import DESTROY
from kancelar_content.registers.retention.rules import is_trigger
from kancelar_content.registers.retention.rules import Plan
from plone import api
from plone.autoform import directives
from plone.supermodel import model
from zope import schema
from zope.component import getUtilitiesFor
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


PREFIX = "kancelar_content.retention"

MARK_TITLES = {
    ARCHIVE: _("mark_archive", default="A – for the archive"),
    DESTROY: _("mark_destroy", default="S – to be destroyed"),
    CHOOSE: _("mark_choose", default="V – the archive chooses"),
}

MARK_TERMS = SimpleVocabulary(
    [SimpleTerm(mark, mark, title) for mark, title in MARK_TITLES.items()]
)


@provider(IVocabularyFactory)
def registers_vocabulary(context) -> SimpleVocabulary:
    """The registers of all domains."""
    return SimpleVocabulary(
        [
            SimpleTerm(name, name, register.title)
            for name, register in sorted(getUtilitiesFor(IRegister))
        ]
    )


@provider(IVocabularyFactory)
def triggers_vocabulary(context) -> SimpleVocabulary:
    """Columns with a date, of any register."""
    titles = {
        column.name: column.title
        for _name, register in sorted(getUtilitiesFor(IRegister))
        for column in register.columns
        if is_trigger(register.columns, column.name)
    }
    return SimpleVocabulary(
        [SimpleTerm(name, name, title) for name, title in titles.items()]
    )


class IRetentionRow(Interface):
    """A register with what the file plan says of it."""

    register = schema.Choice(
        title=_("label_register", default="Register"),
        vocabulary="kancelar_content.registers",
    )
    file_mark = schema.TextLine(title=_("label_file_mark", default="File mark"))
    mark = schema.Choice(
        title=_("label_retention_mark", default="Mark"), vocabulary=MARK_TERMS
    )
    years = schema.Int(title=_("label_years", default="Years"), min=1, max=100)
    trigger = schema.Choice(
        title=_("label_trigger", default="Counted from"),
        vocabulary="kancelar_content.registers.triggers",
    )


class IRetentionSettings(model.Schema):
    """The office's file plan, as far as it concerns registers."""

    directives.widget("plans", RowsFieldWidget)
    plans = schema.List(
        title=_("label_plans", default="How long entries are kept"),
        description=_(
            "help_plans",
            default=(
                "File mark, mark and years are for the office to decide in its file"
                " and disposal plan; nothing here has been checked against it. Years"
                " are counted from the end of the year in which the date lies: with 5"
                " years, what was closed in March 2026 may be disposed of from"
                " 1 January 2032. Nothing is deleted by itself. Entries of a register"
                " without a row are kept for ever."
            ),
        ),
        value_type=DictRow(schema=IRetentionRow),
        required=False,
        default=[],
    )

    @invariant
    def registers_stand_once(data):
        names = [row["register"] for row in data.plans or ()]
        if len(set(names)) < len(names):
            raise Invalid(
                _(
                    "error_register_twice",
                    default="Each register may have one row only.",
                )
            )

    @invariant
    def triggers_are_columns_of_their_register(data):
        for row in data.plans or ():
            register = find_register(row["register"])
            if not is_trigger(register.columns, row["trigger"]):
                raise Invalid(
                    _(
                        "error_trigger",
                        default=(
                            "The register with the file mark ${file_mark} has no such"
                            " date: choose another one to count from."
                        ),
                        mapping={"file_mark": row["file_mark"]},
                    )
                )


def plan_of(name: str) -> Plan | None:
    """What the file plan says of a register; None if nothing is disposed of."""
    rows = api.portal.get_registry_record(f"{PREFIX}.plans", default=None) or []
    for row in rows:
        if row["register"] == name:
            return Plan(row["file_mark"], row["mark"], row["years"], row["trigger"])
    return None
