"""What others wrote in a field before: offered while somebody writes, not imposed."""

from plone import api
from plone.app.z3cform.widgets.text import TextWidget
from z3c.form.interfaces import IFieldWidget
from z3c.form.widget import FieldWidget
from zope.browserpage.viewpagetemplatefile import ViewPageTemplateFile
from zope.interface import implementer


#: Fields whose words are in an index of their own.
INDEXES = {"photographer": "media_photographer", "place": "media_place"}

#: Browsers show a few; more of them only make the page heavy.
MOST = 500

INPUT = ViewPageTemplateFile("templates/known_words.pt")


def known_words(field: str) -> list[str]:
    """Values of the field in the archive, those of most items first.

    :param field: any name; there is nothing to offer for most of them.
    """
    if field not in INDEXES:
        return []
    catalog = api.portal.get_tool("portal_catalog")
    counted = catalog._catalog.getIndex(INDEXES[field]).uniqueValues(withLengths=True)
    often = sorted(counted, key=lambda pair: (-pair[1], pair[0]))
    return [word for word, _number in often[:MOST]]


class KnownWordsWidget(TextWidget):
    """A line of text with a list of what is known."""

    def update(self) -> None:
        super().update()
        if self.mode == "input":
            self.template = INPUT
            self.attributes["list"] = self.list_id

    @property
    def list_id(self) -> str:
        return f"{self.id}-known"

    def known(self) -> list[str]:
        return known_words(self.field.__name__)


@implementer(IFieldWidget)
def KnownWordsFieldWidget(field, request):  # called like z3c.form's own factories
    """Use in `directives.widget`."""
    return FieldWidget(field, KnownWordsWidget(request))
