"""Pure: what the annual report reads of a case; nothing of its applicant."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from kancelar_content.foi.record_rules import in_effect
from kancelar_content.foi.record_rules import RecordedStep
from kancelar_content.foi.record_rules import repeated


@dataclass(frozen=True)
class Event:
    """A step of a case that holds, on its day."""

    kind: str
    day: date
    #: What became of items, and how many of them it settled.
    outcome: str = ""
    items: int = 0
    #: Whether it refuses again what was refused before that decision was cancelled.
    is_repeated: bool = False
    #: Ground of a complaint: the letter of section 16a(1).
    reason: str = ""
    #: What the superior or the court decided.
    result: str = ""
    note: str = ""
    #: Essential part of a judgment, and what the proceedings cost, in whole CZK.
    quote: str = ""
    costs_own: int = 0
    costs_representation: int = 0


@dataclass(frozen=True)
class CaseFacts:
    """A case by its number, the day of its delivery and its steps by their day."""

    number: str
    received: date
    #: How many things it asks for.
    items: int = 1
    events: tuple[Event, ...] = ()

    def of(self, *kinds: str) -> list[Event]:
        """Its steps of these kinds."""
        return [event for event in self.events if event.kind in kinds]


def facts_of(
    number: str, received: date, items: int, records: Sequence[RecordedStep]
) -> CaseFacts:
    """What the report reads of what was recorded; wrong entries are none of it."""
    again = repeated(records)
    held = sorted(in_effect(records), key=lambda record: record.step.day)
    events = tuple(
        Event(
            kind=record.step.kind,
            day=record.step.day,
            outcome=record.outcome,
            items=len(record.items),
            is_repeated=record in again,
            reason=record.reason,
            result=record.result,
            note=record.note,
            quote=record.quote,
            costs_own=record.costs_own,
            costs_representation=record.costs_representation,
        )
        for record in held
    )
    return CaseFacts(number, received, items, events)
