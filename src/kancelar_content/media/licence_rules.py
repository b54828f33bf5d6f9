"""Pure rules of the table of licences."""

from collections.abc import Iterable
from collections.abc import Mapping

import re


NO_TOKEN, ODD_TOKEN, DOUBLED, ODD_ADDRESS = (
    "no-token",
    "odd-token",
    "doubled",
    "odd-address",
)

TOKEN = re.compile(r"[a-z0-9][a-z0-9.-]{0,59}")
ADDRESS = re.compile(r"https://[^\s<>\"']{3,2000}")


def table_problem(rows: Iterable[Mapping]) -> tuple[str, str] | None:
    """The first thing that is wrong, with the words that it is about."""
    seen = set()
    for row in rows:
        token, name, url = (_text(row, key) for key in ("token", "cs", "url"))
        if not token or not name:
            return NO_TOKEN, token or name or "?"
        if not TOKEN.fullmatch(token):
            return ODD_TOKEN, token
        if token in seen:
            return DOUBLED, token
        if url and not ADDRESS.fullmatch(url):
            return ODD_ADDRESS, url
        seen.add(token)
    return None


def _text(row: Mapping, key: str) -> str:
    value = row.get(key)
    return value.strip() if isinstance(value, str) else ""
