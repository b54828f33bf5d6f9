"""Who made a photo or video, when and where."""

from kancelar_content import _
from kancelar_content.media.known_words import KnownWordsFieldWidget
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from zope import schema
from zope.interface import provider


@provider(IFormFieldProvider)
class IMediaCredit(model.Schema):
    """Author, source, time, place and topics."""

    model.fieldset(
        "credit",
        label=_("fieldset_media_credit", default="Origin"),
        fields=["photographer", "credit", "source", "taken", "place", "topics"],
    )
    directives.widget("photographer", KnownWordsFieldWidget)
    photographer = schema.TextLine(
        title=_("label_media_photographer", default="Photographer"),
        max_length=200,
        required=False,
    )
    credit = schema.TextLine(
        title=_("label_media_credit", default="Credit"),
        description=_(
            "help_media_credit",
            default="What is written under the picture, without the word “Photo”.",
        ),
        max_length=300,
        required=False,
    )
    directives.read_permission(source="kancelar_content.ViewMediaArchive")
    source = schema.TextLine(
        title=_("label_media_source", default="Source"),
        description=_(
            "help_media_source", default="Who the office has it from, if not its own."
        ),
        max_length=300,
        required=False,
    )
    taken = schema.Datetime(
        title=_("label_media_taken", default="Taken"),
        description=_("help_media_taken", default="By the clock of the place."),
        required=False,
    )
    directives.widget("place", KnownWordsFieldWidget)
    place = schema.TextLine(
        title=_("label_media_place", default="Place"), max_length=200, required=False
    )
    directives.widget("topics", CheckBoxFieldWidget)
    topics = schema.List(
        title=_("label_topics", default="Topics"),
        value_type=schema.Choice(vocabulary="kancelar_content.press.topics"),
        required=False,
        default=[],
    )
