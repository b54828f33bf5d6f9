"""Pure: the clock of a case, the time limits that its steps begin and end.

What each rule is called, how long it is and by which section stands in the dated table;
here stands which step begins it, which steps end it and what changes it on the way.
"""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import timedelta
from itertools import takewhile
from kancelar_content.deadlines.rule_table import in_force
from kancelar_content.deadlines.rule_table import Rule
from kancelar_content.deadlines.rules import Pause
from kancelar_content.deadlines.rules import time_limit
from kancelar_content.deadlines.rules import TimeLimit
from kancelar_content.foi import step_kinds as kinds


#: Who has to act.
OFFICE, APPLICANT, SUPERIOR = "office", "applicant", "superior"

#: The limit to provide or decide, the days that an extension adds to it, and the time
#: to complain when it has passed in silence.
DECIDE, EXTEND, SILENCE = "provide_or_decide", "extend", "complaint_silence"

#: After which step the office has to decide, and the rule of the time for it: on the
#: request, again, and on what it left out without a decision.
DECISIONS: dict[str, str] = {
    kinds.RECEIVED: DECIDE,
    kinds.REMITTED: "decide_again",
    kinds.INSISTED: "decide_insisted",
}

#: The limit to pay a fee, and what ends a complaint about it.
PAY_FEE = "pay_fee"
COMPLAINT_ENDS = (
    kinds.COMPLAINT_SATISFIED,
    kinds.COMPLAINT_DECIDED,
    kinds.COMPLAINT_ORDER,
)

#: Rule: the steps that begin it, and those after which nobody waits for it any more.
SPANS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "supply_identity": (
        (kinds.CALL_IDENTITY,),
        (kinds.IDENTITY_SUPPLIED, kinds.SETTLED),
    ),
    "supply_clarify": ((kinds.CALL_CLARIFY,), (kinds.CLARIFIED, kinds.SETTLED)),
    "insist_on_decision": ((kinds.REDACTED,), (kinds.INSISTED,)),
    PAY_FEE: ((kinds.FEE_NOTICE,), (kinds.FEE_PAID, kinds.SETTLED)),
    "complaint_fee": ((kinds.FEE_NOTICE,), (kinds.COMPLAINT,)),
    "complaint_notice": ((kinds.REFERRED, kinds.SHELVED), (kinds.COMPLAINT,)),
    "complaint_forward": (
        (kinds.COMPLAINT,),
        (kinds.COMPLAINT_FORWARDED, kinds.COMPLAINT_SATISFIED),
    ),
    "complaint_decide": (
        (kinds.COMPLAINT_FORWARDED,),
        (kinds.COMPLAINT_DECIDED, kinds.COMPLAINT_ORDER),
    ),
    "complaint_order": ((kinds.COMPLAINT_ORDER,), kinds.OUTCOMES),
    "appeal": ((kinds.REFUSED,), (kinds.APPEAL,)),
    "appeal_forward": (
        (kinds.APPEAL,),
        (kinds.APPEAL_FORWARDED, kinds.APPEAL_SATISFIED),
    ),
    "appeal_decide": (
        (kinds.APPEAL_FORWARDED, kinds.APPEAL_RETURNED),
        (kinds.APPEAL_DECIDED, kinds.INFO_ORDER),
    ),
    "info_order": ((kinds.INFO_ORDER,), kinds.OUTCOMES),
    "court_order": ((kinds.COURT_ORDERED,), kinds.OUTCOMES),
    "publish_provided": ((kinds.PROVIDED, kinds.REDACTED), (kinds.PUBLISHED,)),
}

#: What the office may still do after the request came, as long as it is not decided.
CHANCES: dict[str, tuple[str, ...]] = {
    "call_identity": (kinds.CALL_IDENTITY,),
    "call_clarify": (kinds.CALL_CLARIFY,),
    "shelve_competence": (kinds.SHELVED,),
    "refer_published": (kinds.REFERRED,),
}

DAY = timedelta(days=1)
DONE, DONE_LATE, RUNNING, LATE = "done", "done-late", "running", "late"
#: Nobody counts the days now: somebody else has to do something first.
WAITING = "waiting"


@dataclass(frozen=True)
class Step:
    """Something that happened in a case.

    `delivered` is the day on which what was sent reached the other side; `days` is a
    length that a superior set in place of the table's.
    """

    kind: str
    day: date
    delivered: date | None = None
    days: int | None = None

    @property
    def begins(self) -> date | None:
        """The day from which its time limits are counted, if it is known already."""
        return self.delivered if self.kind in kinds.DELIVERED else self.day


@dataclass(frozen=True)
class Policy:
    """What the office decides where the Act is silent."""

    #: Days between the notice of a fee and its payment are not counted.
    fee_stops_the_clock: bool = True


@dataclass(frozen=True)
class Term:
    """A time limit of a case: as it was first counted, as it holds, and its end."""

    rule: Rule
    original: TimeLimit
    current: TimeLimit
    ended: date | None = None
    #: Whether somebody must act; else somebody may.
    duty: bool = True
    #: The step of somebody else until which the clock stands; empty if it runs.
    waits_for: str = ""

    def stage(self, today: date) -> str:
        """Done, done late, waiting, running or late on that day."""
        if self.ended:
            return DONE if self.ended <= self.current.due else DONE_LATE
        if self.waits_for:
            return WAITING
        return RUNNING if today <= self.current.due else LATE


def next_duty(terms: Iterable[Term]) -> Term | None:
    """What the office must do first: of its open duties the one due the soonest."""
    open_duties = [
        term
        for term in terms
        if term.rule.who == OFFICE
        and term.duty
        and not term.ended
        and not term.waits_for
    ]
    return min(open_duties, key=lambda term: term.current.due, default=None)


class OutOfTime(ValueError):
    """A step that the Act no longer allows, by the name of the rule it breaks."""


def terms(
    steps: Sequence[Step], rules: Iterable[Rule], policy: Policy = Policy()
) -> list[Term]:
    """All time limits of a case in the order in which they began.

    A limit that is counted from a delivery begins when the delivery is known.

    :raises NoRule: if the table has no rule for the day of a step.
    """
    steps, rules = in_order(steps), list(rules)
    decide = _decide(steps, rules, policy)
    found = [*decide, *_chances(steps, rules), *_silence(decide, steps, rules)]
    for name, (beginnings, ends) in SPANS.items():
        for place, step in enumerate(steps):
            if step.kind in beginnings and step.begins:
                rule = in_force(rules, name, step.begins)
                if step.days is not None:
                    rule = replace(rule, length=replace(rule.length, count=step.days))
                later = steps[place + 1 :]
                limit = time_limit(step.begins, rule.length)
                term = Term(rule, limit, limit, _first(later, ends))
                found.append(_contested(term, later) if name == PAY_FEE else term)
    return sorted(found, key=lambda term: term.current.event)


def in_order(steps: Iterable[Step]) -> list[Step]:
    """Steps by their day; those of one day as they were recorded."""
    return sorted(steps, key=lambda step: step.day)


def check_extension(
    steps: Sequence[Step], rules: Iterable[Rule], day: date, policy: Policy = Policy()
) -> None:
    """Whether the time to decide may be extended on that day: once, before its end.

    :raises OutOfTime: `settled`, `extended` or `late`.
    """
    steps = in_order(steps)
    if any(step.kind == kinds.SETTLED for step in steps):
        raise OutOfTime("settled")
    if any(step.kind == kinds.EXTENDED for step in steps):
        raise OutOfTime("extended")
    term = next(iter(_decide(steps, list(rules), policy)), None)
    if term is None or day > term.current.due:
        raise OutOfTime("late")


def _decide(steps: list[Step], rules: list[Rule], policy: Policy) -> list[Term]:
    """The limits to provide or decide, that of the request first."""
    return [
        _decision(step, steps[place + 1 :], rules, policy)
        for place, step in enumerate(steps)
        if step.kind in DECISIONS
    ]


def _decision(
    first: Step, later: list[Step], rules: list[Rule], policy: Policy
) -> Term:
    """The limit that the first step begins: restarted, stopped, extended.

    The days of an extension are added to the length, not to an end that has moved:
    the Act is silent, and so the limit ends on the earlier of the two days.
    """
    rule = in_force(rules, DECISIONS[first.kind], first.day)
    original = time_limit(first.day, rule.length)
    ended = _first(later, (kinds.SETTLED,))
    later = _before_settled(later)
    begins, length = first.day, rule.length
    for step in later:
        if step.kind in (kinds.IDENTITY_SUPPLIED, kinds.CLARIFIED):
            begins = step.day
    if rule.name == DECIDE and any(step.kind == kinds.EXTENDED for step in later):
        more = in_force(rules, EXTEND, first.day).length.count
        length = replace(length, count=length.count + more)
    pauses = _fee_pauses(later) if policy.fee_stops_the_clock else []
    current = time_limit(begins, length, pauses)
    return Term(rule, original, current, ended, waits_for=waits_for(later, policy))


def _contested(term: Term, later: list[Step]) -> Term:
    """The time to pay a fee, which does not run while a complaint about it is handled.

    Section 17(5) of Act 106/1999.
    """
    pauses, undecided = [], None
    for place, step in enumerate(later):
        if step.kind == kinds.FEE_CONTESTED:
            decided = _first(later[place + 1 :], COMPLAINT_ENDS)
            if decided:
                pauses.append(Pause(step.day + DAY, decided))
            else:
                undecided = step.day
    current = time_limit(term.current.event, term.rule.length, pauses)
    stands = undecided is not None and undecided <= current.due
    waits_for = kinds.COMPLAINT_DECIDED if stands else ""
    return replace(term, current=current, waits_for=waits_for)


#: What the office asked the applicant for, and the step that answers it.
ASKED = {
    kinds.CALL_IDENTITY: kinds.IDENTITY_SUPPLIED,
    kinds.CALL_CLARIFY: kinds.CLARIFIED,
    kinds.FEE_NOTICE: kinds.FEE_PAID,
}


def waits_for(steps: Sequence[Step], policy: Policy) -> str:
    """The step that the applicant owes, of several the last one asked for.

    What was asked before the request was settled is owed no more.
    """
    owed, steps = "", _since_settled(steps)
    for place, step in enumerate(steps):
        if step.kind == kinds.FEE_NOTICE and not policy.fee_stops_the_clock:
            continue
        answer = ASKED.get(step.kind)
        if answer and not _first(steps[place + 1 :], (answer,)):
            owed = answer
    return owed


def applicant_days(steps: Iterable[Step]) -> int:
    """Days that the applicant took to answer what the office asked for."""
    steps = in_order(steps)
    days = set()
    for place, step in enumerate(steps):
        if step.kind in ASKED:
            answered = _first(steps[place + 1 :], (ASKED[step.kind],))
            if answered:
                length = (answered - step.day).days
                days |= {step.day + number * DAY for number in range(1, length + 1)}
    return len(days)


def office_days(steps: Iterable[Step], settled: date) -> int:
    """Days from the delivery of the request to its end, without the applicant's."""
    steps = [step for step in in_order(steps) if step.day <= settled]
    return (settled - steps[0].day).days - applicant_days(steps)


def _silence(decide: list[Term], steps: list[Step], rules: list[Rule]) -> list[Term]:
    """The time to complain from the day after a limit that has passed in silence."""
    found = []
    for term in decide:
        due = term.current.due
        is_silent = not term.waits_for and (term.ended is None or term.ended > due)
        if term.rule.name == DECIDE and is_silent:
            rule = in_force(rules, SILENCE, due)
            limit = time_limit(due, rule.length)
            after = [step for step in steps if step.day > due]
            found.append(Term(rule, limit, limit, _first(after, (kinds.COMPLAINT,))))
    return found


def _fee_pauses(steps: list[Step]) -> list[Pause]:
    """Days after each notice of a fee up to the day of its payment."""
    pauses = []
    for place, step in enumerate(steps):
        paid = _first(steps[place + 1 :], (kinds.FEE_PAID,))
        if step.kind == kinds.FEE_NOTICE and paid:
            pauses.append(Pause(step.day + DAY, paid))
    return pauses


def _chances(steps: list[Step], rules: list[Rule]) -> list[Term]:
    """What the office may do only in the first days, or did before it settled all."""
    received = next((step for step in steps if step.kind == kinds.RECEIVED), None)
    if received is None:
        return []
    is_settled = any(step.kind == kinds.SETTLED for step in steps)
    found = []
    for name, ends in CHANCES.items():
        rule = in_force(rules, name, received.day)
        limit = time_limit(received.day, rule.length)
        ended = _first(_before_settled(steps), ends)
        if ended or not is_settled:
            found.append(Term(rule, limit, limit, ended, duty=False))
    return found


def _before_settled(steps: Sequence[Step]) -> list[Step]:
    return list(takewhile(lambda step: step.kind != kinds.SETTLED, steps))


def _since_settled(steps: Sequence[Step]) -> list[Step]:
    """Steps after the last one that settled the request; all if none did."""
    backwards = takewhile(lambda step: step.kind != kinds.SETTLED, reversed(steps))
    return list(backwards)[::-1]


def _first(steps: Iterable[Step], ends: tuple[str, ...]) -> date | None:
    return next((step.day for step in steps if step.kind in ends), None)
