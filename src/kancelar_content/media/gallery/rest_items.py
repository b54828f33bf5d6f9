"""Photos and their rights as JSON: what everybody may know of them."""

from collections.abc import Iterator
from collections.abc import Mapping
from kancelar_content.media.gallery.album_cards import Cover
from kancelar_content.media.licences import Licence
from kancelar_content.media.renditions.size_rules import CROPS
from kancelar_content.media.renditions.size_rules import Size
from kancelar_content.media.renditions.size_rules import size_of
from typing import Any


def photo_pictures(cover: Cover) -> dict[str, Any]:
    """Alternative texts by language, size of the whole and all its pictures."""
    card = cover.card
    return {
        "alt": card["alt"],
        "width": card["width"],
        "height": card["height"],
        "renditions": list(_pictures(card, cover.url)),
    }


def rights(card: Mapping[str, Any], licences: Mapping[str, Licence]) -> dict[str, Any]:
    """Licence with its address, credit and what the photo may be used for."""
    licence = licences.get(card["licence"])
    return {
        "licence": licence
        and {
            "token": licence.token,
            "title": licence.name,
            "url": licence.url or None,
        },
        "credit": card["credit"],
        "photographer": card["photographer"],
        "allowed_uses": list(card["uses"]),
    }


def _pictures(card: Mapping[str, Any], url: str) -> Iterator[dict[str, Any]]:
    """All pictures that are made, the whole ones first, the narrow before the wide."""
    sizes = [size for size in map(size_of, card["made"] or ()) if size]
    for size in sorted(sizes, key=lambda size: (size.crop, size.width, size.format)):
        width, height = _box(size, card)
        yield {
            "@id": f"{url}/@@rendition/{card['version']}/{size.name}",
            "width": width,
            "height": height,
            "content-type": f"image/{size.format}",
            "crop": size.crop or None,
        }


def _box(size: Size, card: Mapping[str, Any]) -> tuple[int, int]:
    """Nothing is enlarged: of a small photo a picture is narrower than its name."""
    if size.crop:
        return next(box for box in CROPS[size.crop] if box[0] == size.width)
    width = min(size.width, card["width"])
    return width, round(card["height"] * width / card["width"])
