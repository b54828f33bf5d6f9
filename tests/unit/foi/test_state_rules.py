"""States follow from steps, and every state can be reached from every other."""

from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.clock_rules import Policy
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.record_rules import FOLLOW_UPS
from kancelar_content.foi.state_rules import RECEIVED
from kancelar_content.foi.state_rules import state_of
from kancelar_content.foi.state_rules import TRANSITIONS
from kancelar_content.foi.state_rules import way
from kancelar_content.foi.step_rules import ACTORS

import pytest


KINDS = [kind for group in ACTORS.values() for kind in group]
KINDS += [kinds.SETTLED, *FOLLOW_UPS.values()]


def steps(*names):
    return [Step(name, date(2026, 10, 1)) for name in ("received", *names)]


@pytest.mark.parametrize(
    ("names", "state"),
    [
        ((), "in_progress"),
        (("fee_notice",), "waiting"),
        (("fee_notice", "fee_paid"), "in_progress"),
        (("complaint",), "remedy"),
        (("complaint", "complaint_satisfied"), "in_progress"),
        (("refused", "settled"), "settled"),
        (("refused", "settled", "appeal", "info_order"), "remedy"),
        (("refused", "settled", "appeal", "info_order", "provided"), "settled"),
        (("settled", "court_action", "court_judgment"), "settled"),
        (("settled", "court_action", "court_judgment", "remitted"), "in_progress"),
        (("settled", "court_action", "court_judgment", "court_ordered"), "remedy"),
        (("settled", "court_action", "court_judgment", "appeal_returned"), "remedy"),
        (("settled", "insisted"), "in_progress"),
        (("settled", "insisted", "call_clarify"), "waiting"),
        (("call_identity", "settled", "insisted"), "in_progress"),
        (("settled", "insisted", "refused", "settled"), "settled"),
        (("settled", "closed"), "closed"),
        (("settled", "closed", "reopened"), "settled"),
    ],
)
def test_state_follows_from_the_steps(names, state):
    assert state_of(steps(*names), Policy(), touched=True) == state


def test_new_case_is_received():
    assert state_of(steps(), Policy(), touched=False) == RECEIVED


def test_fee_that_stops_no_clock_is_not_waited_for():
    policy = Policy(fee_stops_the_clock=False)
    assert state_of(steps("fee_notice"), policy, touched=True) == "in_progress"


@given(st.lists(st.sampled_from(KINDS), max_size=8))
def test_any_steps_lead_to_a_state_that_can_be_reached_from_all(names):
    wanted = state_of(steps(*names), Policy(), touched=True)
    for state in TRANSITIONS:
        here = state
        for transition in way(state, wanted):
            here = TRANSITIONS[here][transition]
        assert here == wanted
