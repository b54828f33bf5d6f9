"""Pure: what a chart says, in words and numbers of its reader."""

from collections.abc import Sequence
from dataclasses import dataclass


#: Bars that lie below each other have room for long names, standing ones for months.
LYING, STANDING = "lying", "standing"

Number = int | float


@dataclass(frozen=True)
class Category:
    """What is counted: a row of the table, a place in the picture.

    `short` stands in the picture if the title has no room there, `group` below the
    first of several that belong together. `url` leads to what was counted.
    """

    title: str
    short: str = ""
    group: str = ""
    url: str = ""


@dataclass(frozen=True)
class Series:
    """A number for each category; None where there is nothing to say."""

    title: str
    values: Sequence[Number | None]


@dataclass(frozen=True)
class Chart:
    """One or more series of the same categories; several are stacked on each other.

    Names are unique on a page. No value is negative.
    """

    name: str
    title: str
    #: What the categories are: the head of their column.
    head: str
    categories: Sequence[Category]
    series: Sequence[Series]
    lies: str = LYING
    #: Written behind each number.
    unit: str = ""

    def total(self, place: int) -> Number | None:
        """What all series say of a category; None if none of them says anything."""
        values = [series.values[place] for series in self.series]
        told = [value for value in values if value is not None]
        return sum(told) if told else None
