"""The plug-in that lets a domain object to a publication."""

from zope.interface import Interface


class IPublicationCheck(Interface):
    """A subscriber on a content object that knows one condition of publishing it."""

    def problems():
        """What stands against publishing now.

        :returns: messages an editor understands and can act on; empty if nothing does.
        """
