"""Pure: which steps make sense in a case, and what is wrong with one."""

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from kancelar_content.deadlines.rule_table import in_force
from kancelar_content.deadlines.rule_table import Rule
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.clock_rules import APPLICANT
from kancelar_content.foi.clock_rules import ASKED
from kancelar_content.foi.clock_rules import check_extension
from kancelar_content.foi.clock_rules import next_duty
from kancelar_content.foi.clock_rules import OFFICE
from kancelar_content.foi.clock_rules import OutOfTime
from kancelar_content.foi.clock_rules import Policy
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.clock_rules import SUPERIOR
from kancelar_content.foi.clock_rules import terms
from kancelar_content.foi.state_rules import is_closed
from kancelar_content.foi.state_rules import is_settled
from kancelar_content.foi.state_rules import open_remedies
from kancelar_content.foi.state_rules import open_since


#: Who takes each step, in the order in which they are offered.
ACTORS: dict[str, tuple[str, ...]] = {
    OFFICE: (
        kinds.CALL_IDENTITY,
        kinds.CALL_CLARIFY,
        kinds.EXTENDED,
        kinds.FEE_NOTICE,
        kinds.PROVIDED,
        kinds.REDACTED,
        kinds.REFERRED,
        kinds.REFUSED,
        kinds.SHELVED,
        kinds.NOT_A_REQUEST,
        kinds.PUBLISHED,
        kinds.COMPLAINT_SATISFIED,
        kinds.COMPLAINT_FORWARDED,
        kinds.APPEAL_SATISFIED,
        kinds.APPEAL_FORWARDED,
        kinds.CLOSED,
        kinds.REOPENED,
    ),
    APPLICANT: (
        kinds.IDENTITY_SUPPLIED,
        kinds.CLARIFIED,
        kinds.FEE_PAID,
        kinds.INSISTED,
        kinds.COMPLAINT,
        kinds.APPEAL,
        kinds.COURT_ACTION,
    ),
    SUPERIOR: (
        kinds.COMPLAINT_DECIDED,
        kinds.COMPLAINT_ORDER,
        kinds.APPEAL_DECIDED,
        kinds.INFO_ORDER,
        kinds.COURT_JUDGMENT,
    ),
}

#: Steps with a length that the superior sets, each under the rule that bounds it.
ORDERS = {
    kinds.COMPLAINT_ORDER: "complaint_order",
    kinds.INFO_ORDER: "info_order",
}

#: Steps that say why.
REASONED = (kinds.EXTENDED, kinds.REOPENED, kinds.CORRECTED)

#: After these an outcome may change what was settled already.
REVISIONS = (
    kinds.COMPLAINT_SATISFIED,
    kinds.COMPLAINT_ORDER,
    kinds.APPEAL_SATISFIED,
    kinds.INFO_ORDER,
    kinds.COURT_ORDERED,
)

#: What court proceedings cost, needed in the annual report.
COSTS = ("costs_own", "costs_representation")

#: What is wrong with a step.
(
    MISSING,
    BEFORE_REQUEST,
    FUTURE,
    BEFORE_SENDING,
    BEFORE_DAY,
    NOT_NOW,
    NOT_ON_DAY,
    CLOSED,
    LATE,
    EXTENDED,
    SETTLED,
    NO_ITEM,
    LENGTH,
    NO_DAY,
    TOO_LONG,
    NO_ITEMS_YET,
    NO_AMOUNT,
    NO_LENGTH,
    NOT_SETTLED,
    NOT_OVER,
) = (
    "missing",
    "before-request",
    "future",
    "before-sending",
    "before-day",
    "not-now",
    "not-on-day",
    "closed",
    "late",
    "extended",
    "settled",
    "no-item",
    "length",
    "no-day",
    "too-long",
    "no-items-yet",
    "no-amount",
    "no-length",
    "not-settled",
    "not-over",
)


@dataclass(frozen=True)
class Draft:
    """A step as somebody wants to record it."""

    kind: str
    day: date | None = None
    delivered: date | None = None
    days: int | None = None
    items: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    reason_ends: date | None = None
    note: str = ""
    reason: str = ""
    result: str = ""
    #: None of an amount that is none.
    costs_own: int | None = None
    costs_representation: int | None = None
    quote: str = ""


@dataclass(frozen=True)
class Case:
    """What the rules ask of a case."""

    received: date
    steps: Sequence[Step]
    rules: Iterable[Rule]
    policy: Policy
    items: Collection[str]
    #: Rows of the grounds, by their token.
    grounds: Mapping[str, Mapping] = field(default_factory=dict)


def possible(case: Case, day: date) -> list[str]:
    """Kinds of the steps that make sense on the day, in the order of the actors."""
    steps = [step for step in case.steps if step.day <= day]
    allowed = _allowed(case, steps, day)
    return [kind for group in ACTORS.values() for kind in group if kind in allowed]


def problems(draft: Draft, case: Case, *, today: date) -> dict[str, str]:
    """What is wrong, by field; under no name what is wrong with the step itself."""
    found = {}
    if problem := _day_problem(draft.day, case.received, today):
        found["day"] = problem
    elif problem := _kind_problem(draft, case, today):
        found[""] = problem
    if draft.delivered and draft.delivered > today:
        found["delivered"] = FUTURE
    elif draft.delivered and draft.day and draft.delivered < draft.day:
        found["delivered"] = BEFORE_SENDING
    if draft.kind in ORDERS and draft.day:
        most = in_force(case.rules, ORDERS[draft.kind], draft.day).length.count
        if draft.days is None or not 0 < draft.days <= most:
            found["days"] = LENGTH
    if draft.kind in kinds.OUTCOMES and not set(draft.items) & set(case.items):
        found["items"] = NO_ITEM
    if draft.kind in REASONED and not draft.note.strip():
        found["note"] = MISSING
    if draft.kind == kinds.REFUSED:
        found |= _refusal_problems(draft, case)
    return found | _remedy_problems(draft)


def _remedy_problems(draft: Draft) -> dict[str, str]:
    """A complaint has a ground, a decision a result, and a judgment its costs."""
    found = {}
    if draft.kind == kinds.COMPLAINT and draft.reason not in kinds.REASONS:
        found["reason"] = MISSING
    results = kinds.RESULTS.get(draft.kind)
    if results and draft.result not in results:
        found["result"] = MISSING
    if draft.kind == kinds.COURT_JUDGMENT:
        found |= {name: NO_AMOUNT for name in COSTS if getattr(draft, name) is None}
    return found


def _allowed(case: Case, steps: Sequence[Step], day: date) -> set[str]:
    if is_closed(steps):
        return {kinds.REOPENED}
    return {
        *_handling(case, steps, day),
        *_remedies(steps),
        *_endings(case, steps),
    }


def _handling(case: Case, steps: Sequence[Step], day: date) -> set[str]:
    """Steps on the way to the outcomes, and the outcomes."""
    found = {
        answer for ask, answer in ASKED.items() if open_since(steps, ask, [answer])
    }
    revised = any(open_since(steps, kind, kinds.OUTCOMES) for kind in REVISIONS)
    if is_settled(steps):
        return set(kinds.OUTCOMES) if revised else set()
    found |= {ask for ask, answer in ASKED.items() if answer not in found}
    found |= set(kinds.OUTCOMES)
    if _extension_problem(case, steps, day) is None:
        found.add(kinds.EXTENDED)
    return found


def _remedies(steps: Sequence[Step]) -> set[str]:
    """Remedies that may begin, and what may follow those that have begun."""
    kinds_of = [step.kind for step in steps]
    is_open = open_remedies(steps)
    found = set()
    if kinds.COMPLAINT not in is_open:
        found.add(kinds.COMPLAINT)
    elif open_since(steps, kinds.COMPLAINT, [kinds.COMPLAINT_FORWARDED]):
        found |= {kinds.COMPLAINT_SATISFIED, kinds.COMPLAINT_FORWARDED}
    else:
        found |= {kinds.COMPLAINT_DECIDED, kinds.COMPLAINT_ORDER}
    if kinds.APPEAL in is_open:
        if open_since(steps, kinds.APPEAL, [kinds.APPEAL_FORWARDED]):
            found |= {kinds.APPEAL_SATISFIED, kinds.APPEAL_FORWARDED}
        else:
            found |= {kinds.APPEAL_DECIDED, kinds.INFO_ORDER}
    elif kinds.APPEAL_RETURNED in is_open:
        found |= {kinds.APPEAL_DECIDED, kinds.INFO_ORDER}
    elif open_since(steps, kinds.REFUSED, [kinds.REMITTED]):
        found.add(kinds.APPEAL)
    if kinds.COURT_ACTION in is_open:
        found.add(kinds.COURT_JUDGMENT)
    elif {kinds.APPEAL_DECIDED, kinds.COMPLAINT_DECIDED} & set(kinds_of):
        found.add(kinds.COURT_ACTION)
    return found


def _endings(case: Case, steps: Sequence[Step]) -> set[str]:
    """Publication, insisting and the end of the case."""
    found = set()
    given = (kinds.PROVIDED, kinds.REDACTED)
    if any(open_since(steps, kind, [kinds.PUBLISHED]) for kind in given):
        found.add(kinds.PUBLISHED)
    if open_since(steps, kinds.REDACTED, [kinds.INSISTED]):
        found.add(kinds.INSISTED)
    is_over = is_settled(steps) and not open_remedies(steps)
    if is_over and next_duty(terms(steps, case.rules, case.policy)) is None:
        found.add(kinds.CLOSED)
    return found


def _extension_problem(case: Case, steps: Sequence[Step], day: date) -> str | None:
    try:
        check_extension(steps, case.rules, day, case.policy)
    except OutOfTime as error:
        return str(error)
    return None


def _day_problem(day: date | None, received: date, today: date) -> str | None:
    if day is None:
        return MISSING
    if day < received:
        return BEFORE_REQUEST
    return FUTURE if day > today else None


def _kind_problem(draft: Draft, case: Case, today: date) -> str | None:
    """Why the step cannot be; a correction and a delivery always can."""
    if draft.kind in (kinds.CORRECTED, kinds.DELIVERY):
        return None
    if is_closed(case.steps) and draft.kind != kinds.REOPENED:
        return CLOSED
    if draft.kind in possible(case, draft.day):
        return None
    if draft.kind == kinds.CLOSED and not is_settled(case.steps):
        return NOT_SETTLED if case.items else NO_ITEMS_YET
    if draft.kind == kinds.CLOSED and draft.kind not in possible(case, today):
        return NOT_OVER
    if draft.kind == kinds.EXTENDED:
        steps = [step for step in case.steps if step.day <= draft.day]
        return _extension_problem(case, steps, draft.day)
    return NOT_ON_DAY if draft.kind in possible(case, today) else NOT_NOW


def _refusal_problems(draft: Draft, case: Case) -> dict[str, str]:
    """A refusal stands on grounds, and these say what else they need."""
    found = {}
    rows = [case.grounds[token] for token in draft.grounds if token in case.grounds]
    if not rows:
        found["grounds"] = MISSING
    if any(row["needs_reason"] == "yes" for row in rows) and not draft.note.strip():
        found["note"] = MISSING
    if any(row["needs_end"] == "yes" for row in rows) and draft.reason_ends is None:
        found["reason_ends"] = MISSING
    elif draft.reason_ends and draft.day and draft.reason_ends < draft.day:
        found["reason_ends"] = BEFORE_DAY
    return found
