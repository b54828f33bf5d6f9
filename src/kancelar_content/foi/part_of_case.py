"""Content that is a part of its case and unknown to the catalog."""

from plone.dexterity.content import Item


class PartOfCase(Item):
    """Lies in a case, is found through it, and stands in no index and no list."""

    def indexObject(self) -> None:  # the names are CMFCore's
        """The case is indexed instead."""

    unindexObject = indexObject

    def reindexObject(self, idxs: list[str] | None = None) -> None:
        """The case is indexed instead."""

    def reindexObjectSecurity(self, skip_self: bool = False) -> None:
        """The case is indexed instead."""
