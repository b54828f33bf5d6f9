"""The archive of a press room: addresses by year and month that stay."""

from functools import cached_property
from kancelar_content import _
from kancelar_content.listing.records import ordered_records
from kancelar_content.page_head import PageHead
from kancelar_content.press.archive import has_page
from kancelar_content.press.archive import neighbours
from kancelar_content.press.archive import read_address
from kancelar_content.press.room_view import PressRoomBase
from kancelar_content.press.rows import Row
from kancelar_content.press.rules import month_key
from kancelar_content.publication.dates import written_month
from typing import Any
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


@implementer(IPublishTraverse)
class PressArchiveView(PressRoomBase):
    """`archive`, `archive/2026` and `archive/2026/06`."""

    def __init__(self, context, request) -> None:
        super().__init__(context, request)
        self.segments: list[str] = []

    def publishTraverse(self, request, name: str) -> "PressArchiveView":
        self.segments.append(name)
        if read_address(self.segments) is None:
            raise NotFound(self.context, name, request)
        return self

    def __call__(self) -> str:
        if self.year and not has_page(self.year, self.months):
            raise NotFound(self.context, self.segments[-1], self.request)
        return self.index()

    @property
    def year(self) -> int | None:
        return read_address(self.segments)[0]

    @property
    def month(self) -> int | None:
        return read_address(self.segments)[1]

    @property
    def archive_url(self) -> str:
        return f"{self.room_url}/archive"

    @cached_property
    def releases(self) -> list[Row]:
        """All releases of the month, newest first."""
        if not self.month:
            return []
        key = month_key(self.year, self.month)
        return self.rows(ordered_records(self.catalog, self.query(month=key)))

    def years(self) -> list[dict[str, Any]]:
        """The year of this page, or all of them."""
        return [row for row in self.archive_years() if self.year in (None, row["year"])]

    @cached_property
    def period(self) -> str:
        """`2026` or `červen 2026`; empty on the first page of the archive."""
        if self.month:
            return written_month(self.year, self.month, self.language)
        return str(self.year or "")

    @cached_property
    def title(self) -> str:
        archive = self.word(_("archive_title", default="Archive of press releases"))
        return f"{archive}: {self.period}" if self.period else archive

    def earlier(self) -> dict[str, str] | None:
        return self._neighbours[0]

    def later(self) -> dict[str, str] | None:
        return self._neighbours[1]

    @cached_property
    def _neighbours(self) -> list[dict[str, str] | None]:
        if not self.year:
            return [None, None]
        return [
            address and {"url": f"{self.archive_url}/{address}", "title": title}
            for address in neighbours(self.year, self.month, self.months)
            for title in [self._period_title(address)]
        ]

    def _period_title(self, address: str | None) -> str:
        if not address or "/" not in address:
            return address or ""
        return written_month(*map(int, address.split("/")), self.language)

    @cached_property
    def page_head(self) -> PageHead:
        earlier, later = self._neighbours
        return PageHead(
            title=self.title,
            url="/".join((self.archive_url, *self.segments)),
            previous_url=earlier["url"] if earlier else "",
            next_url=later["url"] if later else "",
        )
