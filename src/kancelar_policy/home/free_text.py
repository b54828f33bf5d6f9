"""A text of the editors' own."""

from kancelar_policy import _
from kancelar_policy.home.section import HomeSection
from kancelar_policy.home.section import IHomeSection
from plone.app.textfield import RichText
from zope.interface import implementer


class IFreeText(IHomeSection):
    """Text with links, lists and headings."""

    text = RichText(title=_("label_free_text", default="Text"), required=False)


@implementer(IFreeText)
class FreeText(HomeSection):
    """Cleaned like every text of the site."""
