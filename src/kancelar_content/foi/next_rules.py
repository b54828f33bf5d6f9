"""Pure: what must happen next in a case, by whom and by when."""

from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.clock_rules import APPLICANT
from kancelar_content.foi.clock_rules import next_duty
from kancelar_content.foi.clock_rules import Policy
from kancelar_content.foi.clock_rules import SILENCE
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.clock_rules import SUPERIOR
from kancelar_content.foi.clock_rules import Term
from kancelar_content.foi.clock_rules import waits_for
from kancelar_content.foi.state_rules import is_closed
from kancelar_content.foi.state_rules import is_settled
from kancelar_content.foi.state_rules import open_remedies


#: Who or what the case waits for.
(
    ACT,
    DELIVERY,
    WAIT,
    MISSED,
    SUPERIOR_ACTS,
    ORDER_DELIVERY,
    COURT,
    REMEDY,
    CLOSE,
    NOTHING,
) = (
    "act",
    "delivery",
    "wait",
    "missed",
    "superior",
    "order-delivery",
    "court",
    "remedy",
    "close",
    "nothing",
)

#: The limit of the applicant for each answer that the office may wait for.
LIMIT_OF_ANSWER = {
    kinds.IDENTITY_SUPPLIED: "supply_identity",
    kinds.CLARIFIED: "supply_clarify",
    kinds.FEE_PAID: "pay_fee",
}

#: What the applicant may still do after a request is settled.
REMEDIES = (
    "appeal",
    "complaint_notice",
    "complaint_fee",
    "insist_on_decision",
    SILENCE,
)

#: Orders to the office; their time runs from their delivery to it.
ORDERS = (kinds.COMPLAINT_ORDER, kinds.INFO_ORDER)


@dataclass(frozen=True)
class Next:
    """What comes next: the limit it stands under, and the answer that is waited for."""

    kind: str
    term: Term | None = None
    answer: str = ""


def what_next(
    steps: Sequence[Step], terms: Iterable[Term], policy: Policy, *, today: date
) -> Next:
    """The one thing that the officer has to know of the case now."""
    terms = list(terms)
    if is_closed(steps):
        return Next(NOTHING)
    if duty := next_duty(terms):
        return Next(ACT, duty)
    superior = _first(t for t in terms if t.rule.who == SUPERIOR and not t.ended)
    if not is_settled(steps) and (answer := waits_for(steps, policy)):
        found = _waiting(answer, terms, today)
        # Nobody has to pay before the superior decides on the complaint.
        if not (superior and found.term and found.term.waits_for):
            return found
    if superior:
        return Next(SUPERIOR_ACTS, superior)
    remedies = open_remedies(steps)
    if set(ORDERS) & set(remedies):
        return Next(ORDER_DELIVERY)
    if kinds.COURT_ACTION in remedies:
        return Next(COURT)
    chances = [
        term
        for term in terms
        if term.rule.name in REMEDIES and not term.ended and term.current.due >= today
    ]
    if chances:
        return Next(REMEDY, max(chances, key=lambda term: term.current.due))
    return Next(CLOSE)


def waits_until(
    steps: Sequence[Step], terms: Iterable[Term], policy: Policy
) -> date | None:
    """The last day of the applicant, while the office waits for an answer."""
    if is_settled(steps) or is_closed(steps):
        return None
    answer = waits_for(steps, policy)
    term = _limit_of(answer, terms) if answer else None
    return term.current.due if term and not term.waits_for else None


def _waiting(answer: str, terms: Iterable[Term], today: date) -> Next:
    term = _limit_of(answer, terms)
    if term is None:
        return Next(DELIVERY, answer=answer)
    kind = WAIT if term.current.due >= today else MISSED
    return Next(kind, term, answer)


def _limit_of(answer: str, terms: Iterable[Term]) -> Term | None:
    name = LIMIT_OF_ANSWER[answer]
    return _first(
        term
        for term in terms
        if term.rule.name == name and term.rule.who == APPLICANT and not term.ended
    )


def _first(terms: Iterable[Term]) -> Term | None:
    return min(terms, key=lambda term: term.current.due, default=None)
