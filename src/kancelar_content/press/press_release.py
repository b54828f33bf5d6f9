"""The press release: what a department hands in and the public reads."""

from collective.z3cform.datagridfield.row import DictRow
from kancelar_content import _
from kancelar_content.behaviors.rows_widget import RowsFieldWidget
from kancelar_content.press.rules import resolution_without_meeting
from kancelar_content.press.web_address import WebAddress
from kancelar_content.publication.published_text import PublishedText
from plone.app.multilingual.dx.interfaces import ILanguageIndependentField
from plone.autoform import directives
from plone.dexterity.content import Container
from plone.supermodel import model
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from zope import schema
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant


class IPressContact(Interface):
    """Whom a journalist may call about this release."""

    name = schema.TextLine(title=_("label_contact_name", default="Name"))
    function = schema.TextLine(
        title=_("label_contact_function", default="Function"), required=False
    )
    phone = schema.TextLine(
        title=_("label_contact_phone", default="Telephone"), required=False
    )
    email = schema.TextLine(
        title=_("label_contact_email", default="E-mail"), required=False
    )


class IDigestPart(Interface):
    """One matter of a council digest."""

    headline = schema.TextLine(title=_("label_part_headline", default="Headline"))
    portfolio = schema.Choice(
        title=_("label_part_portfolio", default="Portfolio"),
        vocabulary="kancelar_content.press.portfolios",
        required=False,
    )
    member = schema.TextLine(
        title=_("label_part_member", default="Council member"), required=False
    )
    resolution = schema.TextLine(
        title=_("label_part_resolution", default="Resolution"), required=False
    )
    amount = schema.TextLine(
        title=_("label_part_amount", default="Amount"), required=False
    )
    text = schema.Text(title=_("label_part_text", default="Text"), required=False)


class IPressRelease(model.Schema):
    """What the office tells the press and the public."""

    genre = schema.Choice(
        title=_("label_genre", default="Genre"),
        vocabulary="kancelar_content.press.genres",
        default="news",
    )
    directives.widget("topics", CheckBoxFieldWidget)
    topics = schema.List(
        title=_("label_topics", default="Topics"),
        description=_("help_topics", default="What the text is about."),
        value_type=schema.Choice(vocabulary="kancelar_content.press.topics"),
        required=False,
        default=[],
    )
    directives.widget("portfolios", CheckBoxFieldWidget)
    portfolios = schema.List(
        title=_("label_portfolios", default="Portfolios"),
        description=_(
            "help_portfolios", default="Which portfolios of the Council it belongs to."
        ),
        value_type=schema.Choice(vocabulary="kancelar_content.press.portfolios"),
        required=False,
        default=[],
    )
    place = schema.TextLine(
        title=_("label_place", default="Place"),
        description=_("help_place", default="Stands before the date, e.g. Liberec."),
        required=False,
    )

    model.fieldset(
        "source",
        label=_("fieldset_source", default="Source"),
        fields=[
            "source",
            "meeting_number",
            "meeting_date",
            "resolution",
            "agenda_url",
            "stream_url",
            "contributing_department",
            "parts",
        ],
    )
    source = schema.Choice(
        title=_("label_source", default="Source"),
        vocabulary="kancelar_content.press.sources",
        default="office",
    )
    meeting_number = schema.Int(
        title=_("label_meeting_number", default="Number of the meeting"),
        min=1,
        required=False,
    )
    meeting_date = schema.Date(
        title=_("label_meeting_date", default="Date of the meeting"), required=False
    )
    resolution = schema.TextLine(
        title=_("label_resolution", default="Resolution number"),
        description=_("help_resolution", default="For example 1234/26/RK."),
        required=False,
    )
    agenda_url = WebAddress(
        title=_("label_agenda_url", default="Address of the agenda"), required=False
    )
    stream_url = WebAddress(
        title=_("label_stream_url", default="Address of the live stream"),
        required=False,
    )
    contributing_department = schema.TextLine(
        title=_("label_contributing_department", default="Contributing department"),
        required=False,
    )
    directives.widget("parts", RowsFieldWidget, allow_reorder=True)
    parts = schema.List(
        title=_("label_parts", default="Parts of the digest"),
        description=_(
            "help_parts",
            default=(
                "Each part has its own address and can become a release of its own."
            ),
        ),
        value_type=DictRow(schema=IDigestPart),
        required=False,
        default=[],
    )

    model.fieldset(
        "press",
        label=_("fieldset_press", default="For the press"),
        fields=["press_contacts"],
    )
    directives.widget(
        "press_contacts",
        RowsFieldWidget,
        allow_reorder=True,
    )
    press_contacts = schema.List(
        title=_("label_press_contacts", default="Contacts for the press"),
        value_type=DictRow(schema=IPressContact),
        required=False,
        default=[],
    )

    model.fieldset(
        "internal",
        label=_("fieldset_internal", default="Internal"),
        fields=["internal_note", "is_template"],
    )
    directives.read_permission(internal_note="kancelar_content.ViewInternalNote")
    directives.write_permission(internal_note="kancelar_content.ViewInternalNote")
    internal_note = schema.Text(
        title=_("label_internal_note", default="Note for editors"),
        description=_("help_internal_note", default="Is never published."),
        required=False,
    )
    directives.write_permission(is_template="kancelar_content.ManagePressSettings")
    is_template = schema.Bool(
        title=_("label_is_template", default="Offer as a template"),
        description=_(
            "help_is_template",
            default=(
                "For releases that recur. A template stays a draft for ever; in its "
                "title, summary and text {date} and {number_of_meeting} are filled in "
                "when somebody makes a release from it."
            ),
        ),
        required=False,
        default=False,
    )

    directives.order_before(genre="IRichTextBehavior.text")
    directives.order_after(topics="IRichTextBehavior.text")
    directives.order_after(portfolios="topics")
    directives.order_after(place="portfolios")

    @invariant
    def resolution_has_its_meeting(data):
        if resolution_without_meeting(
            data.resolution, data.meeting_number, data.meeting_date
        ):
            raise Invalid(
                _(
                    "error_resolution_without_meeting",
                    default=(
                        "A resolution needs its meeting. "
                        "Fill in the number and the date of the meeting."
                    ),
                )
            )


for name in (
    "genre",
    "topics",
    "portfolios",
    "source",
    "meeting_number",
    "meeting_date",
    "resolution",
    "agenda_url",
    "stream_url",
):
    alsoProvides(IPressRelease[name], ILanguageIndependentField)


@implementer(IPressRelease)
class PressRelease(Container, PublishedText):
    """A press release; its attachments are the files and images inside it."""

    # No type hints here: zope.annotation would take the class's `__annotations__`,
    # where Python keeps them, for the annotations of every release.
    number = None
    number_year = None
    corrections = ()
    content_changed = None
    withdrawal_reason = ""
    withdrawn = None

    def release_number(self) -> str:
        """The number with its year, `12/2026`; empty before the first publication."""
        return f"{self.number}/{self.number_year}" if self.number else ""

    def byline(self) -> str:
        """Name and function of the author in one line."""
        return ", ".join(filter(None, (self.byline_name, self.byline_function)))
