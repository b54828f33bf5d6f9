"""The table of time limits as it is shipped, and rules from its rows."""

from collections.abc import Iterable
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from kancelar_content.deadlines.rule_table import Rule
from kancelar_content.deadlines.rules import Length
from typing import Any

import json


def as_rules(rows: Iterable[Mapping[str, Any]]) -> list[Rule]:
    """Rules of rows as the settings keep them; days may be texts by ISO 8601."""
    return [
        Rule(
            name=row["name"],
            section=row["section"],
            length=Length(row["count"], row["unit"], row["moves"]),
            event=row["event"],
            who=row["who"],
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
        )
        for row in rows
    ]


@cache
def default_rows() -> tuple[dict[str, Any], ...]:
    """The rows as shipped: each says how sure its source is."""
    text = files(__package__).joinpath("data/deadlines.json").read_text("utf-8")
    return tuple(json.loads(text))


def default_rules() -> list[Rule]:
    """The rules as shipped."""
    return as_rules(default_rows())


def _day(value: date | str | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value
