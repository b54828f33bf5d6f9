"""What a version remembers of the source it was made from.

It is kept on the version itself, so that its page and its catalog record need no other.
"""

from Acquisition import aq_base
from dataclasses import dataclass
from datetime import datetime
from kancelar_content.multilingual.rules import translation_state


@dataclass(frozen=True)
class Origin:
    """The language of the source and its last change of meaning; a source has none."""

    language: str = ""
    changed: datetime | None = None


def origin(version) -> Origin:
    """Where the version comes from."""
    base = aq_base(version)
    return Origin(
        getattr(base, "translated_from", ""), getattr(base, "original_changed", None)
    )


def set_origin(version, value: Origin) -> None:
    """Remember where the version comes from."""
    version.translated_from = value.language
    version.original_changed = value.changed


def state_of(version) -> str:
    """The state of a translation; empty for a source."""
    came_from = origin(version)
    if not came_from.language:
        return ""
    return translation_state(version.content_changed, came_from.changed)
