"""What a time limit is called and what it does, from the row that it was made of."""

from collections.abc import Iterable
from collections.abc import Mapping
from kancelar_content.deadlines.rule_table import Rule
from typing import Any


def rule_title(rule: Rule, rows: Iterable[Mapping[str, Any]], language: str) -> str:
    """Its name in Czech, for other languages in English."""
    return _words("title", rule, rows, language) or rule.name


def rule_effect(rule: Rule, rows: Iterable[Mapping[str, Any]], language: str) -> str:
    """What follows from it, if that is said."""
    return _words("effect", rule, rows, language)


def _words(
    what: str, rule: Rule, rows: Iterable[Mapping[str, Any]], language: str
) -> str:
    for row in rows:
        if (row["name"], row["valid_from"]) == (rule.name, rule.valid_from):
            czech, english = row[f"{what}_cs"], row[f"{what}_en"]
            return (czech if language == "cs" else english or czech) or ""
    return ""
