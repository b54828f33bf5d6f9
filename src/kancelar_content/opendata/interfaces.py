"""The plug-in by which a domain's content becomes an open dataset."""

from zope.interface import Attribute
from zope.interface import Interface


class IOpenDataset(Interface):
    """A named adapter of the site and the request: one dataset for all languages."""

    title = Attribute("Message: what the dataset is called")
    description = Attribute("Message: what is in it and how often it changes")
    keywords = Attribute("Messages: a few words to find it by")
    theme = Attribute("Code of the EU's list of themes of data, such as `SOCI`")
    norm = Attribute("Address of the norm without its version")
    norm_version = Attribute("Version of the norm, a date")
    portal_type = Attribute("Type of the content whose records they are")
    form_fields = Attribute("Codes that an editor can mend, each with its form field")

    def items(base, publisher):
        """Records of the norm from catalog metadata alone, newest first.

        :param base: address that stands in identifiers for the site's.
        :param publisher: the office as `Osoba` of the norm.
        :returns: iterable of dictionaries.
        """

    def problems(item):
        """Codes of `kancelar_content.opendata.rules` that keep the item back."""

    def awaits(content):
        """Whether the content is in the dataset, or may come into it."""

    def versions_of(content):
        """Rows of the record that the content is a part of, or will be once public."""

    def item_of(versions, base, publisher):
        """The record of these versions."""
