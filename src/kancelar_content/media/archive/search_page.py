"""`@@media-archive`: the search of the archive, its results as a grid or a list."""

from datetime import date
from functools import cached_property
from kancelar_content import _
from kancelar_content.desk.moments import written_day
from kancelar_content.listing.facets import Chip
from kancelar_content.listing.facets import Choice
from kancelar_content.listing.facets import choices
from kancelar_content.listing.facets import Facet
from kancelar_content.listing.paging import Paging
from kancelar_content.listing.view import ListingView
from kancelar_content.media.archive.exports import extract
from kancelar_content.media.archive.rows import album_titles
from kancelar_content.media.archive.rows import Item
from kancelar_content.media.archive.rows import items_of
from kancelar_content.media.archive.search import ArchiveSearch
from kancelar_content.media.archive.selection_rules import ArchiveSelection
from kancelar_content.media.archive.selection_rules import GRID
from kancelar_content.media.archive.selection_rules import LIST
from kancelar_content.media.archive.selection_rules import RELEVANT
from kancelar_content.media.archive.selection_rules import SORTS
from kancelar_content.media.archive.selection_rules import VIEWS
from kancelar_content.media.archive.tables.store import LightTable
from kancelar_content.media.archive.tables.store import open_tables
from kancelar_content.media.archive.words import FILTERS
from kancelar_content.multilingual.reading_language import remember_language
from kancelar_content.page_head import PageHead
from kancelar_content.publication.site_time import site_today
from kancelar_content.registers.exports import EXPORTS
from kancelar_content.registers.stream import Stream
from kancelar_content.staff_page import open_staff_page
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


TITLE = _("media_archive_title", default="Photo and video archive")

EXPORT_TITLES = {
    "csv": _("export_csv", default="CSV with commas"),
    "csv-semicolon": _("export_csv_semicolon", default="CSV with semicolons"),
    "xlsx": _("export_xlsx", default="Excel (XLSX)"),
    "json": "JSON",
}

PAGE = 48

#: Open filters show so many of their most frequent values.
MOST_VALUES = 15

#: Facets that stand open before anything was chosen.
OPEN = ("lacks", "kind", "state")


@implementer(IPublishTraverse)
class ArchivePage(ListingView):
    """The search with everything that leads on from its results."""

    page = ViewPageTemplateFile("templates/media_archive.pt")

    export = ""

    def publishTraverse(self, request, name: str):
        """The kind of a file; whether there is one is told later."""
        if self.export:
            raise NotFound(self.context, name, request)
        self.export = name
        return self

    def __call__(self):
        open_staff_page(self.request)
        remember_language(self.request)
        return self.send() if self.export else self.page()

    def send(self) -> Stream:
        """All that was found as a file, sent while it is written."""
        if self.export not in EXPORT_TITLES:
            raise NotFound(self.context, self.export, self.request)
        export = EXPORTS[self.export]
        name = f"archive-{site_today():%Y-%m-%d}.{export.ending}"
        response = self.request.response
        response.setHeader("Content-Type", export.content_type)
        response.setHeader("Content-Disposition", f'attachment; filename="{name}"')
        found = extract(self.search, self.url, self.search.found.records)
        return Stream(export.write(found))

    def exports(self) -> list[dict[str, str]]:
        query = self.selection.on_page(1).query_string()
        return [
            {"title": self.word(title), "url": f"{self.url}/{name}{query}"}
            for name, title in EXPORT_TITLES.items()
        ]

    def tables(self) -> list[LightTable]:
        """Light tables that picked items may be put on."""
        return open_tables(api.portal.get(), api.user.get_current().getId())

    @cached_property
    def search(self) -> ArchiveSearch:
        return ArchiveSearch(self.request, self.request.form)

    @property
    def language(self) -> str:
        return self.search.language

    @property
    def selection(self) -> ArchiveSelection:
        return self.search.selection

    @cached_property
    def base(self) -> str:
        return self.context.absolute_url()

    @property
    def url(self) -> str:
        return f"{self.base}/@@media-archive"

    def address(self, selection: ArchiveSelection) -> str:
        return self.url + selection.query_string()

    @cached_property
    def paging(self) -> Paging:
        return Paging(
            self.search.number,
            self.selection.page,
            lambda page: self.address(self.selection.on_page(page)),
            PAGE,
        )

    @cached_property
    def items(self) -> list[Item]:
        records = self.paging.shown(self.search.found.records)
        return list(items_of(self.search.catalog, records))

    @cached_property
    def albums(self) -> dict[str, str]:
        return album_titles(self.search.words, self.items)

    @property
    def ignored(self) -> list[str]:
        names = [*self.search.ignored, *(["page"] if self.paging.is_beyond else [])]
        return [self.word(FILTERS[name]) for name in dict.fromkeys(names)]

    @cached_property
    def facets(self) -> list[Facet]:
        """Filters with a value to choose or to leave."""
        found = (self._facet(name, counts) for name, counts in self.search.facets())
        return [facet for facet in found if facet.choices]

    def _facet(self, name: str, counts: dict[str, int]) -> Facet:
        known = self.search.words.values(name)
        values = [value for value in known if counts.get(value)]
        if not known:
            values = sorted(counts, key=lambda value: (-counts[value], value))
            values = values[:MOST_VALUES]
        chosen = getattr(self.selection, name)
        if chosen and chosen not in values:
            values.insert(0, chosen)
        titles = self.search.words.titles(name, values)
        found: tuple[Choice, ...] = choices(
            self.selection, name, titles.items(), counts=counts, address=self.address
        )
        return Facet(name, self.word(FILTERS[name]), found)

    def is_open(self, facet: Facet) -> bool:
        """Whether its values are seen at once."""
        return facet.name in OPEN or any(choice.selected for choice in facet.choices)

    @cached_property
    def chips(self) -> list[Chip]:
        """Filters in use, each to be removed by a link."""
        return [
            Chip(
                self.word(FILTERS[name]),
                self._written(name, value),
                self.address(self.selection.drop(name)),
            )
            for name, value in self.selection.filters()
        ]

    def _written(self, name: str, value: Any) -> str:
        if isinstance(value, date):
            return written_day(value)
        return self.search.words.titles(name, [value])[value]

    def kept(self) -> list[tuple[str, Any]]:
        """What the form of the words carries on."""
        asked = {
            "text",
            "sort",
            "taken_from",
            "taken_to",
            "uploaded_from",
            "uploaded_to",
        }
        return [pair for pair in self.selection.chosen() if pair[0] not in asked]

    def sorts(self) -> list[dict[str, Any]]:
        titles = self.search.words.values("sort")
        has_match = self.selection.text or self.selection.similar
        return [
            {"value": sort, "title": titles[sort], "on": sort == self.selection.order}
            for sort in SORTS
            if sort != RELEVANT or has_match
        ]

    def views(self) -> list[dict[str, Any]]:
        titles = self.search.words.values("view")
        shown = self.selection.view or GRID
        return [
            {
                "title": titles[view],
                "url": self.address(self.selection.shown_as(view)),
                "on": view == shown,
            }
            for view in VIEWS
        ]

    @property
    def is_list(self) -> bool:
        return self.selection.view == LIST

    @property
    def dates_open(self) -> bool:
        names = ("taken_from", "taken_to", "uploaded_from", "uploaded_to")
        return any(getattr(self.selection, name) for name in names)

    def similar_url(self, item: Item) -> str:
        """What looks like it, in the whole archive."""
        return self.address(
            ArchiveSelection(similar=item.uid, view=self.selection.view)
        )

    def facts(self, item: Item) -> list[str]:
        """What stands below its name: when, who, where."""
        day = item.taken
        written = written_day(day.date()) if day else ""
        parts = (written, item.card.get("photographer"), item.card.get("place"))
        return [part for part in parts if part]

    def state_title(self, item: Item) -> str:
        return self.search.words.values("state").get(item.state, item.state)

    def lack_titles(self, item: Item) -> list[str]:
        return list(self.search.words.titles("lacks", item.lacks).values())

    def licence_title(self, item: Item) -> str:
        licence = item.card.get("licence")
        return (
            self.search.words.titles("licence", [licence])[licence] if licence else ""
        )

    @property
    def page_head(self) -> PageHead:
        title = self.word(TITLE)
        return PageHead(title=title, url=self.url, for_search_engines=False)
