"""Pure rules of language versions."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


#: The office writes in Czech; a Czech version is the source unless it was made
#: from another one.
HOME_LANGUAGE = "cs"

MISSING = "missing"
CURRENT = "current"
OUTDATED = "outdated"


@dataclass(frozen=True)
class Version:
    """What decides of a language version whether it is the source."""

    created: datetime
    translated_from: str = ""


def source_language(versions: Mapping[str, Version]) -> str:
    """The language whose version the others are measured by.

    A version known to be a translation is the source only if all of them are.
    """
    originals = {
        language: version
        for language, version in versions.items()
        if not version.translated_from
    }
    candidates = originals or versions
    if HOME_LANGUAGE in candidates:
        return HOME_LANGUAGE
    return min(
        candidates, key=lambda language: (candidates[language].created, language)
    )


def translation_state(
    translated: datetime | None, source_changed: datetime | None
) -> str:
    """Missing, current or outdated.

    A translation corresponds to the source as it was at the translation's own last
    change of meaning.
    """
    if translated is None:
        return MISSING
    if source_changed is None or translated >= source_changed:
        return CURRENT
    return OUTDATED


def negotiated(
    accept_language: str, available: Sequence[str], default: str = HOME_LANGUAGE
) -> str:
    """The best available language for an Accept-Language header (RFC 9110, 12.5.4)."""
    wanted: dict[str, float] = {}
    for item in accept_language.split(","):
        tag, _, parameter = item.strip().partition(";")
        language = tag.strip().lower().partition("-")[0]
        quality = _quality(parameter)
        if language in available and quality > wanted.get(language, 0):
            wanted[language] = quality
    return max(wanted, key=wanted.__getitem__, default=default)


def _quality(parameter: str) -> float:
    name, _, value = parameter.partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        quality = float(value)
    except ValueError:
        return 0.0
    return quality if 0 <= quality <= 1 else 0.0


def missing(available: Iterable[str], present: Iterable[str]) -> tuple[str, ...]:
    """The available languages that have no version, in their order."""
    have = frozenset(present)
    return tuple(language for language in available if language not in have)
