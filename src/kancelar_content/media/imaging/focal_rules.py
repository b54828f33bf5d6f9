"""Where the eye goes first in a picture: what differs from the rest of it."""

from numpy import ndarray

import numpy


#: How much nearer to the middle counts; photographers put there what they mean.
CENTRE = 0.6

#: Only the most conspicuous part of the picture decides.
CONSPICUOUS = 0.9

MIDDLE = (0.5, 0.5)


def focal_point(pixels: ndarray) -> tuple[float, float]:
    """The focal point, each part of 0 to 1, of a small picture (rows × columns × 3)."""
    height, width = pixels.shape[:2]
    weights = conspicuous(pixels.astype(float) / 255) * _near_middle(height, width)
    most = weights.max(initial=0)
    if most < 1e-3:
        return MIDDLE
    weights = numpy.where(weights >= numpy.quantile(weights, CONSPICUOUS), weights, 0)
    across = (numpy.arange(width) + 0.5) / width
    down = (numpy.arange(height) + 0.5) / height
    total = weights.sum()
    x = float((weights.sum(axis=0) * across).sum() / total)
    y = float((weights.sum(axis=1) * down).sum() / total)
    return round(min(max(x, 0.0), 1.0), 3), round(min(max(y, 0.0), 1.0), 3)


def conspicuous(pixels: ndarray) -> ndarray:
    """For each pixel how its colour differs, how it contrasts and how vivid it is."""
    other = numpy.sqrt(((pixels - pixels.mean(axis=(0, 1))) ** 2).sum(axis=2))
    light = pixels.mean(axis=2)
    down, across = numpy.gradient(light) if min(light.shape) > 1 else (0 * light,) * 2
    vivid = pixels.max(axis=2) - pixels.min(axis=2)
    vivid = numpy.abs(vivid - vivid.mean())
    return _smooth(other + 2 * numpy.hypot(down, across) + vivid)


def _smooth(values: ndarray, rounds: int = 3) -> ndarray:
    """Means of neighbours, so that a single pixel decides nothing."""
    for _ in range(rounds):
        padded = numpy.pad(values, 1, mode="edge")
        values = sum(
            padded[row : row + values.shape[0], column : column + values.shape[1]]
            for row in range(3)
            for column in range(3)
        )
        values = values / 9
    return values


def _near_middle(height: int, width: int) -> ndarray:
    down = numpy.linspace(-1, 1, height)[:, None] if height > 1 else numpy.zeros((1, 1))
    across = numpy.linspace(-1, 1, width)[None, :] if width > 1 else numpy.zeros((1, 1))
    return 1 - CENTRE * numpy.minimum(1, numpy.hypot(down, across))
