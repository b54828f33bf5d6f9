"""The story at the top: a chosen one, or the newest release."""

from kancelar_policy import _
from kancelar_policy.home.choosing import language_path
from kancelar_policy.home.section import HomeSection
from kancelar_policy.home.section import IHomeSection
from plone.app.z3cform.widgets.relateditems import RelatedItemsFieldWidget
from plone.autoform import directives
from z3c.relationfield.schema import RelationChoice
from zope.interface import implementer


class ILeadStory(IHomeSection):
    """One story, large, with its picture."""

    directives.widget(
        "story",
        RelatedItemsFieldWidget,
        pattern_options={
            "basePath": language_path,
            "selectableTypes": ["PressRelease", "Document", "News Item", "Event"],
        },
    )
    story = RelationChoice(
        title=_("label_lead_story", default="Story"),
        description=_(
            "help_lead_story",
            default="Empty, or not public: the newest press release stands here.",
        ),
        vocabulary="plone.app.vocabularies.Catalog",
        required=False,
    )


@implementer(ILeadStory)
class LeadStory(HomeSection):
    """Its heading is for those who listen; the story has its own."""
