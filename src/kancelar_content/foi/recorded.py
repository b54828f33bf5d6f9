"""What a case keeps of its steps."""

from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.record_rules import RecordedStep
from plone.dexterity.content import Container


def recorded_steps(case: Container) -> list[RecordedStep]:
    """All steps as they were recorded; the delivery of the request is none of them."""
    return [
        RecordedStep(**{**kept, "step": Step(**kept["step"])})
        for kept in getattr(case, "_steps", None) or ()
    ]
