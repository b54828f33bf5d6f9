"""Pure: what was recorded in a case, and the steps that follow from it.

Nothing recorded is erased. A wrong entry is voided by a later one, which says why, and
a delivery that is known later is an entry about the one that was sent.
"""

from collections.abc import Collection
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import datetime
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.clock_rules import in_order
from kancelar_content.foi.clock_rules import Step


#: Entries that are no steps of the case by themselves.
ENTRIES_ABOUT_OTHERS = (kinds.CORRECTED, kinds.DELIVERY)


@dataclass(frozen=True)
class RecordedStep:
    """A step with who recorded it, when and why."""

    step: Step
    by: str
    recorded: datetime
    note: str = ""
    #: Ids of the items that an outcome settles, and which outcome it is.
    items: tuple[str, ...] = ()
    outcome: str = ""
    #: Tokens of the grounds of a refusal, and the last day of its reasons.
    grounds: tuple[str, ...] = ()
    reason_ends: date | None = None
    #: Number of the earlier entry that a correction or a delivery is about.
    about: int | None = None
    #: Letter of section 16a(1) on which a complaint stands.
    reason: str = ""
    #: What the superior or the court decided.
    result: str = ""
    #: What court proceedings cost, in CZK: own staff, and legal representation.
    costs_own: int = 0
    costs_representation: int = 0
    #: Essential part of a judgment; it may name persons.
    quote: str = ""


def voided(records: Sequence[RecordedStep]) -> dict[int, int]:
    """Numbers of entries that were wrong, each with that of its correction."""
    return {
        record.about: number
        for number, record in enumerate(records)
        if record.step.kind == kinds.CORRECTED and record.about is not None
    }


def in_effect(records: Sequence[RecordedStep]) -> list[RecordedStep]:
    """Entries that hold, each with the delivery that was recorded later."""
    wrong = voided(records)
    deliveries = {
        record.about: record.step.day
        for number, record in enumerate(records)
        if record.step.kind == kinds.DELIVERY and number not in wrong
    }
    found = []
    for number, record in enumerate(records):
        if number in wrong or record.step.kind in ENTRIES_ABOUT_OTHERS:
            continue
        if number in deliveries:
            step = replace(record.step, delivered=deliveries[number])
            record = replace(record, step=step)
        found.append(record)
    return found


def steps_in_effect(
    received: Step, records: Sequence[RecordedStep], items: Collection[str]
) -> list[Step]:
    """The steps to be counted by their day; the request is settled with its last item.

    :param items: ids of all items of the request.
    """
    held = sorted(in_effect(records), key=lambda record: record.step.day)
    steps, open_items, settled = [received], set(items), False
    for record in held:
        steps.append(record.step)
        open_items -= set(record.items)
        if record.items and not open_items and not settled:
            steps.append(Step(kinds.SETTLED, record.step.day))
            settled = True
    return in_order(steps)


def outcomes(records: Sequence[RecordedStep]) -> dict[str, RecordedStep]:
    """The last entry with an outcome for each item that has one."""
    held = sorted(in_effect(records), key=lambda record: record.step.day)
    return {item: record for record in held for item in record.items}


def waits_for_delivery(records: Sequence[RecordedStep]) -> list[int]:
    """Numbers of entries whose day of delivery is not known yet."""
    wrong = voided(records)
    known = {
        record.about
        for number, record in enumerate(records)
        if record.step.kind == kinds.DELIVERY and number not in wrong
    }
    return [
        number
        for number, record in enumerate(records)
        if record.step.kind in kinds.DELIVERED
        and record.step.delivered is None
        and number not in wrong
        and number not in known
    ]
