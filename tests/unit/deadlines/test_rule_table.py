"""Which rule is in force, and what is wrong with a table."""

from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.deadlines.rule_table import backward
from kancelar_content.deadlines.rule_table import in_force
from kancelar_content.deadlines.rule_table import interrupted
from kancelar_content.deadlines.rule_table import NoRule
from kancelar_content.deadlines.rule_table import overlapping
from kancelar_content.deadlines.rule_table import Rule
from kancelar_content.deadlines.rule_table import uncountable
from kancelar_content.deadlines.rules import Length

import pytest


AMENDED = date(2023, 1, 1)
DAY = timedelta(days=1)


def rule(section="§ 14", since=None, until=None, name="extend", **length):
    length = Length(**{"count": 10, **length})
    return Rule(name, section, length, "received", "office", "", since, until)


OLD = rule("§ 14 odst. 7", until=AMENDED - DAY)
NEW = rule("§ 14 odst. 6", since=AMENDED)


def test_event_is_judged_by_the_law_of_its_day():
    assert in_force([NEW, OLD], "extend", AMENDED - DAY) is OLD
    assert in_force([NEW, OLD], "extend", AMENDED) is NEW


def test_missing_rule_is_told_by_name_and_day():
    with pytest.raises(NoRule, match="appeal on 2023-01-01"):
        in_force([OLD, NEW], "appeal", AMENDED)
    with pytest.raises(NoRule):
        in_force([NEW], "extend", AMENDED - DAY)


@pytest.mark.parametrize(
    ("check", "rules"),
    [
        (backward, [rule(since=AMENDED, until=AMENDED - DAY)]),
        (overlapping, [rule(until=AMENDED), NEW]),
        (overlapping, [rule(), rule()]),
        (interrupted, [rule(until=AMENDED - 2 * DAY), NEW]),
        (uncountable, [rule(count=-1)]),
        (uncountable, [rule(unit="fortnights")]),
    ],
)
def test_faulty_table_is_told_by_name(check, rules):
    sound = rule(name="appeal")
    assert check([sound, *rules]) == ["extend"]
    assert check([sound, OLD, NEW]) == []


@given(st.lists(st.dates(date(2000, 1, 1), date(2040, 1, 1)), unique=True), st.data())
def test_amendments_in_a_row_leave_one_rule_for_each_day(starts, data):
    since = [None, *sorted(starts)]
    until = [start - DAY for start in sorted(starts)] + [None]
    rules = [
        rule(str(number), first, last)
        for number, (first, last) in enumerate(zip(since, until, strict=True))
    ]
    assert not (backward(rules) + overlapping(rules) + interrupted(rules))
    day = data.draw(st.dates())
    begins = [rule for rule in rules if (rule.valid_from or date.min) <= day]
    assert in_force(rules, "extend", day) is begins[-1]
