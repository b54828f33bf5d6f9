"""The page "My work"."""

from collections.abc import Callable
from datetime import datetime
from datetime import UTC
from kancelar_content import _
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.desk.moments import localized
from kancelar_content.desk.rows import DeskLink
from kancelar_content.desk.rows import DeskRow
from kancelar_content.desk.rows import matching
from kancelar_content.desk.rows import remaining
from kancelar_content.multilingual.reading_language import remember_language
from kancelar_content.staff_page import open_staff_page
from plone.batching import Batch
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.component import getAdapters


PAGE = 20
#: From so many entries on a filter helps more than it takes room.
FILTER_FROM = 8

SORTS: dict[str, Any] = {
    "": _("desk_sort_urgent", default="Most urgent first"),
    "title": _("desk_sort_title", default="By title"),
    "changed": _("desk_sort_changed", default="Last changed first"),
}
SORT_KEYS: dict[str, tuple[Callable, bool]] = {
    "title": (lambda entry: entry.sortable_title, False),
    "changed": (lambda entry: entry.modified, True),
}


class Section:
    """One section as the page shows it: entries filtered, sorted and cut to a page."""

    def __init__(self, view: "DeskView", name: str, source: IDeskSection) -> None:
        self.view = view
        self.name = name
        self.title = source.title
        self.empty = source.empty
        self.source = source
        self.entries = source.entries()
        self.count = len(self.entries)

    @property
    def shown(self) -> list:
        """All entries that the filter leaves, in the order asked for."""
        shown = list(self.entries)
        if self.view.text:
            shown = matching(shown, self.view.text, lambda entry: entry.Title)
        if self.view.sort in SORT_KEYS:
            key, reverse = SORT_KEYS[self.view.sort]
            shown.sort(key=key, reverse=reverse)
        return shown

    @property
    def batch(self) -> Batch:
        return Batch(self.shown, PAGE, self.view.start)

    def rows(self) -> list[DeskRow]:
        return [self.source.row(entry) for entry in self.batch]

    @property
    def url(self) -> str:
        return f"{self.view.url}?section={self.name}"

    def page_url(self, page: int) -> str:
        """The address of a page of this section, with filter and order kept."""
        asked = {"text": self.view.text, "sort": self.view.sort}
        kept = {name: value for name, value in asked.items() if value}
        start = (page - 1) * PAGE
        return f"{self.url}&{urlencode({**kept, 'b_start': start})}"


class DeskView(BrowserView):
    """All sections, or one of them with filter, order and pages."""

    index = ViewPageTemplateFile("templates/desk.pt")

    def __call__(self) -> str:
        open_staff_page(self.request)
        remember_language(self.request)
        self.url = f"{self.context.absolute_url()}/@@desk"
        self.sources = self._sources()
        self.only = self._asked("section")
        if self.only not in dict(self.sources):
            self.only = ""
        self.text = self._asked("text") if self.only else ""
        self.sort = self._asked("sort") if self.only else ""
        return self.index()

    def _asked(self, name: str) -> str:
        """A parameter; empty also if it was given more than once."""
        value = self.request.form.get(name)
        return value if isinstance(value, str) else ""

    @property
    def start(self) -> int:
        start = self._asked("b_start")
        known = self.only and start.isdecimal() and len(start) < 10
        return int(start) if known else 0

    def _sources(self) -> list[tuple[str, IDeskSection]]:
        found = getAdapters((self.context, self.request), IDeskSection)
        available = [(name, source) for name, source in found if source.available()]
        return sorted(available, key=lambda pair: (pair[1].order, pair[0]))

    def sections(self) -> list[Section]:
        return [
            Section(self, name, source)
            for name, source in self.sources
            if self.only in ("", name)
        ]

    def links(self) -> list[DeskLink]:
        return [link for _name, source in self.sources for link in source.links()]

    def sorts(self) -> list[tuple[str, Any, bool]]:
        return [(name, title, name == self.sort) for name, title in SORTS.items()]

    def has_filter(self, section: Section) -> bool:
        return bool(self.only) and (section.count >= FILTER_FROM or bool(self.text))

    def localized(self, moment: datetime) -> str:
        return localized(moment)

    def remaining(self, end: datetime):
        """The time an embargo still has, as a message."""
        days, hours, minutes = remaining(end, now=datetime.now(UTC))
        if days:
            return _(
                "remaining_days",
                default="${days} d ${hours} h left",
                mapping={"days": days, "hours": hours},
            )
        if hours:
            return _(
                "remaining_hours",
                default="${hours} h ${minutes} min left",
                mapping={"hours": hours, "minutes": minutes},
            )
        return _(
            "remaining_minutes",
            default="${minutes} min left",
            mapping={"minutes": minutes},
        )
