"""What comes next in a case: one thing, by whom and by when."""

from datetime import date
from kancelar_content.foi import next_rules as rules
from kancelar_content.foi.clock_rules import Policy
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.clock_rules import terms
from kancelar_content.foi.next_rules import waits_until
from kancelar_content.foi.next_rules import what_next
from kancelar_content.foi.rule_rows import default_rules

import pytest


def day(number, month=10):
    return date(2026, month, number)


def steps(*more):
    return [Step("received", day(7)), *(Step(*step) for step in more)]


def asked(*more, today):
    taken = steps(*more)
    return what_next(taken, terms(taken, default_rules()), Policy(), today=today)


@pytest.mark.parametrize(
    ("more", "today", "kind", "name", "due"),
    [
        ([], day(8), rules.ACT, "provide_or_decide", day(22)),
        ([("extended", day(9))], day(9), rules.ACT, "provide_or_decide", day(2, 11)),
        (
            [("call_clarify", day(8), day(9))],
            day(10),
            rules.WAIT,
            "supply_clarify",
            day(9, 11),
        ),
        (
            [("call_clarify", day(8), day(9))],
            day(10, 11),
            rules.MISSED,
            "supply_clarify",
            day(9, 11),
        ),
        (
            [("provided", day(9)), ("settled", day(9))],
            day(9),
            rules.ACT,
            "publish_provided",
            day(26),
        ),
        (
            [("refused", day(9), day(9)), ("settled", day(9))],
            day(12),
            rules.REMEDY,
            "appeal",
            day(26),
        ),
        (
            [
                ("refused", day(9), day(9)),
                ("settled", day(9)),
                ("appeal", day(12)),
                ("appeal_forwarded", day(13)),
            ],
            day(14),
            rules.SUPERIOR_ACTS,
            "appeal_decide",
            day(29),
        ),
        (
            [
                ("refused", day(9), day(9)),
                ("settled", day(9)),
                ("appeal", day(10)),
                ("appeal_forwarded", day(10)),
                ("appeal_decided", day(12)),
                ("remitted", day(12)),
            ],
            day(14),
            rules.ACT,
            "decide_again",
            day(27),
        ),
        (
            [
                ("redacted", day(9), day(9)),
                ("settled", day(9)),
                ("published", day(9)),
                ("insisted", day(12)),
            ],
            day(14),
            rules.ACT,
            "decide_insisted",
            day(27),
        ),
        (
            [
                ("fee_notice", day(9), day(9)),
                ("complaint", day(12)),
                ("fee_contested", day(12)),
                ("complaint_forwarded", day(13)),
            ],
            day(14),
            rules.SUPERIOR_ACTS,
            "complaint_decide",
            day(29),
        ),
        (
            [
                ("refused", day(9), day(9)),
                ("settled", day(9)),
                ("appeal", day(10)),
                ("appeal_forwarded", day(10)),
                ("appeal_decided", day(12)),
                ("court_action", day(12)),
                ("court_judgment", day(14)),
                ("appeal_returned", day(14)),
            ],
            day(14),
            rules.SUPERIOR_ACTS,
            "appeal_decide",
            day(29),
        ),
    ],
)
def test_next_is_the_most_urgent_duty(more, today, kind, name, due):
    found = asked(*more, today=today)
    assert (found.kind, found.term.rule.name) == (kind, name)
    assert found.term.current.due == due


def test_call_that_is_not_delivered_has_to_be_recorded_first():
    found = asked(("call_clarify", day(8)), today=day(9))
    assert (found.kind, found.answer) == (rules.DELIVERY, "clarified")


def test_court_and_an_order_on_its_way_are_waited_for():
    refused = [("refused", day(9), day(9)), ("settled", day(9))]
    refused += [("appeal", day(10)), ("appeal_forwarded", day(10))]
    sued = [("appeal_decided", day(12)), ("court_action", day(12))]
    assert asked(*refused, *sued, today=day(14)).kind == rules.COURT
    ordered = ("info_order", day(12))
    assert asked(*refused, ordered, today=day(14)).kind == rules.ORDER_DELIVERY


def test_settled_case_without_a_chance_can_be_closed():
    more = [("refused", day(9), day(9)), ("settled", day(9))]
    assert asked(*more, today=day(27)).kind == rules.CLOSE
    assert asked(*more, ("closed", day(27)), today=day(28)).kind == rules.NOTHING


def test_register_knows_until_when_the_applicant_is_waited_for():
    def until(*more):
        taken = steps(*more)
        return waits_until(taken, terms(taken, default_rules()), Policy())

    called = ("call_identity", day(8), day(9))
    assert until(called) == day(9, 11)
    assert until() is None
    noticed = ("fee_notice", day(8), day(9))
    contested = ("fee_contested", day(9))
    assert until(noticed) == day(8, 12)
    assert until(noticed, contested) is None
    assert until(called, ("identity_supplied", day(12))) is None
    assert until(called, ("shelved", day(12)), ("settled", day(12))) is None
