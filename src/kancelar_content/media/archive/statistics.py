"""`@@media-statistics`: what the archive holds, in numbers that lead to the search."""

from collections.abc import Iterable
from datetime import date
from datetime import datetime
from functools import cached_property
from kancelar_content import _
from kancelar_content.charts.chart import Category
from kancelar_content.charts.chart import Chart
from kancelar_content.charts.chart import Series
from kancelar_content.charts.chart import STANDING
from kancelar_content.charts.drawing import drawn
from kancelar_content.listing.view import ListingView
from kancelar_content.media.archive.month_rules import months_of
from kancelar_content.media.archive.search import ArchiveSearch
from kancelar_content.media.archive.selection_rules import ArchiveSelection
from kancelar_content.media.archive.words import FILTERS
from kancelar_content.media.archive.words import KINDS
from kancelar_content.multilingual.reading_language import remember_language
from kancelar_content.page_head import PageHead
from kancelar_content.publication.dates import MONTHS
from kancelar_content.staff_page import open_staff_page
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile

import numpy as np


#: Filters that are counted, in the order of the page; open ones by frequency.
COUNTED = ("lacks", "state", "rights", "licence", "topic", "photographer")
MOST = 15

TITLE = _("archive_statistics", default="Statistics of the archive")
NUMBER = _("statistics_number", default="Photos and videos")
YEARS = _("statistics_years", default="By the year in which they were taken")
YEAR = _("statistics_year", default="Year")
MONTH = _("statistics_month", default="Month")
MEGABYTES = _("statistics_megabytes", default="Megabytes")
STORAGE = _("statistics_storage", default="Storage of files, without smaller copies")


class StatisticsPage(ListingView):
    """Charts of everything that the user may see of the archive."""

    page = ViewPageTemplateFile("templates/media_statistics.pt")

    def __call__(self) -> str:
        open_staff_page(self.request)
        remember_language(self.request)
        return self.page()

    @cached_property
    def search(self) -> ArchiveSearch:
        return ArchiveSearch(self.request, {})

    @cached_property
    def language(self) -> str:
        return api.portal.get_current_language()

    @property
    def base(self) -> str:
        return self.context.absolute_url()

    def charts(self) -> list[str]:
        """All charts with their tables, for the page."""
        charts = (self.by_year(), self.by_month(), *self.by_filter(), self.storage())
        return [
            drawn(self.context, self.request, chart, self.language)
            for chart in charts
            if chart is not None
        ]

    @cached_property
    def years(self) -> dict[int, int]:
        """Years with the number of what was taken in each."""
        return {
            year: self._between(date(year, 1, 1), date(year, 12, 31))
            for year in range(*self._span)
        }

    @cached_property
    def _span(self) -> tuple[int, int]:
        taken = self.search.found.arrays.numbers("media_taken")
        known = taken.values[taken.known & self.search.found.mask]
        if not len(known):
            return 0, 0
        # As `DateIndex._convert` counts: twelve months of 31 days to a year.
        minutes = 12 * 31 * 24 * 60
        first, last = int(known.min()) // minutes, int(known.max()) // minutes
        return max(first - 1, 1), last + 1

    def _between(self, first: date, last: date) -> int:
        convert = self.search.catalog._catalog.getIndex("media_taken")._convert
        taken = self.search.found.arrays.numbers("media_taken")
        begin = convert(datetime.combine(first, datetime.min.time()))
        end = convert(datetime.combine(last, datetime.max.time()))
        marked = taken.between(begin, end) & self.search.found.mask
        return int(np.count_nonzero(marked))

    def _url(self, **filters) -> str:
        query = ArchiveSelection(**filters).query_string()
        return f"{self.base}/@@media-archive{query}"

    def by_year(self) -> Chart | None:
        found = {year: number for year, number in self.years.items() if number}
        if not found:
            return None
        categories = [
            Category(
                str(year),
                url=self._url(taken_from=date(year, 1, 1), taken_to=date(year, 12, 31)),
            )
            for year in found
        ]
        title, head = self.word(YEARS), self.word(YEAR)
        series = [Series(self.word(NUMBER), list(found.values()))]
        return Chart("media-years", title, head, categories, series, STANDING)

    def by_month(self) -> Chart | None:
        """The months of the year that the address names, or of the last one."""
        found = [year for year, number in self.years.items() if number]
        if not found:
            return None
        asked = self.request.form.get("year")
        known = {str(year): year for year in found}
        year = known.get(asked) if isinstance(asked, str) else None
        year = year or found[-1]
        names = MONTHS.get(self.language, MONTHS["en"]).split()
        months = months_of(year)
        categories = [
            Category(
                f"{name} {year}",
                short=f"{first.month}",
                url=self._url(taken_from=first, taken_to=last),
            )
            for name, (first, last) in zip(names, months, strict=True)
        ]
        title = self.word(
            _(
                "statistics_months",
                default="By month of ${year}",
                mapping={"year": year},
            )
        )
        series = [Series(self.word(NUMBER), [self._between(*days) for days in months])]
        head = self.word(MONTH)
        return Chart("media-months", title, head, categories, series, STANDING)

    def by_filter(self) -> Iterable[Chart]:
        """A chart of each counted filter that has a value."""
        for name in COUNTED:
            counts = self.search.found.counts(name)
            known = self.search.words.values(name)
            values = [value for value in known if counts.get(value)] or sorted(
                counts, key=lambda value: (-counts[value], value)
            )
            values = values[:MOST]
            if not values:
                continue
            titles = self.search.words.titles(name, values)
            yield Chart(
                f"media-{name}",
                self.word(FILTERS[name]),
                self.word(FILTERS[name]),
                [Category(titles[v], url=self._url(**{name: v})) for v in values],
                [Series(self.word(NUMBER), [counts[value] for value in values])],
            )

    def storage(self) -> Chart | None:
        """Megabytes of the files that came in and of those that are shown."""
        sizes = self.search.found.arrays.numbers("media_bytes")
        kinds = self.search.found.arrays.column("portal_type")
        size = len(self.search.found.mask)
        found = {}
        for kind in KINDS:
            marked = kinds.having(kind, size) & self.search.found.mask
            total = int(sizes.values[marked & sizes.known].sum())
            if total:
                found[kind] = round(total / 1e6, 1)
        if not found:
            return None
        return Chart(
            "media-storage",
            self.word(STORAGE),
            self.word(FILTERS["kind"]),
            [Category(self.word(KINDS[k]), url=self._url(kind=k)) for k in found],
            [Series(self.word(MEGABYTES), list(found.values()))],
            unit="MB",
        )

    @property
    def page_head(self) -> PageHead:
        url = f"{self.base}/@@media-statistics"
        return PageHead(title=self.word(TITLE), url=url, for_search_engines=False)

    def year_links(self) -> list[dict[str, str]]:
        """Years whose months may be looked at."""
        return [
            {"title": str(year), "url": f"{self.base}/@@media-statistics?year={year}"}
            for year, number in self.years.items()
            if number
        ]
