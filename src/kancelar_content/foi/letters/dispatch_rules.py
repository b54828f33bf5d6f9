"""Pure: when a letter in a data box counts as delivered, whoever opens it or not."""

from collections.abc import Iterable
from datetime import date
from kancelar_content.deadlines.rule_table import in_force
from kancelar_content.deadlines.rule_table import Rule
from kancelar_content.deadlines.rules import time_limit


#: Act 300/2008, section 17(4); its days and section stand in the dated table.
FICTION = "isds_fiction"


def delivered_by_rule(dispatched: date, rules: Iterable[Rule]) -> tuple[date, Rule]:
    """The last day on which nobody need have logged in, and the rule that says so."""
    rule = in_force(rules, FICTION, dispatched)
    return time_limit(dispatched, rule.length).due, rule
