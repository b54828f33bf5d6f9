"""Pure rules of the press office's own vocabularies."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any


Row = Mapping[str, Any]


def doubled(rows: Iterable[Row]) -> list[str]:
    """Tokens that several rows have."""
    return [token for token, times in Counter(_tokens(rows)).items() if times > 1]


def removed(before: Iterable[Row], after: Iterable[Row]) -> list[str]:
    """Tokens that are there no more."""
    return sorted(set(_tokens(before)) - set(_tokens(after)))


def ending_before_beginning(rows: Iterable[Row]) -> list[str]:
    """Tokens of portfolios that end earlier than they begin."""
    return [
        row["token"]
        for row in rows
        if row.get("since") and row.get("until") and row["until"] < row["since"]
    ]


def without_predecessor(rows: Iterable[Row]) -> list[str]:
    """Tokens of portfolios whose predecessor is missing or is the portfolio itself."""
    rows = list(rows)
    known = set(_tokens(rows))
    return [
        row["token"]
        for row in rows
        if row.get("predecessor")
        and (row["predecessor"] not in known or row["predecessor"] == row["token"])
    ]


def _tokens(rows: Iterable[Row]) -> list[str]:
    return [row["token"] for row in rows if row.get("token")]
