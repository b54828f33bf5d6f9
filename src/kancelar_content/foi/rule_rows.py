"""Time limits and grounds as they are shipped, and rules from rows of time limits."""

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
    """Rules of rows as the settings keep them."""
    return [
        Rule(
            name=row["name"],
            section=row["section"],
            length=Length(int(row["count"]), row["unit"], row["moves"] == "yes"),
            event=row["event"],
            who=row["who"],
            valid_from=row["valid_from"],
            valid_to=row["valid_to"],
        )
        for row in rows
    ]


@cache
def default_rows() -> tuple[dict[str, Any], ...]:
    """Rows of the table as shipped: each says how sure its source is."""
    return tuple(
        {
            **row,
            "valid_from": _day(row["valid_from"]),
            "valid_to": _day(row["valid_to"]),
        }
        for row in _shipped("deadlines.json")
    )


@cache
def default_grounds() -> tuple[dict[str, Any], ...]:
    """Grounds as shipped: each says how sure its source is."""
    return tuple(_shipped("grounds.json"))


def default_rules() -> list[Rule]:
    """The rules as shipped."""
    return as_rules(default_rows())


def _shipped(name: str) -> list[dict[str, Any]]:
    text = files(__package__).joinpath(f"data/{name}").read_text("utf-8")
    return json.loads(text)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
