"""What entries of a register lack, from the values that the catalog keeps."""

from collections.abc import Mapping
from functools import cached_property
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.kept import Kept
from kancelar_content.listing.kept import query_key
from kancelar_content.listing.paging import Paging
from kancelar_content.listing.view import ListingView
from kancelar_content.page_head import PageHead
from kancelar_content.registers.named_page import NamedPage
from kancelar_content.registers.rules import Row
from kancelar_content.registers.table import Table
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


#: Registers whose incomplete rows are kept, each for users with the same rights.
KEPT_REGISTERS = 4

_kept = Kept(KEPT_REGISTERS)


def incomplete(table: Table) -> list[tuple[Row, tuple]]:
    """Rows of the register that lack something, with messages that say what."""
    query = {"portal_type": table.register.portal_type}
    # What is missing may be missing from a day on.
    key = (table.today, *query_key(table.catalog, query))
    return _kept.get(table.catalog, key, lambda: _find(table))


def _find(table: Table) -> list[tuple[Row, tuple]]:
    found = []
    for row in table.all_rows:
        missing = table.register.missing(_values(table, row))
        if missing:
            found.append((row, tuple(missing)))
    return found


def _values(table: Table, row: Row) -> Mapping[str, Any]:
    return {name: row.values[place] for name, place in table.places.items()}


class IncompletePage(NamedPage, ListingView):
    """`@@incomplete/<name>`: entries that lack something, with links to them."""

    page = "incomplete"
    index = ViewPageTemplateFile("templates/incomplete.pt")

    def __call__(self) -> str:
        self.open()
        self.table = Table(self.request, self.register)
        return self.index()

    @property
    def page_head(self) -> PageHead:
        title = self.word(self.register.title)
        return PageHead(title=title, url=self.url, for_search_engines=False)

    @cached_property
    def found(self) -> list[tuple[Row, tuple]]:
        return incomplete(self.table)

    @cached_property
    def paging(self) -> Paging:
        return Paging(
            len(self.found), self.asked_page, lambda page: f"{self.url}?page={page}"
        )

    def entries(self) -> list[dict[str, Any]]:
        url_of = url_of_path()
        return [
            {
                "label": row.values[0],
                "url": url_of(row.path),
                "missing": missing,
            }
            for row, missing in self.paging.shown(self.found)
        ]
