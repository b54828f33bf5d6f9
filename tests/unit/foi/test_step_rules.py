"""Only steps that make sense can be recorded, and what is wrong is told by field."""

from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.foi import step_rules as rules
from kancelar_content.foi.clock_rules import Policy
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.clock_rules import terms
from kancelar_content.foi.rule_rows import default_grounds
from kancelar_content.foi.rule_rows import default_rules
from kancelar_content.foi.step_rules import Case
from kancelar_content.foi.step_rules import Draft
from kancelar_content.foi.step_rules import possible
from kancelar_content.foi.step_rules import problems

import pytest


RECEIVED, TODAY = date(2026, 10, 7), date(2026, 10, 20)
GROUNDS = {row["token"]: row for row in default_grounds()}


def day(number, month=10):
    return date(2026, month, number)


def case(*steps, items=("a",)):
    steps = [Step("received", RECEIVED), *(Step(*step) for step in steps)]
    return Case(RECEIVED, steps, default_rules(), Policy(), items, GROUNDS)


def wrong(draft, of=None, today=TODAY):
    return problems(draft, of or case(), today=today)


def test_new_case_offers_what_may_begin_it():
    offered = possible(case(), TODAY)
    assert {"call_clarify", "extended", "provided", "refused"} <= set(offered)
    assert not {"clarified", "fee_paid", "appeal", "published", "closed"} & set(offered)


@pytest.mark.parametrize(
    ("steps", "offered", "refused"),
    [
        ([("call_clarify", day(8))], {"clarified"}, {"call_clarify"}),
        ([("refused", day(9)), ("settled", day(9))], {"appeal"}, {"extended"}),
        ([("complaint", day(9))], {"complaint_forwarded"}, {"complaint_decided"}),
        (
            [("refused", day(9)), ("appeal", day(10)), ("appeal_forwarded", day(11))],
            {"appeal_decided", "info_order"},
            {"appeal_satisfied", "appeal"},
        ),
        (
            [("provided", day(9)), ("settled", day(9))],
            {"published"},
            {"closed", "provided"},
        ),
        (
            [("provided", day(9)), ("settled", day(9)), ("published", day(10))],
            {"closed"},
            {"published"},
        ),
        ([("settled", day(9)), ("closed", day(10))], {"reopened"}, {"complaint"}),
        (
            [("refused", day(9)), ("settled", day(9)), ("info_order", day(10))],
            {"provided"},
            {"closed"},
        ),
        (
            [("refused", day(9)), ("settled", day(9)), ("remitted", day(10))],
            {"refused", "provided", "call_clarify"},
            {"closed", "appeal", "extended"},
        ),
        (
            [
                ("refused", day(9)),
                ("settled", day(9)),
                ("remitted", day(10)),
                ("refused", day(11)),
                ("settled", day(11)),
            ],
            {"appeal"},
            {"refused"},
        ),
        (
            [("redacted", day(9)), ("settled", day(9)), ("insisted", day(10))],
            {"refused", "provided"},
            {"closed", "insisted"},
        ),
        (
            [("refused", day(9)), ("settled", day(9)), ("court_judgment", day(10))],
            {"appeal"},
            {"provided", "refused"},
        ),
        (
            [("refused", day(9)), ("settled", day(9)), ("court_ordered", day(10))],
            {"provided"},
            {"closed"},
        ),
        (
            [("refused", day(9)), ("settled", day(9)), ("appeal_returned", day(10))],
            {"appeal_decided", "info_order"},
            {"appeal", "closed", "provided"},
        ),
    ],
)
def test_offer_follows_from_what_is_recorded(steps, offered, refused):
    found = set(possible(case(*steps), TODAY))
    assert offered <= found
    assert not refused & found


@pytest.mark.parametrize(
    ("draft", "field", "problem"),
    [
        (Draft("complaint", None), "day", rules.MISSING),
        (Draft("complaint", day(6)), "day", rules.BEFORE_REQUEST),
        (Draft("complaint", day(21)), "day", rules.FUTURE),
        (Draft("clarified", day(8)), "", rules.NOT_NOW),
        (Draft("call_clarify", day(9), day(8)), "delivered", rules.BEFORE_SENDING),
        (Draft("call_clarify", day(9), day(21)), "delivered", rules.FUTURE),
        (Draft("extended", day(9)), "note", rules.MISSING),
        (Draft("provided", day(9)), "items", rules.NO_ITEM),
        (Draft("provided", day(9), items=("forged",)), "items", rules.NO_ITEM),
        (Draft("refused", day(9), items=("a",)), "grounds", rules.MISSING),
        (
            Draft("refused", day(9), items=("a",), grounds=("s9",)),
            "note",
            rules.MISSING,
        ),
        (
            Draft("refused", day(9), items=("a",), grounds=("s11-1-b",), note="Důvod"),
            "reason_ends",
            rules.MISSING,
        ),
        (
            Draft(
                "refused",
                day(9),
                items=("a",),
                grounds=("s11-1-b",),
                note="Důvod",
                reason_ends=day(8),
            ),
            "reason_ends",
            rules.BEFORE_DAY,
        ),
    ],
)
def test_each_mistake_is_told_at_its_field(draft, field, problem):
    assert wrong(draft)[field] == problem


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        (Draft("complaint", day(9)), {"reason"}),
        (Draft("complaint", day(9), reason="e"), {"reason"}),
        (Draft("complaint", day(9), reason="d"), set()),
        (Draft("complaint_decided", day(9), result="changed"), {"result"}),
        (Draft("complaint_decided", day(9), result="fee-lowered"), set()),
        (Draft("appeal_decided", day(9)), {"result"}),
        (Draft("appeal_decided", day(9), result="remitted"), set()),
        (
            Draft("court_judgment", day(9), costs_own=0),
            {"result", "costs_representation"},
        ),
        (
            Draft(
                "court_judgment",
                day(9),
                result="cancelled",
                costs_own=0,
                costs_representation=24_200,
            ),
            set(),
        ),
    ],
)
def test_remedy_has_what_the_annual_report_tells(draft, fields):
    assert set(wrong(draft)) - {""} == fields


def test_good_steps_have_no_problem():
    assert wrong(Draft("call_clarify", day(9), day(10))) == {}
    refusal = Draft("refused", day(9), items=("a",), grounds=("s9",), note="Důvod")
    assert wrong(refusal) == {}


def test_extension_after_the_end_is_late():
    draft = Draft("extended", day(23), note="Důvod")
    assert wrong(draft, today=day(30)) == {"": rules.LATE}


def test_extension_is_recorded_once():
    extended = case(("extended", day(9)))
    draft = Draft("extended", day(10), note="Důvod")
    assert wrong(draft, extended) == {"": rules.EXTENDED}


def test_extension_of_a_settled_request_is_refused():
    settled = case(("provided", day(9)), ("settled", day(9)))
    draft = Draft("extended", day(10), note="Důvod")
    assert wrong(draft, settled) == {"": rules.SETTLED}


def test_case_is_not_closed_while_the_office_has_to_act():
    given = case(("provided", day(9)), ("settled", day(9)))
    draft = Draft("closed", day(20))
    assert wrong(draft, given) == {"": rules.NOT_OVER}
    published = case(("provided", day(9)), ("settled", day(9)), ("published", day(10)))
    assert wrong(draft, published) == {}


def test_closed_case_takes_no_step_before_it_is_reopened():
    closed = case(("settled", day(9)), ("closed", day(10)))
    complaint = Draft("complaint", day(11), reason="a")
    assert wrong(complaint, closed) == {"": rules.CLOSED}
    assert wrong(Draft("reopened", day(11), note="Důvod"), closed) == {}


def test_answer_before_the_call_is_told_to_be_of_a_wrong_day():
    called = case(("call_clarify", day(12)))
    assert wrong(Draft("clarified", day(11)), called) == {"": rules.NOT_ON_DAY}


@pytest.mark.parametrize(
    ("days", "found"), [(None, True), (0, True), (16, True), (15, False), (1, False)]
)
def test_superior_sets_fifteen_days_at_most(days, found):
    appealed = case(
        ("refused", day(9)), ("appeal", day(10)), ("appeal_forwarded", day(11))
    )
    draft = Draft("info_order", day(12), days=days)
    assert ("days" in wrong(draft, appealed)) is found


@given(st.data())
def test_whatever_is_offered_can_be_recorded_and_counted(data):
    """Cases grow by steps that were offered; their limits can always be counted."""
    steps = []
    for number in range(data.draw(st.integers(0, 8))):
        on = day(8 + number)
        kind = data.draw(st.sampled_from(possible(case(*steps), on)))
        steps.append((kind, on, on, 5 if kind in rules.ORDERS else None))
        found = wrong(Draft(kind, on), case(*steps[:-1]))
        assert "" not in found
        assert "day" not in found
    assert terms(case(*steps).steps, default_rules())
