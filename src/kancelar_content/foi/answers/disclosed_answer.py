"""An answer that everybody may read: nothing in it tells who has asked."""

from collective.z3cform.datagridfield.row import DictRow
from kancelar_content import _
from kancelar_content.behaviors.rows_widget import RowsFieldWidget
from kancelar_content.foi.choices import OUTCOMES
from kancelar_content.publication.published_text import PublishedText
from plone.autoform import directives
from plone.dexterity.content import Container
from plone.supermodel import model
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from zope import schema
from zope.interface import implementer
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant


class IAnswerOutcome(Interface):
    """What was asked for, and what became of it."""

    item = schema.TextLine(
        title=_("label_answer_item", default="What was asked for"), max_length=300
    )
    outcome = schema.Choice(
        title=_("label_item_outcome", default="Outcome"), vocabulary=OUTCOMES
    )
    sections = schema.TextLine(
        title=_("label_answer_sections", default="Sections, divided by commas"),
        max_length=300,
        required=False,
    )


class IDisclosedAnswer(model.Schema):
    """Section 5(3) of Act 106/1999. There is no field for the applicant."""

    number = schema.TextLine(
        title=_("label_answer_number", default="Number of the answer"),
        required=False,
        readonly=True,
    )
    title = schema.TextLine(
        title=_("label_answer_subject", default="Neutral subject"),
        description=_(
            "help_answer_subject",
            default="What it is about, without anything that tells who has asked.",
        ),
        max_length=200,
    )
    directives.widget("question", rows=8)
    question = schema.Text(
        title=_("label_answer_question", default="Question"),
        description=_(
            "help_answer_question",
            default="In your own words, or pasted without the data of the applicant.",
        ),
        max_length=50_000,
    )
    directives.widget("answer", rows=12)
    answer = schema.Text(
        title=_("label_answer_answer", default="Answer"),
        description=_(
            "help_answer_answer",
            default="A blank line begins a new paragraph. What is provided in files is"
            " attached afterwards.",
        ),
        max_length=100_000,
    )
    directives.widget("outcomes", RowsFieldWidget)
    outcomes = schema.List(
        title=_("label_answer_outcomes", default="Outcomes"),
        value_type=DictRow(schema=IAnswerOutcome),
        required=False,
        default=[],
    )
    received = schema.Date(
        title=_("label_answer_received", default="Request received on")
    )
    answered = schema.Date(title=_("label_answer_answered", default="Answered on"))
    directives.widget("topics", CheckBoxFieldWidget)
    topics = schema.List(
        title=_("label_topics", default="Topics"),
        value_type=schema.Choice(vocabulary="kancelar_content.press.topics"),
        required=False,
        default=[],
    )

    @invariant
    def answered_after_asking(data):
        if data.received and data.answered and data.answered < data.received:
            raise Invalid(
                _(
                    "error_answered_before_asking",
                    default="The answer is older than the request. Correct one of the"
                    " two days.",
                )
            )


@implementer(IDisclosedAnswer)
class DisclosedAnswer(Container, PublishedText):
    """An answer; its attachments are the files and images inside it.

    Names that begin with an underscore are in no schema and at no address: the case
    that it was made of, who worked on it, and what its examination found.
    """

    language = "cs"
    depublished = None
    depublication_reason = ""
    _case = ""
    _authors = ()
    _accepted = ()
    _examined = None
    _copies = None

    def sections(self) -> list[str]:
        """Sections of all outcomes, each once."""
        written = (row.get("sections") or "" for row in self.outcomes or ())
        parts = (part.strip() for row in written for part in row.split(","))
        return list(dict.fromkeys(filter(None, parts)))

    def cb_isCopyable(self) -> bool:  # the names are Zope's
        """A copy would be a second answer of the same number."""
        return False

    def cb_isMoveable(self) -> bool:
        """Its address is its number."""
        return False
