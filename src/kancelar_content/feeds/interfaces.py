"""The plug-in by which a domain's content gets into feeds."""

from zope.interface import Attribute
from zope.interface import Interface


class IHasFeeds(Interface):
    """A place that has feeds of its own, as every language folder has."""


class IFeedSource(Interface):
    """A named adapter of a place and the request: what is published there."""

    title = Attribute("Title of a feed with nothing but this, in the place's language")
    topics = Attribute("Tokens and titles that a feed may be narrowed to")

    def count(topic):
        """How many entries there are; `topic` is a token or None."""

    def entries(topic, limit):
        """The newest entries, from catalog metadata alone.

        :returns: list of `kancelar_content.feeds.entry.Entry`, newest first.
        """
