"""What a reader cannot use on the site, and what the office answered."""

from kancelar_content import _
from kancelar_content.accessibility.rules import LONGEST_AID
from kancelar_content.accessibility.rules import LONGEST_BARRIER
from kancelar_content.accessibility.rules import LONGEST_PAGE
from kancelar_content.public_forms.address import address_problem
from kancelar_content.public_forms.rules import LONGEST_ADDRESS
from kancelar_content.refused_value import refusing
from kancelar_content.registers.interfaces import IRegisterEntry
from plone.autoform import directives
from plone.dexterity.content import Item
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class IBarrierReport(model.Schema):
    """A report by a reader; what the reader wrote nobody changes."""

    number = schema.TextLine(
        title=_("label_report_number", default="Number"), readonly=True
    )
    received = schema.Datetime(
        title=_("label_report_received", default="Received"), readonly=True
    )
    due = schema.Date(title=_("label_report_due", default="Answer by"), readonly=True)
    # Plone takes the `language` of a content for that of its page.
    reader_language = schema.TextLine(
        title=_("label_report_language", default="Language of the reader"),
        readonly=True,
    )
    page = schema.TextLine(
        title=_("label_barrier_page", default="Address of the page"),
        max_length=LONGEST_PAGE,
        required=False,
        readonly=True,
    )
    what = schema.Text(
        title=_("label_report_what", default="Barrier"),
        max_length=LONGEST_BARRIER,
        readonly=True,
    )
    aid = schema.TextLine(
        title=_("label_report_aid", default="Read with"),
        max_length=LONGEST_AID,
        required=False,
        readonly=True,
    )
    answered = schema.Date(
        title=_("label_report_answered", default="Answered on"),
        required=False,
        readonly=True,
    )
    closed = schema.Date(
        title=_("label_report_closed", default="Closed on"),
        required=False,
        readonly=True,
    )
    directives.widget("answer", rows=8)
    answer = schema.Text(
        title=_("label_report_answer", default="Answer"),
        description=_(
            "help_report_answer",
            default="What you wrote to the reader, or how the barrier was removed if"
            " there is no e-mail. The site does not send it: write from your mailbox.",
        ),
        max_length=20_000,
        required=False,
    )
    note = schema.Text(
        title=_("label_report_note", default="Internal note"),
        description=_("help_report_note", default="The reader never sees it."),
        max_length=20_000,
        required=False,
    )
    email = schema.TextLine(
        title=_("label_report_email", default="E-mail of the reader"),
        description=_(
            "help_report_email",
            default="Erase it if the reader asks for it. After closing it is erased by"
            " itself.",
        ),
        max_length=LONGEST_ADDRESS,
        constraint=refusing(address_problem),
        required=False,
    )


@implementer(IBarrierReport, IRegisterEntry)
class BarrierReport(Item):
    """A report; only those who answer it see it, and its title is its number."""
