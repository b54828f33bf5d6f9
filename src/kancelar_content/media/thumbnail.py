"""Small pictures of items on pages of the staff."""

from typing import Any


def thumbnail(url: str, card: dict[str, Any] | None) -> str:
    """Address of a small picture, by the item's `media_card`; empty if none is made."""
    version = (card or {}).get("version")
    return f"{url}/@@rendition/{version}/320.jpeg" if version else ""
