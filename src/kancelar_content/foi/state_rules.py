"""Pure: the state of a case that follows from its steps, and the way there."""

from collections.abc import Sequence
from datetime import date
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.clock_rules import in_order
from kancelar_content.foi.clock_rules import Policy
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.clock_rules import waits_for


RECEIVED, IN_PROGRESS, WAITING, SETTLED, REMEDY, CLOSED = (
    "received",
    "in_progress",
    "waiting",
    "settled",
    "remedy",
    "closed",
)

#: The transitions of `info_request_workflow`, by state.
TRANSITIONS: dict[str, dict[str, str]] = {
    RECEIVED: {
        "take_up": IN_PROGRESS,
        "wait": WAITING,
        "settle": SETTLED,
        "contest": REMEDY,
    },
    IN_PROGRESS: {"wait": WAITING, "settle": SETTLED, "contest": REMEDY},
    WAITING: {"resume": IN_PROGRESS, "settle": SETTLED, "contest": REMEDY},
    SETTLED: {"contest": REMEDY, "close": CLOSED, "reopen": IN_PROGRESS},
    REMEDY: {"settle": SETTLED, "reopen": IN_PROGRESS},
    CLOSED: {"reopen": IN_PROGRESS},
}

#: What makes a remedy, and what ends it.
REMEDIES: dict[str, tuple[str, ...]] = {
    kinds.COMPLAINT: (
        kinds.COMPLAINT_SATISFIED,
        kinds.COMPLAINT_DECIDED,
        kinds.COMPLAINT_ORDER,
    ),
    kinds.COMPLAINT_ORDER: kinds.OUTCOMES,
    kinds.APPEAL: (kinds.APPEAL_SATISFIED, kinds.APPEAL_DECIDED, kinds.INFO_ORDER),
    kinds.INFO_ORDER: kinds.OUTCOMES,
    kinds.APPEAL_RETURNED: (kinds.APPEAL_DECIDED, kinds.INFO_ORDER),
    kinds.COURT_ACTION: (kinds.COURT_JUDGMENT,),
    kinds.COURT_ORDERED: kinds.OUTCOMES,
}


def open_since(steps: Sequence[Step], kind: str, ends: Sequence[str]) -> bool:
    """Whether the last step of that kind was not yet followed by one that ends it."""
    is_open = False
    for step in in_order(steps):
        if step.kind == kind:
            is_open = True
        elif step.kind in ends:
            is_open = False
    return is_open


def open_remedies(steps: Sequence[Step]) -> list[str]:
    """Kinds of the remedies that nobody has decided yet."""
    return [kind for kind, ends in REMEDIES.items() if open_since(steps, kind, ends)]


def is_closed(steps: Sequence[Step]) -> bool:
    return open_since(steps, kinds.CLOSED, (kinds.REOPENED,))


def closed_on(steps: Sequence[Step]) -> date | None:
    """The day of the last closing; None while the case or a remedy is open."""
    if not is_closed(steps) or open_remedies(steps):
        return None
    return max(step.day for step in steps if step.kind == kinds.CLOSED)


def is_settled(steps: Sequence[Step]) -> bool:
    """Whether every item is decided and none has to be decided again."""
    return open_since(steps, kinds.SETTLED, tuple(kinds.REOPENING))


def state_of(steps: Sequence[Step], policy: Policy, *, touched: bool) -> str:
    """The state that the steps lead to.

    :param touched: whether anything was ever recorded; a case that was once taken up
        is never as new again, even if all was a mistake.
    """
    if is_closed(steps):
        return CLOSED
    if open_remedies(steps):
        return REMEDY
    if is_settled(steps):
        return SETTLED
    if waits_for(steps, policy):
        return WAITING
    return IN_PROGRESS if touched else RECEIVED


def way(current: str, wanted: str) -> list[str]:
    """The fewest transitions from one state to the other; none if it is there."""
    ways: dict[str, list[str]] = {current: []}
    waiting = [current]
    while waiting and wanted not in ways:
        state = waiting.pop(0)
        for transition, target in TRANSITIONS[state].items():
            if target not in ways:
                ways[target] = [*ways[state], transition]
                waiting.append(target)
    return ways.get(wanted, [])
