"""The newest press releases of the language."""

from kancelar_policy import _
from kancelar_policy.home.section import HomeSection
from kancelar_policy.home.section import IHomeSection
from zope import schema
from zope.interface import implementer


class INewestReleases(IHomeSection):
    """How many releases, and about what."""

    number = schema.Int(
        title=_("label_releases_number", default="Number of releases"),
        min=1,
        max=12,
        default=6,
    )
    topic = schema.Choice(
        title=_("label_releases_topic", default="Only about the topic"),
        description=_("help_releases_topic", default="Empty: about all topics."),
        vocabulary="kancelar_content.press.topics",
        required=False,
    )


@implementer(INewestReleases)
class NewestReleases(HomeSection):
    """Leaves out what a lead story above it shows already."""
