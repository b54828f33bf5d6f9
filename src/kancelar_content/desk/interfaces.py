"""The plug-in by which a domain puts work on the desk."""

from zope.interface import Attribute
from zope.interface import Interface


class IDeskSection(Interface):
    """A named adapter of the site's folder and the request: one list of the desk."""

    title = Attribute("Heading, a message.")
    order = Attribute("Sections with a lower number stand higher.")
    empty = Attribute("What to say, a message, when nothing waits.")

    def available():
        """Whether the user has the permission that this work needs."""

    def entries():
        """All that waits, most urgent first, as a sequence of catalog metadata."""

    def row(entry):
        """The `DeskRow` of one entry, made without waking its object."""

    def links():
        """`DeskLink`s to start something new; they stand above all sections."""
