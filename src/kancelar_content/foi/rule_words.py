"""What a time limit is called and what it does, from the row that it was made of."""

from collections.abc import Iterable
from collections.abc import Mapping
from kancelar_content import _
from kancelar_content.deadlines.rule_table import Rule
from kancelar_content.foi.section_words import written_section
from typing import Any
from zope.i18nmessageid import Message


#: How sure a row is that nobody has verified.
UNVERIFIED = "unverified"


def rule_title(rule: Rule, rows: Iterable[Mapping[str, Any]], language: str) -> str:
    """Its name in Czech, for other languages in English."""
    return _words("title", rule, rows, language) or rule.name


def rule_effect(rule: Rule, rows: Iterable[Mapping[str, Any]], language: str) -> str:
    """What follows from it, if that is said."""
    return _words("effect", rule, rows, language)


def rule_section(
    rule: Rule, rows: Iterable[Mapping[str, Any]], language: str
) -> Message | str:
    """Its section, with a warning if nobody has verified the rule.

    In Czech, for other languages as English writes it.
    """
    section = written_section(rule.section, language if language == "cs" else "en")
    row = _row(rule, rows)
    if row is None or row["status"] != UNVERIFIED:
        return section
    return _(
        "section_unverified",
        default="${section}, not verified",
        mapping={"section": section},
    )


def _words(
    what: str, rule: Rule, rows: Iterable[Mapping[str, Any]], language: str
) -> str:
    row = _row(rule, rows)
    if row is None:
        return ""
    czech, english = row[f"{what}_cs"], row[f"{what}_en"]
    return (czech if language == "cs" else english or czech) or ""


def _row(rule: Rule, rows: Iterable[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The row that the rule was made of."""
    made_of = (rule.name, rule.valid_from)
    return next((r for r in rows if (r["name"], r["valid_from"]) == made_of), None)
