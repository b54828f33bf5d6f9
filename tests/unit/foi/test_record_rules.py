"""Entries are never erased: later ones void them or add their delivery."""

from datetime import date
from datetime import datetime
from datetime import UTC
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.record_rules import in_effect
from kancelar_content.foi.record_rules import outcomes
from kancelar_content.foi.record_rules import RecordedStep
from kancelar_content.foi.record_rules import repeated
from kancelar_content.foi.record_rules import steps_in_effect
from kancelar_content.foi.record_rules import voided
from kancelar_content.foi.record_rules import waits_for_delivery


RECEIVED = Step(kinds.RECEIVED, date(2026, 10, 1))


def entry(kind, day, delivered=None, **more):
    step = Step(kind, date(2026, 10, day), delivered and date(2026, 10, delivered))
    return RecordedStep(step, "officer", datetime(2026, 10, day, tzinfo=UTC), **more)


def kinds_of(records, items=("a", "b")):
    return [step.kind for step in steps_in_effect(RECEIVED, records, items)]


def test_voided_entry_and_its_correction_do_not_count():
    records = [entry("call_clarify", 3), entry("corrected", 4, about=0)]
    assert voided(records) == {0: 1}
    assert in_effect(records) == []
    assert kinds_of(records) == ["received"]


def test_delivery_is_added_to_what_was_sent():
    records = [entry("refused", 3), entry("delivery", 9, about=0)]
    assert waits_for_delivery(records[:1]) == [0]
    assert waits_for_delivery(records) == []
    [held] = in_effect(records)
    assert held.step.delivered == date(2026, 10, 9)


def test_wrong_delivery_is_voided_too():
    records = [
        entry("refused", 3),
        entry("delivery", 9, about=0),
        entry("corrected", 9, about=1),
    ]
    assert waits_for_delivery(records) == [0]


def test_request_is_settled_with_its_last_item():
    first = entry("provided", 5, items=("a",), outcome="provided")
    last = entry("refused", 8, items=("b",), outcome="refused")
    assert kinds_of([first]) == ["received", "provided"]
    assert kinds_of([first, last]) == ["received", "provided", "refused", "settled"]
    assert kinds_of([last, first])[-1] == "settled"
    assert kinds_of([first], items=("a",)) == ["received", "provided", "settled"]


def test_voiding_an_outcome_unsettles_the_request():
    settled = entry("provided", 5, items=("a", "b"), outcome="provided")
    records = [settled, entry("corrected", 6, about=0)]
    assert kinds_of(records) == ["received"]
    assert outcomes(records) == {}


def test_last_outcome_of_an_item_counts():
    records = [
        entry("refused", 5, items=("a",), outcome="refused"),
        entry("provided", 9, items=("a",), outcome="provided"),
    ]
    assert outcomes(records)["a"].outcome == "provided"


def refused_and_appealed(**result):
    return [
        entry("provided", 2, items=("a",), outcome="provided"),
        entry("refused", 3, 3, items=("b",), outcome="refused"),
        entry("appeal", 5),
        entry("appeal_forwarded", 6),
        entry("appeal_decided", 9, result="remitted", **result),
    ]


def test_cancelled_decision_opens_its_items_again():
    records = refused_and_appealed()
    assert kinds_of(records)[-2:] == ["appeal_decided", "remitted"]
    assert set(outcomes(records)) == {"a"}
    assert repeated(records) == []
    again = entry("refused", 12, 12, items=("b",), outcome="refused")
    assert kinds_of([*records, again])[-2:] == ["refused", "settled"]
    assert repeated([*records, again]) == [again]
    assert outcomes([*records, again])["b"] == again


def test_decision_that_was_confirmed_opens_nothing():
    records = [
        *refused_and_appealed()[:-1],
        entry("appeal_decided", 9, result="confirmed"),
    ]
    assert "remitted" not in kinds_of(records)
    assert set(outcomes(records)) == {"a", "b"}


def test_court_that_cancels_a_shelving_opens_what_was_shelved():
    records = [
        entry("shelved", 2, 2, items=("a", "b"), outcome="shelved"),
        entry("court_judgment", 9, result="cancelled"),
    ]
    assert kinds_of(records)[-1] == "remitted"
    assert outcomes(records) == {}


def test_who_insists_keeps_what_was_provided_and_waits_for_a_decision():
    records = [
        entry("redacted", 2, 2, items=("a", "b"), outcome="redacted"),
        entry("insisted", 9),
    ]
    assert outcomes(records)["a"].outcome == "redacted"
    part = entry("refused", 12, 12, items=("a",), outcome="partly-refused")
    assert kinds_of([*records, part])[-1] == "refused"
    rest = entry("refused", 13, 13, items=("b",), outcome="partly-refused")
    assert kinds_of([*records, part, rest])[-1] == "settled"
    assert repeated([*records, part, rest]) == []


def test_court_that_orders_sets_the_days():
    records = [entry("court_judgment", 9, result="ordered")]
    assert kinds_of(records)[-1] == "court_ordered"


def test_complaint_about_the_fee_contests_it():
    assert kinds_of([entry("complaint", 9, reason="d")])[-1] == "fee_contested"
    assert kinds_of([entry("complaint", 9, reason="b")])[-1] == "complaint"
    assert kinds_of([entry("complaint", 9)])[-1] == "complaint"
