"""Records of several languages that are versions of one text."""

from collections.abc import Iterable
from kancelar_content.search.folding import plain_spaces
from typing import Any


Row = dict[str, Any]


def joined(rows: Iterable[Row], *, group: str, limit: int) -> list[list[Row]]:
    """Versions of the same group together, in the order of the newest of each."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        key = row[group] or row["UID"]
        if key in groups:
            groups[key].append(row)
        elif len(groups) < limit:
            groups[key] = [row]
    return [czech_first(versions) for versions in groups.values()]


def czech_first(versions: Iterable[Row]) -> list[Row]:
    """Versions of one text in the order in which they speak for it."""
    return sorted(versions, key=lambda row: (row["Language"] != "cs", row["Language"]))


def language_map(versions: Iterable[Row], column: str) -> dict[str, str]:
    """The column's text by language, without languages that say nothing."""
    texts = {row["Language"]: plain_spaces(row[column] or "") for row in versions}
    return {language: text for language, text in texts.items() if text}
