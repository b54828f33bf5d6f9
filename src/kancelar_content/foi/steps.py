"""Steps of a case as it keeps them: recorded in their order, counted, never erased."""

from collections.abc import Sequence
from dataclasses import asdict
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.clock_rules import Term
from kancelar_content.foi.clock_rules import terms
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.record_rules import outcomes
from kancelar_content.foi.record_rules import RecordedStep
from kancelar_content.foi.record_rules import steps_in_effect
from kancelar_content.foi.recorded import recorded_steps
from kancelar_content.foi.request_item import RequestItem
from kancelar_content.foi.settings import ground_rows
from kancelar_content.foi.settings import policy
from kancelar_content.foi.settings import rules
from kancelar_content.foi.state_rules import state_of
from kancelar_content.foi.state_rules import way
from kancelar_content.foi.step_kinds import RECEIVED
from kancelar_content.foi.step_rules import Case
from persistent.list import PersistentList
from plone import api


def record(case: InfoRequest, recorded: RecordedStep) -> None:
    """Add the step to the case, and let its items and its state follow."""
    if getattr(case, "_steps", None) is None:
        case._steps = PersistentList()
    case._steps.append(asdict(recorded))
    settled = outcomes(recorded_steps(case))
    for item in items_of(case):
        entry = settled.get(item.getId())
        item.outcome = entry.outcome if entry else None
    follow_steps(case)


def follow_steps(case: InfoRequest) -> None:
    """Bring the case to the state that its steps lead to, and the catalog with it."""
    for transition in way(api.content.get_state(case), wanted_state(case)):
        api.content.transition(case, transition)
    case.reindexObject(idxs=["SearchableText", "portal_type", "request_years"])


def wanted_state(case: InfoRequest) -> str:
    return state_of(steps_of(case), policy(), touched=bool(recorded_steps(case)))


def items_of(case: InfoRequest) -> list[RequestItem]:
    """What the request asks for, in the order of its making."""
    return [item for item in case.objectValues() if isinstance(item, RequestItem)]


def steps_of(case: InfoRequest) -> list[Step]:
    """The delivery of the request and all steps that hold, to be counted."""
    items = [item.getId() for item in items_of(case)]
    received = Step(RECEIVED, case.received)
    return steps_in_effect(received, recorded_steps(case), items)


def terms_of(case: InfoRequest, steps: Sequence[Step] | None = None) -> list[Term]:
    """The time limits of the case by the table and the policy of the office."""
    return terms(steps_of(case) if steps is None else steps, rules(), policy())


def case_of(case: InfoRequest) -> Case:
    """What the rules of steps ask of a case."""
    return Case(
        received=case.received,
        steps=steps_of(case),
        rules=rules(),
        policy=policy(),
        items=[item.getId() for item in items_of(case)],
        grounds={row["token"]: row for row in ground_rows()},
    )
