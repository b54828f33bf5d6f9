"""Sizes and cuts of pictures; nothing is ever enlarged."""

#: As wide as this many heights is a panorama.
PANORAMA = 2.0

#: So little difference is a square.
SQUARE = 1.05


def orientation(width: int, height: int) -> str:
    """landscape, portrait, square or panorama."""
    ratio = width / height
    if ratio >= PANORAMA:
        return "panorama"
    if 1 / SQUARE <= ratio <= SQUARE:
        return "square"
    return "landscape" if ratio > 1 else "portrait"


def fitted(width: int, height: int | None, of: tuple[int, int]) -> tuple[int, int]:
    """The size of a picture of this width made of one of that size.

    With a height it has their ratio, but never more pixels than can be cut out.
    """
    own_width, own_height = of
    if height is None:
        width = min(width, own_width)
        return width, max(1, round(own_height * width / own_width))
    scale = min(1.0, own_width / width, own_height / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def cut(
    size: tuple[int, int], of: tuple[int, int], focal: tuple[float, float]
) -> tuple[float, float, float, float]:
    """The largest box with the ratio of `size` that has the focal point in its middle.

    Near an edge the box is moved, so that it stays in the picture.
    """
    width, height = of
    scale = min(width / size[0], height / size[1])
    wide, high = min(size[0] * scale, width), min(size[1] * scale, height)
    left = min(max(focal[0] * width - wide / 2, 0.0), width - wide)
    top = min(max(focal[1] * height - high / 2, 0.0), height - high)
    return left, top, min(left + wide, width), min(top + high, height)


def scale_needed(wanted: list[tuple[int, int | None]], of: tuple[int, int]) -> float:
    """To which part of its size a picture may be reduced before they are made."""
    parts = [0.0]
    for width, height in wanted:
        size = fitted(width, height, of)
        parts.append(max(size[0] / of[0], size[1] / of[1]))
    return min(1.0, max(parts))
