"""The names of the colours of a picture."""

from numpy import ndarray
from numpy import select

import numpy


#: In the order in which they are told when they cover as much.
NAMES = [
    "red",
    "orange",
    "yellow",
    "green",
    "cyan",
    "blue",
    "purple",
    "pink",
    "brown",
    "black",
    "grey",
    "white",
]

#: A colour that covers less of the picture is not told.
SHARE = 0.12
MOST = 3


def colours(pixels: ndarray) -> tuple[str, ...]:
    """At most three names, the most frequent first, of pixels (n × 3, of 0 to 255)."""
    counted = numpy.bincount(named(pixels), minlength=len(NAMES))
    shares = counted / max(1, counted.sum())
    order = numpy.argsort(-shares, kind="stable")[:MOST]
    told = [NAMES[at] for at in order if shares[at] >= SHARE]
    return tuple(told or [NAMES[order[0]]])


def named(pixels: ndarray) -> ndarray:
    """For each pixel the index of its name."""
    red, green, blue = pixels.reshape(-1, 3).astype(float).T / 255
    value = numpy.maximum(numpy.maximum(red, green), blue)
    chroma = value - numpy.minimum(numpy.minimum(red, green), blue)
    saturation = numpy.divide(
        chroma, value, out=numpy.zeros_like(value), where=value > 0
    )
    hue = _hue(red, green, blue, value, chroma)
    warm = (hue < 50) | (hue >= 345)
    conditions = [
        (value < 0.16, "black"),
        ((saturation < 0.12) & (value > 0.85), "white"),
        (saturation < 0.14, "grey"),
        (warm & (hue >= 12) & (hue < 50) & (value < 0.65), "brown"),
        (warm & (hue < 12) & (value < 0.40), "brown"),
        (((hue >= 330) | (hue < 12)) & (saturation < 0.5) & (value > 0.75), "pink"),
        ((hue < 12) | (hue >= 345), "red"),
        (hue < 42, "orange"),
        (hue < 68, "yellow"),
        (hue < 165, "green"),
        (hue < 195, "cyan"),
        (hue < 258, "blue"),
        (hue < 300, "purple"),
        (hue < 345, "pink"),
    ]
    return select(
        [condition for condition, _ in conditions],
        [NAMES.index(name) for _, name in conditions],
    ).astype(int)


def _hue(
    red: ndarray, green: ndarray, blue: ndarray, value: ndarray, chroma: ndarray
) -> ndarray:
    """Degrees of the circle of colours, 0 for grey."""
    safe = numpy.where(chroma > 0, chroma, 1)
    hue = select(
        [value == red, value == green],
        [(green - blue) / safe % 6, (blue - red) / safe + 2],
        (red - green) / safe + 4,
    )
    return numpy.where(chroma > 0, hue * 60, 0)
