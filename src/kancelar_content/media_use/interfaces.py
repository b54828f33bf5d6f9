"""The plug-in by which a part of the site tells where it shows photos."""

from zope.interface import Interface


class IMediaUse(Interface):
    """A named utility that knows one way of using a photo or video."""

    def uses(uid):
        """`Use` of each place that shows it or leads to it, whoever asks."""

    def take_out(uid):
        """Show it no more. What is shown by the item's own address needs nothing."""

    def bring_back(uid):
        """Show it again where it was taken out."""


class IArchivePicture(Interface):
    """An adapter of a photo of the archive, for what copies it."""

    def copy(language):
        """`ArchivePicture` with the texts of a language."""

    def is_blocked():
        """Whether nobody may show it now."""

    def problems():
        """What stands against publishing it elsewhere, as messages."""
