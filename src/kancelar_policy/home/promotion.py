"""One page or album that the office wants to be seen."""

from kancelar_policy import _
from kancelar_policy.home.choosing import language_path
from kancelar_policy.home.section import HomeSection
from kancelar_policy.home.section import IHomeSection
from plone.app.z3cform.widgets.relateditems import RelatedItemsFieldWidget
from plone.autoform import directives
from z3c.relationfield.schema import RelationChoice
from zope import schema
from zope.interface import implementer


class IPromotion(IHomeSection):
    """A published page with a picture, and a sentence for it."""

    directives.widget(
        "page", RelatedItemsFieldWidget, pattern_options={"basePath": language_path}
    )
    page = RelationChoice(
        title=_("label_promotion_page", default="Page or album"),
        description=_(
            "help_promotion_page",
            default="Its title and picture are shown, as soon as it is public.",
        ),
        vocabulary="plone.app.vocabularies.Catalog",
        required=False,
    )
    text = schema.Text(
        title=_("label_promotion_text", default="Sentence"),
        description=_(
            "help_promotion_text", default="Empty: the description of the page."
        ),
        required=False,
    )


@implementer(IPromotion)
class Promotion(HomeSection):
    """Shown while its page is public."""
