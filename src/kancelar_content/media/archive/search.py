"""A search of the archive as somebody may see it; pages, exports and REST ask it."""

from collections.abc import Iterable
from collections.abc import Mapping
from kancelar_content.media.archive.found import Found
from kancelar_content.media.archive.selection_rules import ArchiveSelection
from kancelar_content.media.archive.words import may_see_people
from kancelar_content.media.archive.words import Words
from kancelar_content.publication.site_time import site_today
from plone import api
from Products.ZCTextIndex.ParseTree import ParseError
from typing import Any


#: Filters in the order of the page.
FACETS = (
    "lacks",
    "kind",
    "state",
    "album",
    "topic",
    "photographer",
    "place",
    "person",
    "licence",
    "rights",
    "orientation",
    "colour",
)


class ArchiveSearch:
    """What the archive has for somebody; pages, exports and REST ask it."""

    def __init__(self, request, form: Mapping[str, Any]) -> None:
        self.request = request
        self.catalog = api.portal.get_tool("portal_catalog")
        self.language = api.portal.get_current_language()
        self.words = Words(self.catalog, request)
        self.selection, ignored = ArchiveSelection.read(form)
        self.ignored = list(ignored)
        self.may_see_people = may_see_people()
        if self.selection.person and not self.may_see_people:
            self.selection = self.selection.drop("person")
            self.ignored.append("person")
        self.found = Found(self.catalog, self.selection, today=site_today())
        try:
            self.number = self.found.number
        except ParseError:
            self.ignored.append("text")
            self.selection = self.selection.drop("text")
            self.found = Found(self.catalog, self.selection, today=site_today())
            self.number = self.found.number

    def facets(self) -> Iterable[tuple[str, dict[str, int]]]:
        """Filters that the user may have, with counts of their values."""
        for name in FACETS:
            if name != "person" or self.may_see_people:
                yield name, self.found.counts(name)
