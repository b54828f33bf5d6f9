"""The page of the site map: sections and their pages, and what the footer leads to."""

from dataclasses import dataclass
from functools import cached_property
from kancelar_content.page_head import PageHead
from kancelar_policy import _
from kancelar_policy.identity.known import identity
from plone import api
from Products.CMFPlone.browser.interfaces import ISitemapView
from Products.Five import BrowserView
from typing import Any
from zope.i18n import translate
from zope.interface import implementer


#: Places and pages; releases and events stand in the lists of their sections.
TYPES = (
    "AccessibilityStatement",
    "Document",
    "EventCalendar",
    "Folder",
    "PressRoom",
)

DEPTH = 2


@dataclass(frozen=True)
class Place:
    """A page and those within it."""

    title: str
    url: str
    pages: tuple["Place", ...] = ()


@implementer(ISitemapView)
class SiteMap(BrowserView):
    """From metadata alone; what the visitor may not see is left out."""

    @cached_property
    def page_head(self) -> PageHead:
        title = _("site_map_title", default="Site map")
        return PageHead(
            title=translate(title, context=self.request),
            url=f"{self.context.absolute_url()}/{self.__name__}",
        )

    @cached_property
    def places(self) -> list[Place]:
        """Pages of the language in the order of its folder, each with its own."""
        home = "/".join(self.context.getPhysicalPath())
        within: dict[str, list[Any]] = {}
        for brain in self._records(home):
            within.setdefault(brain.getPath().rpartition("/")[0], []).append(brain)
        position = {name: place for place, name in enumerate(self.context.objectIds())}
        return [
            Place(
                brain.Title,
                brain.getURL(),
                tuple(
                    Place(page.Title, page.getURL())
                    for page in within.get(brain.getPath(), ())
                ),
            )
            for brain in sorted(
                within.get(home, ()),
                key=lambda brain: position.get(brain.getId, len(position)),
            )
        ]

    def others(self) -> list[Place]:
        """Pages of this language that the footer leads to and no section has."""
        home = self.context.absolute_url()
        listed = {place.url for place in self.places} | {self.page_head.url}
        language = api.portal.get_current_language()
        return [
            Place(link.title, link.address)
            for link in identity(language).links
            if link.address.startswith(f"{home}/") and link.address not in listed
        ]

    def _records(self, home: str) -> list[Any]:
        catalog = api.portal.get_tool("portal_catalog")
        return catalog.searchResults(
            portal_type=TYPES,
            path={"query": home, "depth": DEPTH},
            sort_on="sortable_title",
            show_inactive=False,
        )
