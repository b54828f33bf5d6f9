"""Pure rule of what a `<picture>` needs, from what lists know of a photo."""

from collections.abc import Mapping
from kancelar_content.media.renditions.size_rules import CROPS
from kancelar_content.media.renditions.size_rules import FORMATS
from kancelar_content.media.renditions.size_rules import nearest
from kancelar_content.media.renditions.size_rules import Size
from kancelar_content.media.renditions.size_rules import size_of
from typing import Any


#: For browsers that choose nothing themselves, and for what is shared.
FALLBACK = 1024


def picture_sources(
    card: Mapping[str, Any] | None, url: str, sizes: str, crop: str | None = None
) -> dict[str, Any] | None:
    """What the macro `@@media-picture` needs; nothing while no picture is made.

    :param card: the column `media_card` of a photo.
    :param url: the address of the photo.
    :param sizes: how wide it is shown, as the attribute `sizes` has it.
    :param crop: a shape of `size_rules.CROPS`; the whole picture until it is made.
    """
    made = [size for size in map(size_of, (card or {}).get("made") or ()) if size]
    if not made or not card.get("width"):
        return None
    crop = crop if any(size.crop == crop for size in made) else ""
    there = sorted(
        (size for size in made if size.crop == (crop or "")), key=lambda s: s.width
    )
    width, height = _natural(card, crop)
    base = f"{url}/@@rendition/{card['version']}"
    by_format = {
        kind: _srcset(base, [size for size in there if size.format == kind], width)
        for kind in FORMATS
    }
    fallback = nearest([s.name for s in there], Size(FALLBACK, "jpeg", crop or ""))
    return {
        "sources": [
            {"type": f"image/{kind}", "srcset": by_format[kind]}
            for kind in FORMATS[:-1]
            if by_format[kind]
        ],
        "src": f"{base}/{fallback}",
        "srcset": by_format["jpeg"],
        "sizes": sizes,
        "width": width,
        "height": height,
        "position": position(card.get("focal")),
    }


def position(focal: tuple[float, float] | None) -> str:
    """The focal point as CSS has it, for boxes of another shape than the picture."""
    x, y = focal or (0.5, 0.5)
    return f"{round(x * 100)}% {round(y * 100)}%"


def _natural(card: Mapping[str, Any], crop: str | None) -> tuple[int, int]:
    """The size whose ratio the picture keeps free before it is loaded."""
    return CROPS[crop][-1] if crop else (card["width"], card["height"])


def _srcset(base: str, sizes: list[Size], most: int) -> str:
    """Addresses with their real widths: a small photo is narrower than its name."""
    return ", ".join(f"{base}/{size.name} {min(size.width, most)}w" for size in sizes)
