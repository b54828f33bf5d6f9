"""Pure rules of the press office's own vocabularies."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping
from datetime import date
from kancelar_content.opendata.rules import is_theme
from typing import Any

import re


Row = Mapping[str, Any]

PLAIN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def doubled(rows: Iterable[Row]) -> list[str]:
    """Tokens that several rows have."""
    return [token for token, times in Counter(_tokens(rows)).items() if times > 1]


def not_plain(rows: Iterable[Row]) -> list[str]:
    """Tokens that could not stand in an address as they are."""
    return [token for token in _tokens(rows) if not PLAIN.fullmatch(token)]


def not_of_the_list(rows: Iterable[Row]) -> list[str]:
    """Tokens of topics whose theme is no item of the state's list."""
    return [
        row.get("token") or ""
        for row in rows
        if row.get("theme") and not is_theme(row["theme"])
    ]


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


def in_a_circle(rows: Iterable[Row]) -> list[str]:
    """Tokens of portfolios that are a predecessor of their own predecessors."""
    earlier = {row.get("token"): row.get("predecessor") for row in rows}

    def returns(token: str) -> bool:
        passed, step = set(), earlier[token]
        while step in earlier and step not in passed:
            if step == token:
                return True
            passed.add(step)
            step = earlier[step]
        return False

    return [token for token in earlier if earlier[token] != token and returns(token)]


def before_predecessor(rows: Iterable[Row]) -> list[str]:
    """Tokens of portfolios that begin earlier than their predecessor did."""
    rows = list(rows)
    began = {row.get("token"): row.get("since") for row in rows}
    return [
        row.get("token")
        for row in rows
        if row.get("since")
        and (predecessor := began.get(row.get("predecessor")))
        and row["since"] < predecessor
    ]


def is_valid(row: Row, day: date) -> bool:
    """Whether the portfolio is there on the day; both its ends belong to it."""
    since, until = row.get("since"), row.get("until")
    return (since is None or since <= day) and (until is None or day <= until)


def _tokens(rows: Iterable[Row]) -> list[str]:
    return [row["token"] for row in rows if row.get("token")]
