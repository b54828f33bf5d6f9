"""The plug-in by which a domain owns a series of numbers."""

from zope.interface import Attribute
from zope.interface import Interface


class ISeries(Interface):
    """A series of numbers: a utility with the name that the series is counted by."""

    title = Attribute("What is numbered, a message.")
    pattern = Attribute("How its numbers are written, unless the office decides.")
    yearly = Attribute("Whether it begins anew each year.")
