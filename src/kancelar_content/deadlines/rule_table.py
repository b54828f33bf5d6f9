"""The dated table of time limits: which rule is in force for an event of a day.

An amendment of the law is a further row with a later beginning; an event is judged by
the row that was in force on its day. Pure: rows in, a rule or complaints out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from kancelar_content.deadlines.rules import Length
from kancelar_content.deadlines.rules import UNITS


@dataclass(frozen=True)
class Rule:
    """One row: a time limit of the law, valid for events of some days (inclusive)."""

    name: str
    section: str
    length: Length
    event: str
    who: str
    effect: str = ""
    valid_from: date | None = None
    valid_to: date | None = None


class NoRule(LookupError):
    """The table has no rule of that name for that day."""


def in_force(rules: Iterable[Rule], name: str, event: date) -> Rule:
    """The rule of that name for an event of that day.

    :raises NoRule: if the table has none.
    """
    for rule in rules:
        if rule.name == name and _begin(rule) <= event <= _end(rule):
            return rule
    raise NoRule(f"{name} on {event}")


def backward(rules: Iterable[Rule]) -> list[str]:
    """Names of rules that end before they begin."""
    return _names(rule for rule in rules if _end(rule) < _begin(rule))


def overlapping(rules: Iterable[Rule]) -> list[str]:
    """Names that have two rules for one day."""
    return _names(
        late for early, late in _neighbours(rules) if _begin(late) <= _end(early)
    )


def interrupted(rules: Iterable[Rule]) -> list[str]:
    """Names that have no rule for days between two of their rules."""
    return _names(
        late
        for early, late in _neighbours(rules)
        if _end(early) < _begin(late) and (_begin(late) - _end(early)).days > 1
    )


def uncountable(rules: Iterable[Rule]) -> list[str]:
    """Names of rules whose length is negative or of an unknown unit."""
    return _names(
        rule for rule in rules if rule.length.count < 0 or rule.length.unit not in UNITS
    )


def _begin(rule: Rule) -> date:
    return rule.valid_from or date.min


def _end(rule: Rule) -> date:
    return rule.valid_to or date.max


def _neighbours(rules: Iterable[Rule]) -> list[tuple[Rule, Rule]]:
    ordered = sorted(rules, key=lambda rule: (rule.name, _begin(rule), _end(rule)))
    return [(one, two) for one, two in pairwise(ordered) if one.name == two.name]


def _names(rules: Iterable[Rule]) -> list[str]:
    return sorted({rule.name for rule in rules})
