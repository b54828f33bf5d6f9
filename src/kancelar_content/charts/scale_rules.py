"""Pure: the numbers at the lines of a scale."""

from kancelar_content.charts.chart import Number

import math


#: So many steps at most from nothing to the highest number.
MOST_STEPS = 5


def ticks(highest: Number, most: int = MOST_STEPS) -> list[Number]:
    """From 0 in equal steps of 1, 2 or 5 times a power of ten over the highest number.

    Steps are whole numbers, because what is counted is.
    """
    step = _nice(max(highest, 1) / most)
    return [step * number for number in range(max(math.ceil(highest / step), 1) + 1)]


def _nice(least: float) -> int:
    """The smallest such step that is no less."""
    power = 10 ** max(math.floor(math.log10(least)), 0)
    steps = (power, 2 * power, 5 * power, 10 * power)
    return next(step for step in steps if step >= least)
