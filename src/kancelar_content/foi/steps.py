"""Steps of a case: kept in the order of their recording, and counted."""

from dataclasses import asdict
from dataclasses import dataclass
from datetime import datetime
from kancelar_content.foi.clock_rules import Policy
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.clock_rules import Term
from kancelar_content.foi.clock_rules import terms
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.settings import policy
from kancelar_content.foi.settings import rules
from persistent.list import PersistentList


@dataclass(frozen=True)
class RecordedStep:
    """A step with who recorded it, when and why."""

    step: Step
    by: str
    recorded: datetime
    note: str = ""


def record(case: InfoRequest, recorded: RecordedStep) -> None:
    """Add the step to the case; what was recorded before stays."""
    if getattr(case, "_steps", None) is None:
        case._steps = PersistentList()
    case._steps.append(asdict(recorded))


def recorded_steps(case: InfoRequest) -> list[RecordedStep]:
    """All steps as they were recorded; the delivery of the request is none of them."""
    return [
        RecordedStep(**{**kept, "step": Step(**kept["step"])})
        for kept in getattr(case, "_steps", None) or ()
    ]


def steps_of(case: InfoRequest) -> list[Step]:
    """The delivery of the request and all steps, to be counted."""
    received = Step("received", case.received)
    return [received, *(recorded.step for recorded in recorded_steps(case))]


def terms_of(case: InfoRequest) -> list[Term]:
    """The time limits of the case by the table and the policy of the office."""
    chosen: Policy = policy()
    return terms(steps_of(case), rules(), chosen)
