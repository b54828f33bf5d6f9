"""The report of a year: what the officer adds to the numbers of the register."""

from collective.z3cform.datagridfield.row import DictRow
from kancelar_content import _
from kancelar_content.behaviors.rows_widget import RowsFieldWidget
from kancelar_content.foi.annual_report.years import last_year
from kancelar_content.foi.annual_report.years import years
from plone.app.content.interfaces import INameFromTitle
from plone.autoform import directives
from plone.dexterity.content import Item
from plone.supermodel import model
from z3c.form.interfaces import IEditForm
from zope import schema
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


TEXTS = (
    "text_requests",
    "text_appeals",
    "text_judgments",
    "text_agreements",
    "text_complaints",
    "text_other",
)
#: Unlike the frozen versions, which are for everybody, once they are published.
FOR_THE_OFFICE = (*TEXTS, "agreements")


class IAgreementRow(Interface):
    """An exclusive agreement of section 14a."""

    whom = schema.TextLine(
        title=_("label_agreement_whom", default="With whom"), max_length=200
    )
    what = schema.TextLine(
        title=_("label_agreement_what", default="About what"), max_length=300
    )
    why = schema.TextLine(
        title=_("label_agreement_why", default="Why it was necessary"), max_length=1000
    )


def _text(title, description=None) -> schema.Text:
    return schema.Text(
        title=title, description=description, max_length=50_000, required=False
    )


class IAnnualReport(model.Schema):
    """Section 18 of Act 106/1999; the numbers come from the register."""

    # It is the address, too.
    directives.omitted(IEditForm, "year")
    year = schema.Choice(
        title=_("label_report_year", default="Year"),
        description=_("help_report_year", default="The year that the report is about."),
        source=years,
        defaultFactory=last_year,
    )
    directives.widget("text_requests", rows=6)
    text_requests = _text(
        _("label_text_requests", default="On requests and refusals"),
        _(
            "help_report_text",
            default="Stands below the numbers. An empty line begins a new paragraph."
            " Write no personal data: everybody will read it.",
        ),
    )
    directives.widget("text_appeals", rows=6)
    text_appeals = _text(_("label_text_appeals", default="On appeals"))
    directives.widget("text_judgments", rows=6)
    text_judgments = _text(
        _("label_text_judgments", default="Essential parts of the judgments"),
        _(
            "help_text_judgments",
            default="Each judgment of the year, without the names of persons. The page"
            " of preparation offers what the cases say.",
        ),
    )
    directives.widget("agreements", RowsFieldWidget, allow_reorder=True)
    agreements = schema.List(
        title=_("label_agreements", default="Exclusive agreements"),
        value_type=DictRow(schema=IAgreementRow),
        required=False,
        default=[],
    )
    directives.widget("text_agreements", rows=6)
    text_agreements = _text(
        _("label_text_agreements", default="On exclusive agreements")
    )
    directives.widget("text_complaints", rows=6)
    text_complaints = _text(
        _("label_text_complaints", default="How complaints were handled"),
        _(
            "help_text_complaints",
            default="Briefly, without the names of persons. The page of preparation"
            " offers what the cases say.",
        ),
    )
    directives.widget("text_other", rows=6)
    text_other = _text(_("label_text_other", default="Further information"))
    directives.read_permission(
        **dict.fromkeys(FOR_THE_OFFICE, "kancelar_content.PrepareAnnualReport")
    )


@implementer(IAnnualReport)
class AnnualReport(Item):
    """Drafts are in its fields, what is approved is frozen in its versions."""

    def cb_isCopyable(self) -> bool:  # the names are Zope's
        """A copy would be a second report of the same year."""
        return False


@implementer(INameFromTitle)
@adapter(IAnnualReport)
class AddressOfReport:
    """Plone asks for a title to make an address of: it gets the year."""

    def __init__(self, report: AnnualReport) -> None:
        self.report = report

    @property
    def title(self) -> str:
        return str(self.report.year)
