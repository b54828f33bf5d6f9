"""The clock of a case by the shipped table: vectors by hand, and laws for all cases."""

from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.deadlines.rule_table import in_force
from kancelar_content.deadlines.rules import free
from kancelar_content.deadlines.rules import STOPPED
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.clock_rules import APPLICANT
from kancelar_content.foi.clock_rules import applicant_days
from kancelar_content.foi.clock_rules import ASKED
from kancelar_content.foi.clock_rules import CHANCES
from kancelar_content.foi.clock_rules import check_extension
from kancelar_content.foi.clock_rules import DECIDE
from kancelar_content.foi.clock_rules import DECISIONS
from kancelar_content.foi.clock_rules import DONE
from kancelar_content.foi.clock_rules import DONE_LATE
from kancelar_content.foi.clock_rules import LATE
from kancelar_content.foi.clock_rules import OFFICE
from kancelar_content.foi.clock_rules import OutOfTime
from kancelar_content.foi.clock_rules import PAY_FEE
from kancelar_content.foi.clock_rules import Policy
from kancelar_content.foi.clock_rules import RUNNING
from kancelar_content.foi.clock_rules import SILENCE
from kancelar_content.foi.clock_rules import SPANS
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.clock_rules import terms
from kancelar_content.foi.clock_rules import WAITING
from kancelar_content.foi.letters.dispatch_rules import FICTION
from kancelar_content.foi.rule_rows import default_rules

import pytest


RULES = default_rules()
DAY = timedelta(days=1)

#: By length in days: an end on a plain day, on a holiday, on the first day of a year.
VECTORS = {
    7: (
        ("2026-10-07", "2026-10-14"),
        ("2026-11-10", "2026-11-18"),
        ("2026-12-25", "2027-01-04"),
    ),
    15: (
        ("2026-10-07", "2026-10-22"),
        ("2026-11-02", "2026-11-18"),
        ("2026-12-17", "2027-01-04"),
    ),
    30: (
        ("2026-10-07", "2026-11-06"),
        ("2026-10-18", "2026-11-18"),
        ("2026-12-02", "2027-01-04"),
    ),
    60: (
        ("2026-10-08", "2026-12-07"),
        ("2026-09-18", "2026-11-18"),
        ("2026-11-02", "2027-01-04"),
    ),
}

#: The days of Act 106/1999, counted from its text and not from the table.
LENGTHS = {
    "call_identity": 7,
    "supply_identity": 30,
    "call_clarify": 7,
    "supply_clarify": 30,
    "shelve_competence": 7,
    "refer_published": 7,
    "provide_or_decide": 15,
    "insist_on_decision": 15,
    "pay_fee": 60,
    "complaint_fee": 30,
    "complaint_notice": 30,
    "complaint_forward": 7,
    "complaint_decide": 15,
    "complaint_order": 15,
    "appeal": 15,
    "appeal_forward": 15,
    "appeal_decide": 15,
    "info_order": 15,
    "publish_provided": 15,
    # Not known from the Act: what is shipped until the office decides.
    "decide_again": 15,
    "decide_insisted": 15,
    "court_order": 15,
}

BEGINNINGS = [
    *((name, kind) for name, (begins, _ends) in SPANS.items() for kind in begins),
    *((name, kinds.RECEIVED) for name in CHANCES),
    *((name, kind) for kind, name in DECISIONS.items()),
]


def day(text):
    return date.fromisoformat(text)


def step(kind, on, **more):
    on = day(on)
    if kind in kinds.DELIVERED:
        more.setdefault("delivered", on)
    return Step(kind, on, **more)


def term(steps, name, policy=None):
    found = terms(steps, RULES, policy or Policy())
    return next(term for term in found if term.rule.name == name)


@pytest.mark.parametrize(
    ("name", "kind", "begins", "due"),
    [
        (name, kind, *vector)
        for name, kind in BEGINNINGS
        for vector in VECTORS[LENGTHS[name]]
    ],
)
def test_each_limit_ends_on_the_day_counted_by_hand(name, kind, begins, due):
    assert term([step(kind, begins)], name).current.due == day(due)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-10-08", "2026-11-02"),
        ("2026-10-07", "2026-11-02"),
        ("2026-10-23", "2026-11-18"),
        ("2026-12-07", "2027-01-04"),
    ],
)
def test_extension_adds_ten_days_to_the_fifteen_and_then_moves(received, due):
    steps = [step(kinds.RECEIVED, received), step(kinds.EXTENDED, received)]
    assert term(steps, DECIDE).current.due == day(due)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-10-07", "2026-11-23"),
        ("2026-11-02", "2026-12-18"),
        ("2026-12-02", "2027-01-18"),
    ],
)
def test_silence_may_be_complained_about_from_the_day_after_the_end(received, due):
    assert term([step(kinds.RECEIVED, received)], SILENCE).current.due == day(due)


def test_every_row_of_the_table_is_used_and_every_limit_has_a_row():
    used = {*SPANS, *CHANCES, *DECISIONS.values(), SILENCE, "extend", FICTION}
    assert {rule.name for rule in RULES} == used


@pytest.mark.parametrize(
    ("noticed", "contested", "decided", "due"),
    [
        ("2026-08-03", "2026-08-10", "2026-08-20", "2026-10-12"),
        ("2026-09-08", "2026-09-10", "2026-09-20", "2026-11-18"),
        ("2026-10-23", "2026-11-02", "2026-11-12", "2027-01-04"),
    ],
)
def test_time_to_pay_stands_while_the_fee_is_contested(
    noticed, contested, decided, due
):
    steps = [
        step(kinds.RECEIVED, noticed),
        step(kinds.FEE_NOTICE, noticed),
        step(kinds.COMPLAINT, contested),
        step(kinds.FEE_CONTESTED, contested),
    ]
    open_one = term(steps, PAY_FEE)
    assert open_one.stage(day("2028-01-01")) == WAITING
    found = term([*steps, step(kinds.COMPLAINT_DECIDED, decided)], PAY_FEE)
    assert found.current.due == day(due)
    assert found.stage(day(due)) == RUNNING
    assert found.stage(day(due) + DAY) == LATE
    stopped = [on for on, kind, _number in found.current.days() if kind == STOPPED]
    assert stopped == [day(contested) + n * DAY for n in range(1, 11)]


def test_complaint_after_the_time_to_pay_changes_nothing():
    steps = [
        step(kinds.RECEIVED, "2026-08-03"),
        step(kinds.FEE_NOTICE, "2026-08-03"),
        step(kinds.FEE_CONTESTED, "2026-10-05"),
    ]
    assert term(steps, PAY_FEE).stage(day("2026-10-06")) == LATE
    decided = [*steps, step(kinds.COMPLAINT_DECIDED, "2026-10-20")]
    assert term(decided, PAY_FEE).current.due == day("2026-10-02")


def test_second_handling_has_a_time_of_its_own():
    steps = [
        step(kinds.RECEIVED, "2026-08-03"),
        step(kinds.EXTENDED, "2026-08-04"),
        step(kinds.CALL_IDENTITY, "2026-08-05"),
        step(kinds.REFUSED, "2026-08-10"),
        step(kinds.SETTLED, "2026-08-10"),
        step(kinds.REMITTED, "2026-10-07"),
    ]
    again = term(steps, "decide_again")
    assert (again.current.due, again.waits_for) == (day("2026-10-22"), "")
    called = [
        *steps,
        step(kinds.CALL_CLARIFY, "2026-10-08"),
        step(kinds.CLARIFIED, "2026-10-12"),
        step(kinds.SETTLED, "2026-10-20"),
    ]
    again = term(called, "decide_again")
    assert (again.current.due, again.ended) == (day("2026-10-27"), day("2026-10-20"))
    first = term(called, DECIDE)
    assert (first.current.due, first.ended) == (day("2026-08-28"), day("2026-08-10"))


def test_completion_begins_the_time_to_decide_anew():
    steps = [
        step(kinds.RECEIVED, "2026-10-01"),
        step(kinds.CALL_CLARIFY, "2026-10-05", delivered=day("2026-10-06")),
        step(kinds.CLARIFIED, "2026-10-07"),
    ]
    found = term(steps, DECIDE)
    assert found.original.due == day("2026-10-16")
    assert found.current.due == day("2026-10-22")
    assert applicant_days(steps) == 2


def test_office_waits_while_the_applicant_owes_an_answer():
    steps = [
        step(kinds.RECEIVED, "2026-10-01"),
        step(kinds.CALL_IDENTITY, "2026-10-05"),
    ]
    assert term(steps, DECIDE).stage(day("2026-12-01")) == WAITING
    assert term(steps, "supply_identity").rule.who == APPLICANT
    assert not any(found.rule.name == SILENCE for found in terms(steps, RULES))


def test_fee_stops_the_clock_to_the_day_if_the_office_takes_it_so():
    steps = [
        step(kinds.RECEIVED, "2026-10-01"),
        step(kinds.FEE_NOTICE, "2026-10-05"),
        step(kinds.FEE_PAID, "2026-10-12"),
    ]
    assert term(steps, DECIDE).current.due == day("2026-10-23")
    plain = term(steps, DECIDE, Policy(fee_stops_the_clock=False))
    assert plain.current.due == day("2026-10-16")
    assert plain.waits_for == ""
    assert applicant_days(steps) == 7


def test_limit_counted_from_a_delivery_begins_when_it_is_known():
    sent = Step(kinds.REFUSED, day("2026-10-05"))
    assert "appeal" not in [found.rule.name for found in terms([sent], RULES)]
    delivered = Step(kinds.REFUSED, day("2026-10-05"), delivered=day("2026-10-07"))
    assert term([delivered], "appeal").current.due == day("2026-10-22")


def test_superior_sets_its_own_length():
    order = step(kinds.INFO_ORDER, "2026-10-05", days=5)
    assert term([order], "info_order").current.due == day("2026-10-12")


@pytest.mark.parametrize(
    ("received", "paragraph"), [("2022-12-31", "7"), ("2023-01-01", "6")]
)
def test_section_is_that_of_the_day_of_the_request(received, paragraph):
    assert in_force(RULES, "extend", day(received)).section[-1] == paragraph


@pytest.mark.parametrize(
    ("settled", "today", "stage"),
    [
        ("2026-10-22", "2026-10-30", DONE),
        ("2026-10-23", "2026-10-30", DONE_LATE),
        (None, "2026-10-22", RUNNING),
        (None, "2026-10-23", LATE),
    ],
)
def test_stage_of_the_time_to_decide(settled, today, stage):
    steps = [step(kinds.RECEIVED, "2026-10-07")]
    if settled:
        steps.append(step(kinds.SETTLED, settled))
    assert term(steps, DECIDE).stage(day(today)) == stage


@pytest.mark.parametrize(
    ("more", "on", "reason"),
    [
        ([], "2026-10-23", "late"),
        ([(kinds.EXTENDED, "2026-10-08")], "2026-10-09", "extended"),
        ([(kinds.SETTLED, "2026-10-08")], "2026-10-09", "settled"),
    ],
)
def test_extension_comes_once_and_before_the_end(more, on, reason):
    steps = [step(kinds.RECEIVED, "2026-10-07"), *(step(*one) for one in more)]
    with pytest.raises(OutOfTime, match=reason):
        check_extension(steps, RULES, day(on))


def test_extension_is_possible_on_the_last_day():
    check_extension([step(kinds.RECEIVED, "2026-10-07")], RULES, day("2026-10-22"))


#: Whatever begins, ends, stops or restarts a time limit.
COUNTED = sorted(
    {kind for begins, ends in SPANS.values() for kind in (*begins, *ends)}
    | {*DECISIONS, *ASKED, *ASKED.values(), kinds.EXTENDED, kinds.FEE_CONTESTED}
    - {kinds.RECEIVED}
)

days = st.dates(date(2023, 1, 1), date(2040, 1, 1))


@st.composite
def cases(draw):
    received = draw(days)
    names = draw(st.lists(st.sampled_from(COUNTED), max_size=8))
    steps = [Step(kinds.RECEIVED, received)]
    for name in names:
        later = received + draw(st.integers(0, 90)) * DAY
        steps.append(Step(name, later, delivered=later))
    return steps


@given(cases())
def test_no_limit_ends_before_it_begins_or_on_a_free_day(steps):
    for found in terms(steps, RULES):
        assert found.current.event <= found.current.due
        assert not free(found.current.due)
        assert found.rule.who in (OFFICE, APPLICANT, "superior")


@given(cases(), st.randoms())
def test_order_in_which_steps_were_recorded_does_not_matter(steps, random):
    apart = {step.day: step for step in steps}.values()
    mixed = list(apart)
    random.shuffle(mixed)
    assert terms(mixed, RULES) == terms(list(apart), RULES)


@given(cases())
def test_stopping_never_shortens_the_time_to_decide(steps):
    stopped = [t for t in terms(steps, RULES) if t.rule.name == DECIDE]
    running = terms(steps, RULES, Policy(fee_stops_the_clock=False))
    for one, other in zip(
        stopped, [t for t in running if t.rule.name == DECIDE], strict=True
    ):
        assert one.current.due >= other.current.due


@pytest.mark.parametrize(("name", "kind"), BEGINNINGS)
@given(days, st.integers(0, 40))
def test_later_event_never_gives_an_earlier_end(name, kind, on, later):
    early, late = (
        term([Step(kind, day_of, delivered=day_of)], name).current.due
        for day_of in (on, on + later * DAY)
    )
    assert early <= late


@given(days, st.integers(0, 59), st.integers(0, 60), st.integers(0, 30))
def test_later_decision_on_a_fee_never_gives_an_earlier_end(on, after, took, longer):
    def due(decided):
        contested = on + after * DAY
        steps = [
            Step(kinds.FEE_NOTICE, on, delivered=on),
            Step(kinds.FEE_CONTESTED, contested),
            Step(kinds.COMPLAINT_DECIDED, contested + decided * DAY),
        ]
        return term(steps, PAY_FEE).current.due

    plain = term([Step(kinds.FEE_NOTICE, on, delivered=on)], PAY_FEE).current.due
    assert plain <= due(took) <= due(took + longer)


@given(days, st.integers(0, 14), st.integers(0, 60), st.integers(0, 30))
def test_later_payment_never_gives_an_earlier_time_to_decide(on, after, took, longer):
    def due(paid):
        noticed = on + after * DAY
        steps = [
            Step(kinds.RECEIVED, on),
            Step(kinds.FEE_NOTICE, noticed, delivered=noticed),
            Step(kinds.FEE_PAID, noticed + paid * DAY),
        ]
        return term(steps, DECIDE).current.due

    assert due(took) <= due(took + longer)
