"""A chart as pages and files show it."""

from functools import cached_property
from kancelar_content.charts.chart import Chart
from kancelar_content.charts.chart import Number
from kancelar_content.charts.picture_rules import Picture
from kancelar_content.charts.picture_rules import picture
from kancelar_content.publication.dates import NBSP
from kancelar_content.publication.numbers import written_number
from pathlib import Path
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


#: A file stands where the stylesheet of the site does not reach.
PAPER = Path(__file__).parent / "static" / "paper.css"
PAPER_WIDTH = 640


class Drawing(BrowserView):
    """The picture of a chart with its table, in the language of its reader."""

    index = ViewPageTemplateFile("templates/chart.pt")
    svg = ViewPageTemplateFile("templates/picture.pt")

    def __init__(self, context, request, chart: Chart, language: str) -> None:
        super().__init__(context, request)
        self.chart = chart
        self.language = language

    def __call__(self) -> str:
        """Both, as a part of a page."""
        return self.index()

    def on_page(self) -> str:
        """The picture alone: as wide as its place, coloured by the page."""
        return self.svg(width="100%", style="")

    def as_file(self) -> bytes:
        """The picture alone for print, with colours of its own."""
        style = PAPER.read_text(encoding="utf-8")
        return self.svg(width=PAPER_WIDTH, style=style).strip().encode()

    @cached_property
    def picture(self) -> Picture:
        return picture(self.chart)

    def written(self, value: Number | None) -> str:
        """The number with its unit; a dash for none."""
        if value is None:
            return "–"
        number = written_number(value, self.language, decimals=1)
        return f"{number}{NBSP}{self.chart.unit}" if self.chart.unit else number

    def rows(self) -> list[dict[str, Any]]:
        """The table: a category with its numbers."""
        return [
            {
                "category": category,
                "numbers": [
                    self.written(series.values[place]) for series in self.chart.series
                ],
            }
            for place, category in enumerate(self.chart.categories)
        ]


def drawn(context, request, chart: Chart, language: str) -> str:
    """The chart with its table, to be put into a page."""
    return Drawing(context, request, chart, language)()
