"""The page that shows every part of the look."""

from dataclasses import dataclass
from Products.Five import BrowserView


@dataclass(frozen=True)
class Swatch:
    """A colour and what stands on it."""

    token: str
    on: str


class StyleGuide(BrowserView):
    """Parts are drawn by the classes that pages use, so the guide cannot lag behind."""

    swatches = (
        Swatch("brand", "on-brand"),
        Swatch("brand-strong", "on-brand"),
        Swatch("accent", "brand-strong"),
        Swatch("paper", "ink"),
        Swatch("paper", "quiet"),
        Swatch("paper", "link"),
        Swatch("tint", "ink"),
        Swatch("info-tint", "info-line"),
        Swatch("good-tint", "good-line"),
        Swatch("warn-tint", "warn-line"),
        Swatch("bad-tint", "bad-line"),
        Swatch("mark", "ink"),
    )
    alerts = ("info", "success", "warning", "danger")
