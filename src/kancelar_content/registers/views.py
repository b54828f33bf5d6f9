"""The pages of the registers: all of them, one as a table, and its exports."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from kancelar_content import _
from kancelar_content.charts.drawing import drawn
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.facets import Chip
from kancelar_content.listing.paging import Paging
from kancelar_content.listing.view import ListingView
from kancelar_content.multilingual.reading_language import remember_language
from kancelar_content.page_head import PageHead
from kancelar_content.registers.audit.exports import record_export
from kancelar_content.registers.audit.exports import write_audits
from kancelar_content.registers.columns import Column
from kancelar_content.registers.exports import Export
from kancelar_content.registers.exports import EXPORTS
from kancelar_content.registers.registry import FOLDER
from kancelar_content.registers.registry import open_registers
from kancelar_content.registers.registry import opened
from kancelar_content.registers.related_pages import related_pages
from kancelar_content.registers.related_pages import RelatedPage
from kancelar_content.registers.rules import Row
from kancelar_content.registers.saved import forget_filter
from kancelar_content.registers.saved import problem_with
from kancelar_content.registers.saved import save_filter
from kancelar_content.registers.saved import saved_filters
from kancelar_content.registers.statistics import chart_of
from kancelar_content.registers.statistics import statistics
from kancelar_content.registers.stream import Stream
from kancelar_content.registers.table import DISPOSABLE_TITLE
from kancelar_content.registers.table import DUE_TITLES
from kancelar_content.registers.table import Table
from kancelar_content.staff_page import open_staff_page
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zExceptions import NotFound
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


EXPORT_TITLES = {
    "csv": _("export_csv", default="CSV with commas"),
    "csv-semicolon": _("export_csv_semicolon", default="CSV with semicolons"),
    "xlsx": _("export_xlsx", default="Excel (XLSX)"),
    "json": "JSON",
    "json-ld": "JSON-LD",
}

#: The export of the audits, and of how many entries at most.
AUDITS = "audit"
MOST_AUDITS = 5_000
TOO_MANY_AUDITS = _(
    "error_too_many_audits",
    default="The audit is exported of ${most} entries at most. Narrow the filters, for"
    " example to one year.",
)

TEXT_TITLE = _("register_text", default="Words")
DUE_TITLE = _("register_due", default="Deadline")
DISPOSAL_TITLE = _("register_disposal", default="Disposal")


@dataclass(frozen=True)
class Heading:
    """The head of a column: a link that sorts by it, and how it is sorted now."""

    column: Column
    title: str
    url: str
    #: `ascending`, `descending` or empty
    order: str


@implementer(IPublishTraverse)
class RegistersView(ListingView):
    """`@@registers`, `@@registers/<name>` and `@@registers/<name>/<export>`."""

    overview = ViewPageTemplateFile("templates/registers.pt")
    page = ViewPageTemplateFile("templates/register.pt")

    #: The name that was typed for a filter, and what is wrong with it.
    typed = ""
    problem = None
    problem_of_audits = None

    def __init__(self, context, request) -> None:
        super().__init__(context, request)
        self.steps: list[str] = []

    def publishTraverse(self, request, name: str):
        """A register and then an export; whether they exist is told later."""
        self.steps.append(name)
        return self

    def __call__(self):
        open_staff_page(self.request)
        remember_language(self.request)
        if not self.steps:
            return self.overview()
        self.name, *export = self.steps
        if len(export) > 1 or set(export) - {*EXPORTS, AUDITS}:
            raise NotFound(self.context, "/".join(self.steps), self.request)
        register = opened(self.name, self.context, self.request)
        self.table = Table(self.request, register)
        if export == [AUDITS]:
            return self.send_audits()
        if export:
            return self.send(EXPORTS[export[0]])
        if self.request.method == "POST":
            return self.act()
        return self.page()

    def send(self, export: Export) -> Stream:
        """The rows of the table as a file, which the register's log tells of."""
        record_export(self.request, self.name, self.table, export.ending)
        self._name_file(f"{self.name}-{self._day}.{export.ending}", export.content_type)
        return Stream(export.write(self.table.extract(self.url)))

    def send_audits(self):
        """Who did what with the entries of the table, as a file; the log tells of it.

        It reads every entry: for too many of them the page says what to do.
        """
        if len(self.table.rows) > MOST_AUDITS:
            self.problem_of_audits = Message(
                TOO_MANY_AUDITS, mapping={"most": MOST_AUDITS}
            )
            self.request.response.setStatus(400)
            return self.page()
        record_export(self.request, self.name, self.table, f"{AUDITS}.json")
        self._name_file(f"{self.name}-{AUDITS}-{self._day}.json", "application/json")
        return Stream(write_audits(self.table, self.request, self.url))

    @property
    def _day(self) -> str:
        return f"{self.table.today:%Y-%m-%d}"

    def _name_file(self, name: str, content_type: str) -> None:
        response = self.request.response
        response.setHeader("Content-Type", content_type)
        response.setHeader("Content-Disposition", f'attachment; filename="{name}"')

    def act(self):
        """Save the filters in use under a name, or forget those of a name."""
        CheckAuthenticator(self.request)
        site, form = api.portal.get(), self.request.form
        mine = (site, api.user.get_current().getId(), self.name)
        query = self.table.selection.on_page(1).query_string()
        if isinstance(form.get("forget"), str):
            forget_filter(*mine, form["forget"])
            return self.request.response.redirect(self.url + query)
        name = form.get("save")
        self.typed = " ".join(name.split()) if isinstance(name, str) else ""
        self.problem = problem_with(*mine, self.typed)
        if self.problem:
            self.request.response.setStatus(400)
            return self.page()
        save_filter(*mine, self.typed, query)
        return self.request.response.redirect(self.url + query)

    def saved(self) -> list[dict]:
        """The user's own filters of this register."""
        user_id = api.user.get_current().getId()
        found = saved_filters(api.portal.get(), user_id, self.name, self.table.language)
        now = self.table.selection.on_page(1).query_string()
        return [
            {"name": name, "url": self.url + query, "current": query == now}
            for name, query in found
        ]

    def registers(self) -> list[dict]:
        """Registers that the user may open, with the number of their entries."""
        found = []
        for name, register in open_registers(api.portal.get()):
            table = Table(self.request, register)
            found.append(
                {
                    "title": register.title,
                    "description": register.description,
                    "url": f"{self.base}/{name}",
                    "number": len(table.all_rows),
                    "late": table.late(),
                }
            )
        return found

    @property
    def page_head(self) -> PageHead:
        title = self.word(self.register.title)
        return PageHead(title=title, url=self.url, for_search_engines=False)

    @property
    def base(self) -> str:
        return f"{self.context.absolute_url()}/@@registers"

    @property
    def url(self) -> str:
        return f"{self.base}/{self.name}"

    @property
    def register(self):
        return self.table.register

    def columns(self) -> list[Column]:
        """Those of the page."""
        return [column for column in self.table.columns if not column.only_exported]

    def headings(self) -> list[Heading]:
        """A second click on the sorted column turns the order round."""
        selection, sort = self.table.selection, self.table.sort
        sorted_now = "descending" if sort.startswith("-") else "ascending"
        headings = []
        for column in self.columns():
            order = sorted_now if column.name == sort.removeprefix("-") else ""
            turned = f"-{column.name}" if order == "ascending" else column.name
            address = self.url + selection.sorted_by(turned).query_string()
            title = self.word(column.title)
            headings.append(Heading(column, title, address, order))
        return headings

    @cached_property
    def paging(self) -> Paging:
        selection = self.table.selection
        return Paging(
            len(self.table.rows),
            selection.page,
            lambda page: self.url + selection.on_page(page).query_string(),
        )

    def rows(self) -> list[Row]:
        return self.paging.shown(self.table.rows)

    @cached_property
    def url_of(self) -> Callable[[str], str]:
        return url_of_path()

    def is_late(self, row: Row) -> bool:
        return bool(self.table.clock) and self.table.clock.is_late(row)

    def is_disposable(self, row: Row) -> bool:
        return row.record in self.table.disposable

    def filters(self) -> list[dict]:
        """Choices with the numbers of shown entries, and ranges with their ends."""
        found = []
        for column in self.table.columns:
            if not column.filtered:
                continue
            low, high = self.table.selection.range_of(column.name)
            numbers = self.table.numbers(column) if column.by_tokens else {}
            chosen = self.table.selection.tokens_of(column.name)
            found.append(
                {
                    "column": column,
                    "title": column.title,
                    "input": "number" if column.kind == "number" else "date",
                    "from": "" if low is None else low,
                    "to": "" if high is None else high,
                    "open": bool(chosen) or (low, high) != (None, None),
                    "choices": [
                        {
                            "token": token,
                            "title": title,
                            "number": numbers.get(token, 0),
                            "chosen": token in chosen,
                        }
                        for token, title in self.table.tokens(column)
                    ],
                }
            )
        return found

    def deadlines(self) -> list[dict]:
        """The filters of deadlines; none for a register without them."""
        if not self.table.clock:
            return []
        chosen = self.table.selection.due
        return [
            {"token": token, "title": title, "chosen": token == chosen}
            for token, title in DUE_TITLES.items()
        ]

    def chips(self) -> list[Chip]:
        """Filters in use."""
        titles = {column.name: column.title for column in self.table.columns}
        chips = []
        for name, parameter, value in self.table.selection.chosen():
            if parameter == "text":
                label, title = TEXT_TITLE, value
            # A column may be called so, too; its parameters have ends.
            elif parameter == "due":
                label, title = DUE_TITLE, self.word(DUE_TITLES[value])
            elif name == "disposal":
                label, title = DISPOSAL_TITLE, self.word(DISPOSABLE_TITLE)
            else:
                label = titles[name]
                title = self.table.filter_title(name, parameter, value)
            less = self.table.selection.without(parameter, value)
            address = self.url + less.query_string()
            chips.append(Chip(self.word(label), title, address))
        return chips

    @property
    def ignored(self) -> list[str]:
        """Names of parameters that had no meaning, as the address has them."""
        beyond = ["page"] if self.paging.is_beyond else []
        return [*self.table.ignored, *beyond]

    def exports(self) -> list[dict]:
        query = self.table.selection.on_page(1).query_string()
        return [
            {"title": title, "url": f"{self.url}/{name}{query}"}
            for name, title in EXPORT_TITLES.items()
        ]

    def audits_url(self) -> str:
        """Where the audits of the shown entries are exported."""
        query = self.table.selection.on_page(1).query_string()
        return f"{self.url}/{AUDITS}{query}"

    def charts(self) -> list[str]:
        """What the register counts of the shown entries, drawn."""
        return [
            drawn(
                self.context,
                self.request,
                chart_of(self.table, column, found),
                self.language,
            )
            for column, found in statistics(self.table, self.url)
        ]

    def related(self) -> list[RelatedPage]:
        """What the register has beside its table."""
        return related_pages(self.table, self.name, self.context.absolute_url())

    def add_url(self) -> str:
        """Where the user makes an entry by hand; empty if they may not."""
        folder = api.portal.get().get(FOLDER)
        permission = self.register.add_permission
        if folder is None or not permission:
            return ""
        if not api.user.has_permission(permission, obj=folder):
            return ""
        return f"{folder.absolute_url()}/++add++{self.register.portal_type}"
