"""Pure: where the parts of a chart stand.

Across they are percents of its width, down they are pixels. So a picture fills any
width while its letters keep the size of those around it, on a telephone too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from kancelar_content.charts.chart import Chart
from kancelar_content.charts.chart import Number
from kancelar_content.charts.chart import STANDING
from kancelar_content.charts.scale_rules import ticks


#: Heights: a line of the legend, a lying bar with its name, parts of these.
LEGEND, ROW, NAME, BAR = 24, 46, 15, 16
#: The share of the longest lying bar: its number stands behind it.
LONGEST = 78.0
#: Standing bars: head for the highest number, their room, a line of names below.
HEAD, PLOT, LINE = 24, 180, 20
#: Left of standing bars stand the numbers of the scale.
SCALE = 9.0
#: The share of its place that a standing bar fills.
FILLED = 0.7
#: Between the names of two groups.
GROUP = 14.0
#: More names do not fit below standing bars on the smallest screen.
MOST_NAMES = 12


@dataclass(frozen=True)
class Bar:
    """A part of a series: x and width in percents, y and height in pixels."""

    series: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Label:
    """Words at a place."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class Figure:
    """A number at a place."""

    value: Number
    x: float
    y: float


@dataclass(frozen=True)
class Picture:
    """A chart as it is drawn; a scale has lines across the whole width."""

    height: int
    bars: tuple[Bar, ...]
    names: tuple[Label, ...]
    figures: tuple[Figure, ...]
    scale: tuple[Figure, ...] = ()
    legend: tuple[Label, ...] = ()


def picture(chart: Chart) -> Picture:
    """Bars, names and numbers of the chart, below the legend of several series."""
    series = chart.series if len(chart.series) > 1 else ()
    legend = tuple(
        Label(one.title, 0, number * LEGEND + NAME) for number, one in enumerate(series)
    )
    top = len(legend) * LEGEND
    return (_standing if chart.lies == STANDING else _lying)(chart, top, legend)


def _lying(chart: Chart, top: int, legend: tuple[Label, ...]) -> Picture:
    per_one = LONGEST / (_highest(chart) or 1)
    bars, names, figures = [], [], []
    for place, category in enumerate(chart.categories):
        y = top + place * ROW
        names.append(Label(category.short or category.title, 0, y + NAME))
        total = chart.total(place)
        if total is None:
            continue
        for series, (start, end) in _parts(chart, place):
            x, width = start * per_one, (end - start) * per_one
            bars.append(Bar(series, _round(x), y + NAME + 7, _round(width), BAR))
        figures.append(Figure(total, _round(total * per_one), y + NAME + 20))
    height = top + len(chart.categories) * ROW
    return Picture(height, tuple(bars), tuple(names), tuple(figures), legend=legend)


def _standing(chart: Chart, top: int, legend: tuple[Label, ...]) -> Picture:
    scale = ticks(_highest(chart))
    per_one, ground = PLOT / scale[-1], top + HEAD + PLOT
    room = (100 - SCALE) / max(len(chart.categories), 1)
    apart = max(-(-len(chart.categories) // MOST_NAMES), 1)
    first = _first_name(chart, apart)
    bars, names, figures = [], [], []
    groups: list[Label] = []
    for place, category in enumerate(chart.categories):
        x = SCALE + place * room
        middle = _round(x + room / 2)
        if place % apart == first:
            name = category.short or category.title
            names.append(Label(name, middle, ground + LINE))
            if category.group and category.group not in [one.text for one in groups]:
                # One that begins too soon takes the place of the one before.
                if groups and middle - groups[-1].x < GROUP:
                    groups.pop()
                groups.append(Label(category.group, middle, ground + 2 * LINE))
        total = chart.total(place)
        if total is None:
            continue
        for series, (start, end) in _parts(chart, place):
            y, height = ground - end * per_one, (end - start) * per_one
            left, width = x + room * (1 - FILLED) / 2, room * FILLED
            bars.append(
                Bar(series, _round(left), _round(y), _round(width), _round(height))
            )
        if apart == 1:
            figures.append(Figure(total, middle, _round(ground - total * per_one - 6)))
    names += groups
    lines = 2 if groups else 1
    return Picture(
        ground + lines * LINE + 8,
        tuple(bars),
        tuple(names),
        tuple(figures),
        tuple(Figure(number, 0, _round(ground - number * per_one)) for number in scale),
        legend,
    )


def _first_name(chart: Chart, apart: int) -> int:
    """The place of the first name, so that the first of a group has its name."""
    groups = [category.group for category in chart.categories]
    begins = (n for n, (one, other) in enumerate(pairwise(groups), 1) if one != other)
    return next(begins, 0) % apart


def _highest(chart: Chart) -> Number:
    totals = [chart.total(place) or 0 for place in range(len(chart.categories))]
    return max(totals, default=0)


def _parts(chart: Chart, place: int) -> Iterator[tuple[int, tuple[Number, Number]]]:
    """Series with where they begin and end when they are stacked; empty ones not."""
    ends: list[Number] = [0]
    for series in chart.series:
        ends.append(ends[-1] + (series.values[place] or 0))
    for number, (start, end) in enumerate(pairwise(ends)):
        if end > start:
            yield number, (start, end)


def _round(value: float) -> float:
    return round(value, 2)
