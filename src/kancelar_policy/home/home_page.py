"""One version of the home page of a language."""

from datetime import datetime
from kancelar_content.behaviors.embargo import in_utc
from kancelar_policy import _
from kancelar_policy.home.section import HomeSection
from kancelar_policy.home.section import IHomeSection
from plone.dexterity.content import Container
from plone.supermodel import model
from zope import schema
from zope.interface import implementer


class IHomePage(model.Schema):
    """Sections in their order, prepared as a draft, published, kept when replaced."""

    title = schema.TextLine(
        title=_("label_home_title", default="Name of this version"),
        description=_(
            "help_home_title",
            default="For you and your colleagues; readers do not see it.",
        ),
    )


@implementer(IHomePage)
class HomePage(Container):
    """Its sections are its children, in the order in which readers see them."""

    #: User ids of all who worked on this version; none of them approves it.
    authors = ()

    def sections(self) -> list[HomeSection]:
        """All sections in their order."""
        return [part for part in self.objectValues() if IHomeSection.providedBy(part)]

    def shown_sections(self, now: datetime) -> list[HomeSection]:
        """The sections that readers see at this moment."""
        return [part for part in self.sections() if part.standing(now) == "shown"]

    def edges(self) -> list[datetime]:
        """Moments at which a section begins or ends."""
        moments = [
            in_utc(moment)
            for part in self.sections()
            if not part.hidden
            for moment in (part.begins, part.ends)
        ]
        return [moment for moment in moments if moment is not None]
